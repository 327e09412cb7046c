import type { LogEvent } from '../../../../src/domain/clearance/events.ts'
import { COORDINATOR, type EntryName } from '../cast.ts'
import type { Witness, World } from '../world.ts'
import { type Book, fateOf, isStanding, leadAt, raw, type Release } from './book.ts'
import { signersOf, submitData } from './consents.ts'
import { delegation } from './delegations.ts'
import type { Scan } from './round.ts'
import type { Expected } from './standing.ts'

/** The table of clearance, read again: who, from which states, with what on the wire. */
type Line = { roles: readonly string[]; of: Of; from: string; wire?: string }
type Of =
  | 'lead'
  | 'signer'
  | 'signer beside the lead'
  | 'invited'
  | 'accepted'
  | 'stands in what waits'
  | 'consented to what is out'
  | 'consented to what it names'
  | 'consented, or cautions'
  | 'named in what is out'
  | 'bound'
  | 'offering, or offered'
  | 'takes the lead'
  | 'may object'

const E = ['editor']
const R = ['reviewer']
const ER = ['editor', 'reviewer']
const WORK = 'drafting review clearance cleared'
const ROUND = 'review clearance cleared'
const ANY = `${WORK} released`

export const LINES: Record<string, Line> = {
  submit: { roles: E, of: 'lead', from: 'drafting' },
  recall: { roles: E, of: 'lead', from: ROUND },
  sign: { roles: R, of: 'signer', from: 'review clearance' },
  condition: { roles: R, of: 'signer beside the lead', from: 'review clearance' },
  uncondition: { roles: R, of: 'signer beside the lead', from: WORK },
  'send-back': { roles: R, of: 'signer', from: ROUND },
  drop: { roles: R, of: 'lead', from: WORK },
  release: { roles: R, of: 'lead', from: 'cleared' },
  hold: { roles: R, of: 'stands in what waits', from: 'released', wire: 'scheduled' },
  correct: { roles: E, of: 'lead', from: 'released', wire: 'live suspended withdrawn' },
  abandon: { roles: E, of: 'lead', from: WORK },
  caution: { roles: R, of: 'consented to what it names', from: ANY, wire: 'near' },
  lift: { roles: R, of: 'consented, or cautions', from: ANY, wire: 'near' },
  suspend: { roles: R, of: 'consented to what is out', from: ANY, wire: 'live suspended' },
  reinstate: { roles: R, of: 'consented to what is out', from: ANY, wire: 'suspended' },
  dissociate: { roles: R, of: 'named in what is out', from: ANY, wire: 'live suspended' },
  withdraw: { roles: R, of: 'lead', from: ANY, wire: 'live suspended' },
  remind: { roles: ER, of: 'lead', from: WORK },
  extend: { roles: ER, of: 'lead', from: 'review clearance' },
  delegate: { roles: R, of: 'signer', from: WORK },
  undelegate: { roles: R, of: 'signer', from: WORK },
  'propose-facts': { roles: R, of: 'lead', from: ANY },
  'confirm-facts': { roles: R, of: 'bound', from: ANY },
  include: { roles: R, of: 'lead', from: WORK },
  exclude: { roles: R, of: 'lead', from: WORK },
  delete: { roles: E, of: 'lead', from: 'drafting' },
  invite: { roles: ER, of: 'lead', from: 'drafting' },
  uninvite: { roles: ER, of: 'lead', from: ANY },
  accept: { roles: R, of: 'invited', from: 'drafting' },
  decline: { roles: R, of: 'invited', from: ANY },
  leave: { roles: R, of: 'accepted', from: ANY },
  'offer-lead': { roles: R, of: 'lead', from: 'drafting released', wire: 'nothing waits' },
  'take-lead': { roles: R, of: 'takes the lead', from: 'drafting released', wire: 'nothing waits' },
  'end-offer': { roles: R, of: 'offering, or offered', from: 'drafting released' },
  object: { roles: R, of: 'may object', from: ANY },
  'end-objection': { roles: R, of: 'may object', from: ANY },
}

/** What was so before an event, at the instant at which it was decided. */
export type Before = {
  world: World
  book: Book
  entry: EntryName
  event: LogEvent
  now: number
  witness: Witness
  seen: Scan
  was: Expected
}

const consenting = (release: Release | undefined): string[] =>
  ((release && raw(release.event).consents) as { organisation: string }[] | undefined)?.map(
    ({ organisation }) => organisation,
  ) ?? []

const submitOf = ({ book, entry }: Before, release: Release): LogEvent | undefined =>
  book.logs[entry].findLast(({ type, seq }) => type === 'submit' && seq < release.event.seq)

const supporters = (before: Before, release: Release | undefined): string[] => {
  const submit = release && submitOf(before, release)
  const parties = submit ? submitData(submit).parties : []
  return parties.filter(({ role }) => role === 'supporter').map(({ organisation }) => organisation)
}

const standing = ({ seen }: Before, wanted: string): string[] =>
  [...seen.roles].filter(([, each]) => each.standing === wanted).map(([slug]) => slug)

const accepted = ({ seen }: Before, wanted: RegExp): string[] =>
  [...seen.roles].flatMap(([slug, { role, standing: is }]) =>
    is === 'accepted' && wanted.test(role) ? [slug] : [],
  )

const signersNow = (before: Before): string[] => {
  const { seen } = before
  if (seen.submit) return signersOf(seen.submit)
  return [leadOf(before), ...accepted(before, /^co-/)]
}

/** Of the edition that the event names, or of the one on the wire. */
const outOf = ({ seen, was }: Before): Release | undefined =>
  seen.releases.find(({ event }) => event.seq === was.wire?.releaseSeq)

const waitingOf = ({ seen, was }: Before): Release | undefined =>
  seen.releases.findLast(
    (release) => release.edition === was.scheduled && (isStanding(release) || release.fate.is === 'pending'),
  )

/** By its number; nothing that is neither out nor waits. */
const namedBy = (before: Before): Release | undefined =>
  [outOf(before), waitingOf(before)].find((release) => release?.edition === raw(before.event).edition)

const leadOf = ({ book, entry, event }: Before): string => leadAt(book, entry, event.seq - 1)

const ENDS_AN_OFFER = ['submit', 'correct', 'abandon', 'take-lead', 'end-offer']

/** Whom the lead is offered to: by the last offer, if nothing has ended it. */
export const offeredTo = ({ book, entry, event }: Before): string | null => {
  const log = book.logs[entry].filter(({ seq }) => seq < event.seq)
  const last = log.findLast(({ type }) => type === 'offer-lead')
  const to = raw(last ?? event).to as string
  const isOver = log.some(
    ({ seq, type, organisation, data }) =>
      seq > (last?.seq ?? 0) &&
      (ENDS_AN_OFFER.includes(type) ||
        (type === 'leave' && organisation === to) ||
        (type === 'drop' && data.organisation === to)),
  )
  return last && !isOver ? to : null
}

const ELIGIBLE: Record<Of, (before: Before) => string[]> = {
  lead: (before) => [leadOf(before)],
  // Of a suspended lead any co-author can.
  'takes the lead': (before) => [
    offeredTo(before) ?? '',
    ...(before.witness.organisations[leadOf(before)]?.suspended ? accepted(before, /^co-author$/) : []),
  ],
  'may object': (before) => accepted(before, /^co-/),
  'offering, or offered': (before) => [leadOf(before), offeredTo(before) ?? ''],
  signer: signersNow,
  'signer beside the lead': (before) => signersNow(before).filter((slug) => slug !== leadOf(before)),
  invited: (before) => standing(before, 'invited'),
  accepted: (before) => standing(before, 'accepted'),
  'stands in what waits': (before) => [
    ...consenting(waitingOf(before)),
    ...supporters(before, waitingOf(before)),
  ],
  // The lead answers for what an earlier one has released.
  'consented to what is out': (before) => [...consenting(outOf(before)), leadOf(before)],
  'consented to what it names': (before) => [...consenting(namedBy(before)), leadOf(before)],
  'consented, or cautions': (before) => [
    leadOf(before),
    ...consenting(namedBy(before)),
    ...before.book.logs[before.entry].flatMap(({ type, seq, organisation }) =>
      type === 'caution' && seq < before.event.seq ? (organisation ?? []) : [],
    ),
  ],
  'named in what is out': (before) =>
    [...consenting(outOf(before)), ...supporters(before, outOf(before))].filter(
      (slug) => slug !== leadOf(before),
    ),
  bound: (before) => consenting(outOf(before) ?? waitingOf(before)),
}

/** A media update releases its entries under the consent of their leads, by its own reviewer. */
const ofBundle = (before: Before): string | null => {
  const { commit } = raw(before.event)
  return before.event.type === 'release' && commit ? leadAt(before.book, commit.entry, commit.seq - 1) : null
}

const holds = ({ witness }: Before, slug: string, roles: readonly string[]): boolean =>
  (witness.actor?.memberships ?? []).some(
    ({ organisation, roles: own }) => organisation === slug && own.some((role) => roles.includes(role)),
  )

const BY_NOBODY = ['available', 'void-silence', 'break', 'demand', 'revoke-key']

/** Why nobody could have been allowed to do this, or null. */
export const faultOfWho = (before: Before): string | null => {
  const { event } = before
  if (BY_NOBODY.includes(event.type)) return null
  const line = LINES[event.type]
  if (!line) return `there is no action ${event.type}`
  if (event.type === 'abandon' && event.organisation === null)
    return event.by === COORDINATOR.id ? null : 'nobody did it'
  const own = event.organisation ?? ''
  const bundle = ofBundle(before)
  const eligible = bundle ? [bundle] : ELIGIBLE[line.of](before)
  if (!eligible.includes(own)) return `${own} is not “${line.of}”`
  const to = event.type === 'sign' ? delegation(before) : null
  const isHeld =
    holds(before, own, line.roles) ||
    (to !== null && holds(before, to, line.roles) && raw(event).delegate === to)
  return isHeld ? null : `${event.by} is no ${line.roles.join(' or ')} of ${own}`
}

/** Why the text or the wire did not stand so that this could happen, or null. An echo of what a media update's log has decided is free. */
export const faultOfState = ({ event, was, seen, book, entry }: Before): string | null => {
  const line = LINES[event.type]
  if (!line) return null
  if (!line.from.split(' ').includes(was.state)) return `the text was in ${was.state}`
  if (event.type === 'delete') return seen.releases.some(isStanding) ? 'there is an edition' : null
  if (event.type === 'correct' && was.scheduled !== null) return 'an edition waits'
  if (line.wire === 'near') {
    const isOut = was.wire?.standing === 'live' && raw(event).edition === was.wire.edition
    return isOut || raw(event).edition === was.scheduled ? null : 'the edition neither is shown nor waits'
  }
  if (line.wire === 'scheduled') return was.scheduled === null ? 'nothing waits' : null
  if (line.wire === 'nothing waits') return was.scheduled === null ? null : 'an edition waits'
  const wire = was.wire?.standing ?? 'empty'
  if (line.wire && !line.wire.split(' ').includes(wire)) return `the wire was ${wire}`
  return book.logs[entry].some(({ type, seq }) => type === 'delete' && seq < event.seq)
    ? 'it was deleted'
    : null
}

/** Why the request was about another text, round or revision than the event, or null. */
export const faultOfSight = ({ event, witness, seen }: Before): string | null => {
  const { saw, revision } = witness
  if (saw?.entry !== event.entry || BY_NOBODY.includes(event.type)) return null
  if (event.type === 'submit' && saw.revision !== revision) return 'the words have been changed since'
  if (saw.digest !== undefined && saw.digest !== event.digest) return 'the text is another one now'
  return saw.round !== undefined && saw.round !== seen.submit?.seq ? 'the round is another one now' : null
}

export const isCounted = (book: Book, event: LogEvent): boolean => fateOf(book, event).is === 'counts'
