import type { KeyObject } from 'node:crypto'
import { hashOf } from '../digests.ts'
import { type KeyStatement, isSignatureOf, keyId, publicKeyOf, signatureOf, faultOfKeys } from './keys.ts'
import type { Fault, Opening } from './evidence.ts'
import type { LogEvent } from '../clearance/events.ts'
import type { LedgerPlace } from '../passkeys/proof.ts'

/** The last event of an entry's log. */
export type HeadEntry = { entry: string; seq: number; hash: string }

/**
 * What an organisation keeps of the logs that it reads: whoever has it can show that one of them was cut, changed or put
 * back to an older state since. Signed over the JCS form of the rest.
 */
export type Head = {
  format: 1
  /** Slug. */
  organisation: string
  /** ISO 8601, UTC, milliseconds. */
  at: string
  /** From 1, without gaps, for each organisation. */
  number: number
  /** Those that the organisation reads, in the order of their ids, and nothing else. */
  entries: HeadEntry[]
  /** Hash of its previous head; null for the first one. */
  previous: string | null
  /** The last entry of the organisation's ledger of passkeys, where it has one. */
  ledger?: LedgerPlace | undefined
  /** Fingerprint of the key. */
  key: string
  signature: string
}

/** By their ids. */
export const inOrder = (entries: readonly HeadEntry[]): HeadEntry[] =>
  [...entries].sort((one, other) => (one.entry < other.entry ? -1 : 1))

type NewHead = {
  organisation: string
  at: string
  entries: readonly HeadEntry[]
  before: Head | null
  ledger?: LedgerPlace | null
}

export const signHead = (
  { organisation, at, entries, before, ledger = null }: NewHead,
  privateKey: KeyObject,
): Head => {
  const said = {
    format: 1 as const,
    organisation,
    at,
    number: (before?.number ?? 0) + 1,
    entries: inOrder(entries),
    previous: before ? hashOf(before) : null,
    ...(ledger ? { ledger } : {}),
    key: keyId(publicKeyOf(privateKey)),
  }
  return { ...said, signature: signatureOf(said, privateKey) }
}

export const isSigned = ({ signature, ...said }: Head, { publicKey }: KeyStatement): boolean =>
  isSignatureOf(said, signature, publicKey)

const faultOfLater = ({ organisation, number }: Head, words: string): Fault => ({
  where: `head ${number} of ${organisation}`,
  sentence: `The heads of “${organisation}” do not fit together: ${words}.`,
})

/** Of two heads of one organisation, the earlier first. */
const faultOfPair = (earlier: Head, later: Head): Fault | null => {
  const isSame = earlier.number === later.number
  if (isSame)
    return hashOf(earlier) === hashOf(later)
      ? null
      : faultOfLater(later, `there are two of the number ${later.number}`)
  if ((later.ledger?.seq ?? 0) < (earlier.ledger?.seq ?? 0))
    return faultOfLater(
      later,
      `head ${later.number} saw fewer entries of its ledger than head ${earlier.number}`,
    )
  if (later.number === earlier.number + 1 && later.previous !== hashOf(earlier))
    return faultOfLater(
      later,
      `head ${later.number} does not follow the head ${earlier.number} that you keep`,
    )
  const cut = later.entries.find(({ entry, seq }) => {
    const before = earlier.entries.find((each) => each.entry === entry)
    return before !== undefined && before.seq > seq
  })
  return cut
    ? faultOfLater(later, `head ${later.number} saw fewer events of ${cut.entry} than head ${earlier.number}`)
    : null
}

/** What the newsroom has told one organisation at different times must fit together. */
export const faultOfHeadsTogether = (heads: readonly Head[]): Fault | null => {
  const ordered = [...heads].sort((one, other) => one.number - other.number)
  for (const [index, later] of ordered.entries())
    for (const earlier of ordered.slice(0, index)) {
      const found = earlier.organisation === later.organisation ? faultOfPair(earlier, later) : null
      if (found) return found
    }
  return null
}

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
