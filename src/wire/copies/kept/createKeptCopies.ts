import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { EntryType } from '../../../domain/entries.ts'

export type CopyPlace = { type: EntryType; slug: string }

/** What a copy was made of: the entries that it shows, and how much had happened before it was read. */
type Made = { place: CopyPlace; entries: Iterable<string>; since: number }

export type KeptCopies = {
  /** @param key the hash of everything that the copy shows. */
  get: (key: string) => Promise<Buffer | null>
  /** Not kept is what was overtaken by a change while it was made. */
  put: (key: string, bytes: Buffer, made: Made) => Promise<void>
  /** How much has happened: to be asked before what a copy is made of is read. */
  happenings: () => number
  /** Forgets whatever shows one of these entries. @returns where that was. */
  changed: (entries: readonly string[]) => CopyPlace[]
  start: () => Promise<void>
  stop: () => Promise<void>
}

type Kept = { bytes: number; place: CopyPlace; entries: ReadonlySet<string> }
type Options = { folder: string; maxBytes?: number; report: (error: unknown) => void }

const MAX_BYTES = 256 * 1024 * 1024
/** Of so many entries it is remembered when they changed last. */
const MOST_CHANGED = 20_000

/**
 * Copies for paper that are public, in a folder of their own, so that each is made once. A copy lies under the hash of all
 * that it shows; what shows an entry that has changed is forgotten all the same, since it may name somebody who was erased.
 * What a server left behind is thrown away when it starts: nobody has told it what has changed since.
 */
export const createKeptCopies = ({ folder, maxBytes = MAX_BYTES, report }: Options): KeptCopies => {
  const kept = new Map<string, Kept>()
  const changedAt = new Map<string, number>()
  /** `from`: what was begun before this may have been overtaken by what is forgotten. */
  let [happenings, bytes, from] = [0, 0, 0]
  let work: Promise<unknown> = Promise.resolve()

  const fileOf = (key: string) => path.join(folder, key)

  /** One write after the other; none of them keeps an answer from its reader. */
  const inTurn = <T>(act: () => Promise<T>): Promise<T | void> => {
    const turn = work.then(act).catch(report)
    work = turn
    return turn
  }

  const forget = (key: string): void => {
    bytes -= kept.get(key)?.bytes ?? 0
    kept.delete(key)
    void inTurn(() => rm(fileOf(key), { force: true }))
  }

  const isOvertaken = (entries: Iterable<string>, since: number): boolean =>
    since < from || [...entries].some((entry) => (changedAt.get(entry) ?? 0) > since)

  const write = async (key: string, file: Buffer): Promise<void> => {
    const part = `${fileOf(key)}.part`
    // Another server on the same folder may have emptied it.
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(part, file, { mode: 0o600 })
    await rename(part, fileOf(key))
  }

  return {
    get: async (key) => {
      const found = kept.get(key)
      if (!found) return null
      // The least used go first.
      kept.delete(key)
      kept.set(key, found)
      return readFile(fileOf(key)).catch(() => (forget(key), null))
    },
    put: async (key, file, { place, entries, since }) => {
      if (kept.has(key) || file.length > maxBytes / 8) return
      const isWritten = await inTurn(() => write(key, file).then(() => true))
      if (!isWritten || kept.has(key)) return
      kept.set(key, { bytes: file.length, place, entries: new Set(entries) })
      bytes += file.length
      if (isOvertaken(entries, since)) return forget(key)
      for (const oldest of kept.keys()) if (bytes > maxBytes) forget(oldest)
    },
    happenings: () => happenings,
    changed: (entries) => {
      happenings += 1
      if (changedAt.size > MOST_CHANGED) {
        changedAt.clear()
        from = happenings
      }
      for (const entry of entries) changedAt.set(entry, happenings)
      const gone = [...kept].filter(([, one]) => entries.some((entry) => one.entries.has(entry)))
      for (const [key] of gone) forget(key)
      return gone.map(([, { place }]) => place)
    },
    start: async () => {
      await inTurn(async () => {
        await rm(folder, { recursive: true, force: true })
        await mkdir(folder, { recursive: true, mode: 0o700 })
      })
    },
    stop: async () => void (await work),
  }
}
