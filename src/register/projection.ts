import type { Write } from './store.ts'
import type { DeskDocument, Ref } from './types.ts'

/** What lists and access need of the log, as fields of the desk's document. */
export type ShownState = {
  /** Id of an organisation; left out where it is not there any more. */
  lead?: string
  state: string
  digest: string | null
  edition: number | null
  parties: { organisation: string; role: string; standing: string }[]
  /** Ids of organisations, with a space between. */
  readers: string
  writers: string
  /** Empty: what has been acted on is nobody's alone. */
  blankOf: string
}

/**
 * The register's projection onto the desk: all that the register writes there. What the log says is true whatever the desk
 * shows; each of these can be repeated.
 */
export type DeskProjection = {
  /** In every language, past hooks and access. */
  read(ref: Ref): Promise<DeskDocument | null>
  /** The writes that show it, for whoever writes more beside them. */
  showing(ref: Ref, shown: ShownState): Write[]
  /** Writes the whole document, only where nobody has saved since it was read. @returns whether it was written. */
  rewrite(ref: Ref, read: DeskDocument, next: DeskDocument): Promise<boolean>
  /** From here on no edit gets through, where the text is drafted still and as it was read. @returns whether it was. */
  close(ref: Ref, revision: number): Promise<boolean>
  /** The document with its history, and what people have said of it. */
  remove(ref: Ref): Promise<void>
}
