import type { CanonicalText, Manifest } from '../canonical.ts'
import type { LogEvent } from '../clearance/events.ts'
import type { Salted } from '../digests.ts'
import type { CutEvent } from './cutEvent.ts'
import type { Opening } from './opening/opening.ts'
import type { KeyStatement } from './keys.ts'

export type Erased = { salt: null; value: null }

/** An event with the words that it binds by hash; null where there are none, or where they have been erased. */
export type EvidenceEvent = LogEvent & { note: Salted<string> | null }

/** A frozen text with the values that it binds by hash, by their hashes. */
export type EvidenceText = CanonicalText & {
  digest: string
  manifest: Manifest
  aside: Record<string, Salted | Erased>
}

/** All that the register has of an entry, in one file that needs nothing else to be checked. */
export type Evidence = {
  format: 1
  entry: string
  /** Where the desk keeps it: for people, and bound by nothing. */
  collection: string
  /** Slug of the lead. */
  lead: string
  log: EvidenceEvent[]
  texts: EvidenceText[]
  /** Events of media updates that say which events of this log count: whole for who reads the update. */
  elsewhere: (LogEvent | CutEvent)[]
  /** The keys that sign heads, the present one last. */
  keys: KeyStatement[]
  /** Only where earlier events are hidden from the organisation whose evidence it is. */
  opening?: Opening
}

/** Why something does not hold: where, and one sentence. */
export type Fault = { where: string; sentence: string }
