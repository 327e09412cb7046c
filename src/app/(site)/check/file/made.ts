import type { TrustedKeys } from '../../../../domain/checking/offline.ts'
import type { Segments } from '../newsroomAt.ts'

/** What the server writes into the file when somebody fetches it (`server/serveCheckFile.ts`). */
export type Made = {
  /** ISO 8601. */
  at: string
  /** Of the newsroom. */
  origin: string
  /** Its keys as of then; null where it has none. */
  trusted: TrustedKeys | null
  segments: Segments
}

export const readMade = (document: Document): Made =>
  JSON.parse(document.getElementById('made')?.textContent ?? 'null') as Made // the server's own
