import type { CanonicalText, Manifest } from '../../canonical.ts'
import type { Bundles } from '../../clearance/conditional.ts'
import type { LogEvent } from '../../clearance/events.ts'
import type { Clearance } from '../../clearance/types.ts'
import type { EntryType } from '../../entries.ts'

/** A frozen text whose parts hash to its digest and have the form that they are frozen in. */
export type SoundText = CanonicalText & { digest: string; manifest: Manifest }

/** An event, and what the log and its texts said when it was decided. */
export type Step = {
  event: LogEvent
  before: Clearance
  type: EntryType
  /** The words whose hash the event carries; null for none, and for those that have been erased. */
  note: string | null
  bundles: Bundles
  /** Null for what is not there, or has no sound form. */
  textOf: (digest: string | null | undefined) => SoundText | null
}

/** The text that the event brings, or else the one in work. */
export const textIn = ({ event, before, textOf }: Step): SoundText | null =>
  textOf(event.type === 'submit' ? event.digest : (before.round?.digest ?? before.digest))
