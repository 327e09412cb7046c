import type { LogEvent } from '../clearance/events.ts'
import type { Fault } from './evidence.ts'
import { type Head, isSigned } from './heads.ts'
import type { Opening } from './opening/opening.ts'
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

type Log = { entry: string; events: readonly LogEvent[]; opening: Opening | null }

/** An organisation of whose log this is none has seen another one, or was called otherwise. */
const isNamed = ({ events, opening }: Log, organisation: string, lead: string | undefined): boolean => {
  const parties = [
    ...[lead, opening?.lead, ...(opening?.parties ?? []).map((party) => party.organisation)],
    ...events.flatMap(({ type, organisation: own, data }) => [
      own,
      type === 'invite' ? data.organisation : null,
    ]),
  ]
  return parties.includes(organisation)
}

/** The hash at a place: of an event in the file, or of the hidden one before its first. */
const hashAt = ({ events, opening }: Log, seq: number): string | null => {
  if (opening && seq === opening.seq - 1) return opening.prevHash
  return events.find((event) => event.seq === seq)?.hash ?? null
}

/** Whether the log still holds what the head saw. */
export const faultOfLog = (log: Log, head: Head, lead?: string): Fault | null => {
  const { entry, events, opening } = log
  const seen = head.entries.find((each) => each.entry === entry)
  if (!seen) return fault(head, 'does not name this entry')
  // What an earlier head saw is hidden from a party that was invited anew.
  if (opening && seen.seq < opening.seq - 1) return null
  const hash = hashAt(log, seen.seq)
  if (hash === null) {
    const last = events.at(-1)?.seq ?? 0
    return fault(head, `saw ${seen.seq} events, and the file has ${last}: ${CUT}`)
  }
  if (hash === seen.hash) return null
  const { organisation } = head
  const unnamed = isNamed(log, organisation, lead) ? '' : ` “${organisation}” is nowhere in it.`
  return {
    where: `entry ${seen.seq}`,
    sentence: `The ${nameOf(head)} saw another entry ${seen.seq}: the log was changed at it or before it, or put back to an older state from which it went on.${unnamed}`,
  }
}
