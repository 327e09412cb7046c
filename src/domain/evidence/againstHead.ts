import type { LogEvent } from '../clearance/events.ts'
import type { Fault } from './evidence.ts'
import { type Head, isSigned } from './heads.ts'
import { faultOfKeys, type KeyStatement } from './keys.ts'

const nameOf = ({ number, organisation, at }: Head): string => `head ${number} of “${organisation}” of ${at}`

const fault = (head: Head, words: string): Fault => ({
  where: `head ${head.number} of ${head.organisation}`,
  sentence: `The ${nameOf(head)} ${words}.`,
})

type Keys = {
  /** Of the evidence. */
  keys: readonly KeyStatement[]
  /** Handed out with the head; none for a head alone. */
  known: readonly KeyStatement[]
}

/** The longer of the two, when the other one is its beginning: heads may be older or newer than the evidence. */
const joined = ({ keys, known }: Keys): readonly KeyStatement[] | null => {
  const [longer, shorter] = known.length > keys.length ? [known, keys] : [keys, known]
  return shorter.every(({ key }, index) => longer[index]?.key === key) ? longer : null
}

/** Whether the head is one of this newsroom: signed by a key that its keys lead to. */
export const faultOfHead = (head: Head, { keys, known }: Keys): Fault | null => {
  const misled = faultOfKeys(known)
  if (misled) return { where: 'the keys of the head', sentence: misled }
  const key = joined({ keys, known })?.find((each) => each.key === head.key)
  if (!key) return fault(head, `was handed out with a key that the file does not know (${head.key})`)
  return isSigned(head, key) ? null : fault(head, 'is not signed by the key that it names')
}

const CUT = 'the end was cut off, or the file is older than the head'

type Log = { entry: string; events: readonly LogEvent[] }

/** Whether the log still holds what the head saw. */
export const faultOfLog = ({ entry, events }: Log, head: Head): Fault | null => {
  const seen = head.entries.find((each) => each.entry === entry)
  if (!seen) return fault(head, 'does not name this entry')
  const event = events[seen.seq - 1]
  if (!event) return fault(head, `saw ${seen.seq} events, and the file has ${events.length}: ${CUT}`)
  if (event.hash === seen.hash) return null
  return {
    where: `entry ${seen.seq}`,
    sentence: `The ${nameOf(head)} saw another entry ${seen.seq}: the log was changed at it or before it, or put back to an older state from which it went on.`,
  }
}
