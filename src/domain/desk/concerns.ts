import { confirmersOf } from '../clearance/confirming.ts'
import type { LogEvent } from '../clearance/events.ts'
import { proposalInForce } from '../clearance/proposalInForce.ts'
import { hasSigned, signingParties } from '../clearance/signatures.ts'
import type { Clearance } from '../clearance/types.ts'
import { horizonOf } from '../rights/horizon.ts'
import { readersOf, writersOf } from '../rights/projections.ts'

/**
 * What an entry is to an organisation, as far as its people want to know when they open the desk: it waits for their
 * signature, for their answer to an invitation, for their release, for a second person under the mandate; it was sent back
 * to them; it goes out at its instant; it is out.
 */
export const CONCERNS = ['sign', 'answer', 'release', 'confirm', 'mend', 'next', 'out'] as const
export type ConcernKind = (typeof CONCERNS)[number]
export type Concern = {
  kind: ConcernKind
  organisation: string
  /** Only where it signs for another one, which has delegated. */
  inPlaceOf?: string
}

type Asked = { lead: string; log: readonly LogEvent[] }

const all = (kind: ConcernKind, organisations: readonly string[]): Concern[] =>
  [...new Set(organisations)].map((organisation) => ({ kind, organisation }))

/** Every concern of every organisation, by slug; a function of log and clock, as the state is. */
export const concernsOf = (clearance: Clearance, { lead, log }: Asked): Concern[] => {
  if (clearance.deleted) return []
  const { state, parties, scheduled, wire } = clearance
  const readers = readersOf({ lead, parties })
  const invited = parties.filter(({ standing }) => standing === 'invited')
  return [
    ...awaited(clearance, lead),
    ...all(
      'answer',
      invited.map(({ organisation }) => organisation),
    ),
    ...all('release', state === 'cleared' ? [lead] : []),
    ...all('confirm', confirming(clearance)),
    ...all('mend', state === 'drafting' ? mending(clearance, { lead, log }) : []),
    ...all('next', scheduled ? readers : []),
    ...all('out', wire && wire.standing !== 'withdrawn' ? readers : []),
  ]
}

/** Review waits for the lead, clearance for everybody who has not signed, and for whoever signs for them. */
const awaited = ({ state, round, delegations }: Clearance, lead: string): Concern[] => {
  if (!round || (state !== 'review' && state !== 'clearance')) return []
  const silent = signingParties(round, lead).filter((organisation) => !hasSigned(round, organisation, lead))
  const due = state === 'review' ? silent.filter((organisation) => organisation === lead) : silent
  const delegates = due.flatMap((inPlaceOf): Concern[] => {
    const organisation = delegations[inPlaceOf]?.to
    return organisation ? [{ kind: 'sign', organisation, inPlaceOf }] : []
  })
  return [...all('sign', due), ...delegates]
}

/** Those whose people may confirm the facts that are proposed, as long as these can change. */
const confirming = (clearance: Clearance): string[] => {
  const proposal = proposalInForce(clearance)
  return proposal ? confirmersOf(clearance, proposal) : []
}

/** The writers who may know of the no: one that was said before an organisation's invitation is not for it to read. */
const mending = (clearance: Clearance, { lead, log }: Asked): string[] => {
  const sentBack = findSentBack(log)
  if (!sentBack) return []
  const { parties, invited } = clearance
  return [lead, ...writersOf({ lead, parties })].filter((organisation) => {
    const horizon = horizonOf({ lead, invited }, organisation)
    return horizon !== null && horizon.seq <= sentBack.seq
  })
}

/** The no that put the text back into drafting, while nobody has submitted it again. */
export const findSentBack = (log: readonly LogEvent[]): LogEvent | null => {
  const last = log.findLast(({ type }) => type === 'submit' || type === 'send-back' || type === 'abandon')
  return last?.type === 'send-back' ? last : null
}
