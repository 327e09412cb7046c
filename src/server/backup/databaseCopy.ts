import type { BackupStore } from '../../domain/backups.ts'

/** What is to be done, and how far it is; a sentence without a full stop, told now and then. */
export type Progress = (sentence: string) => void
export type Working = { progress: Progress; signal: AbortSignal }

/** A value that a database keeps for the newsroom itself. */
export type Mark = { key: string; data: object }

/** A database as files: how it is copied while others write, and put back where there is none. */
export type DatabaseCopy = {
  store: BackupStore
  /** Writes files of one instant into an empty folder; what the database writes meanwhile is not in them. */
  dump: (folder: string, working: Working) => Promise<void>
  /** Whether there is nothing that a restore would write over. */
  isFree: () => Promise<boolean>
  /** With `mark` among its values (`payload-kv`) before anybody can read anything else there. */
  load: (folder: string, mark: Mark, working: Working) => Promise<void>
  /** A place of its own beside this one, or in the folder, where a copy can be looked at; `drop` leaves nothing of it. */
  elsewhere: (folder: string) => { uri: string; drop: () => Promise<void> }
}
