import {
  digestInWork,
  isCovered,
  signersOf,
  type Consent,
  consentsIn,
  supportersWhoHeld,
  wantsAnother,
} from './consents.ts'
import { ENTRIES } from '../cast.ts'
import { fateOf, handedIn, isStanding, leadAt, raw, type Release } from './book.ts'
import { lift } from './cautions.ts'
import { abandon, endObjection, object, takeLead } from './suspendedLead.ts'
import { allowsSilence, drop, extend, submit } from './silence.ts'
import { suspendersOf, toLines } from './standing.ts'
import { type Before, offeredTo } from './who.ts'

type Rule = (before: Before) => string | null

const NEEDS_KEY =
  'sign uncondition delegate reinstate lift accept include propose-facts confirm-facts release withdraw offer-lead take-lead'.split(
    ' ',
  )

/** Who demands proofs does nothing that binds it without one; no brake waits for a key. */
export const faultOfProof: Rule = ({ event, witness, world, now }) => {
  const { organisation, proof, by } = event
  if (!NEEDS_KEY.includes(event.type)) return proof ? 'it takes no proof' : null
  const signer = (raw(event).delegate as string | undefined) ?? organisation ?? ''
  const demanding = [organisation ?? '', signer].some((slug) => witness.organisations[slug]?.ledger?.demand)
  if (!proof) return demanding && by !== null ? 'it has no proof' : null
  const { keys } = world.ledgers.state(signer, new Date(now + SLACK))
  return keys.some(({ credential, person }) => credential === proof.credential && person === by)
    ? null
    : 'its proof is by a key of somebody else'
}

/** What clocks may differ by, and what a decision may take until it is written. */
export const SLACK = 2_000

/** Nothing goes out without everybody's consent to exactly this text, or before its instant. */
const release: Rule = (before) => {
  const { world, witness, event, book, seen, now, entry, was } = before
  const { submit } = seen
  if (!submit || digestInWork(book, submit, event.seq - 1) !== event.digest)
    return 'it releases another text than the one in work'
  const question = { book, submit, upto: event.seq - 1, now }
  const given = consentsIn(question)
  const said = raw(event).consents as Consent[]
  if (toLines(said).join(';') !== toLines(given).join(';'))
    return `it names the consents ${toLines(said).join('; ')}, and the log bears ${toLines(given).join('; ')}`
  const absent = signersOf(submit).find((organisation) => !isCovered(submit, given, organisation))
  if (absent) return `the consent of ${absent} is missing`
  if (supportersWhoHeld(question).length > 0) return 'a supporter has held it'
  const kept = world.texts[entry].get(event.digest ?? '')
  const at = Date.parse(raw(event).availableAt ?? '')
  if (at < Date.parse(kept?.core.embargo?.until ?? '1970-01-01')) return 'it comes before its embargo ends'
  if (at < now) return 'its instant lies before the decision'
  const silenced = said.find(
    ({ mode, organisation }) => mode === 'tacit' && !allowsSilence(before, organisation),
  )
  if (silenced) return `the silence of ${silenced.organisation} stands for nothing`
  if (comesBeforeItsEvent(before, at)) return 'it comes before the event that it shows'
  const gone = signersOf(submit).find((slug) => witness.organisations[slug]?.suspended)
  if (gone) return `${gone} is suspended`
  const last =
    seen.releases.filter(({ fate, ended }) => fate.is === 'counts' && ended === null).at(-1)?.edition ?? 0
  if (raw(event).edition !== last + 1) return `edition ${last + 1} would be the next`
  return was.scheduled === null ? faultOfInclusion(before, at) : 'another edition waits'
}

/** Whatever has been held since, there was a release of the event for then or earlier. */
const comesBeforeItsEvent = ({ book, entry }: Before, at: number): boolean => {
  const { event } = ENTRIES[entry]
  return (
    event !== null &&
    !book.logs[event].some((each) => each.type === 'release' && Date.parse(raw(each).availableAt ?? '') <= at)
  )
}

/** A media update carries an entry under its lead's word alone, and not before the instant that it named. */
const faultOfInclusion = ({ event, book, entry }: Before, at: number): string | null => {
  const { commit } = raw(event)
  if (!commit) return null
  const word = book.logs[entry].findLast(
    ({ seq, type, data }) => seq < event.seq && /^(in|ex)clude$/.test(type) && data.bundle === commit.entry,
  )
  if (word?.type !== 'include') return 'its lead has not agreed'
  const notBefore = word.data.notBefore as string | null
  return notBefore && at < Date.parse(notBefore) ? 'it comes before what its lead allowed' : null
}

const sign: Rule = (before) => {
  const { witness, event, seen, book, entry } = before
  const { submit } = seen
  if (!submit || digestInWork(book, submit, event.seq - 1) !== event.digest)
    return 'it signs another text than the one in work'
  const { editors } = submit.data as { editors: string[] }
  const delegate = raw(event).delegate as string | undefined
  const isOwn = submit.by === event.by || (editors.length === 1 && editors[0] === event.by)
  const held = [event.organisation ?? '', ...(delegate ? [delegate] : [])].some(
    (slug) => witness.organisations[slug]?.fourEyes,
  )
  if (isOwn && held) return 'it is the signer’s own text'
  const others = book.logs[entry].filter(
    (other) =>
      other.type === 'sign' &&
      other.seq > submit.seq &&
      other.seq < event.seq &&
      other.by === event.by &&
      other.organisation !== event.organisation &&
      fateOf(book, other).is === 'counts',
  )
  const stands = consentsIn({ book, submit, upto: event.seq - 1, now: before.now })
  const twice = others.find(({ organisation }) =>
    stands.some((one) => one.organisation === organisation && one.by === event.by),
  )
  return twice ? `${event.by} has signed for ${twice.organisation}` : null
}

const hold: Rule = ({ event, seen, now, was }) => {
  const waiting = seen.releases.findLast(
    ({ edition, fate }) => edition === was.scheduled && (fate.is === 'counts' || fate.is === 'pending'),
  )
  if (!waiting || raw(event).edition !== was.scheduled) return 'another edition waits'
  return faultOfInstant(waiting, now)
}

/** While nothing says that it is released, no instant makes it too late. */
const faultOfInstant = ({ fate, event }: Release, now: number): string | null =>
  fate.is !== 'pending' && now >= Date.parse(raw(event).availableAt ?? '') - SLACK ? 'it is too late' : null

/** What is said of an edition that is out, and holds the next one besides. */
const objection: Rule = ({ event, seen, now, was }) => {
  const { held } = raw(event)
  if (event.type === 'withdraw' && held !== was.scheduled) return 'it leaves what waits'
  const waiting = seen.releases.findLast(({ edition, fate }) => edition === held && fate.is !== 'void')
  if (typeof held === 'number' && held !== was.scheduled) return 'what it holds does not wait'
  return waiting && held !== null ? faultOfInstant(waiting, now) : null
}

const reinstate: Rule = ({ event, seen, was, book }) => {
  const out = seen.releases.find((each) => each.event.seq === was.wire?.releaseSeq)
  return out && suspendersOf(book, out.event, event.seq - 1).includes(event.organisation ?? '')
    ? null
    : 'it has not suspended it'
}

/** Of the edition that is out, or else of the one that waits; never while both are there. */
const faultOfEdition = ({ event, was }: Before): string | null => {
  if (was.wire && was.scheduled !== null) return 'another edition waits'
  return raw(event).edition === (was.wire?.edition ?? was.scheduled) ? null : 'it is about another edition'
}

const confirmFacts: Rule = (before) => {
  const { event, book, entry, witness } = before
  const lead = leadAt(book, entry, event.seq - 1)
  const { proposal } = raw(event)
  const log = book.logs[entry].filter(({ seq }) => seq < event.seq)
  const proposed = log.find(({ seq }) => seq === proposal)
  if (proposed?.type !== 'propose-facts' || proposed.digest !== event.digest) return 'nobody has proposed it'
  const ended = log.some(
    (other) =>
      other.seq > proposed.seq &&
      (/^((propose|confirm)-facts|take-lead)$/.test(other.type) ||
        (other.type === 'release' && fateOf(book, other).is === 'counts')),
  )
  if (ended) return 'its proposal has ended'
  if (proposed.by === event.by) return 'one person has proposed and confirmed it'
  if (event.organisation === lead) return faultOfLeadConfirming(before) ?? faultOfEdition(before)
  const { memberships = [], besides = [] } = witness.actor ?? {}
  return [...memberships, ...besides].some(({ organisation }) => organisation === lead)
    ? 'its person is of the lead'
    : faultOfEdition(before)
}

/** The signed mandate says so, and everybody else signed expressly and through a person of their own. */
const faultOfLeadConfirming = ({ event, book, entry, world, seen, was }: Before): string | null => {
  if (world.texts[entry].get(event.digest ?? '')?.core.mandate?.confirm !== 'lead')
    return 'the mandate does not let the lead confirm'
  const release = seen.releases.findLast(({ edition, fate }) => {
    return edition === (was.wire?.edition ?? was.scheduled) && fate.is === 'counts'
  })
  const others = ((release && raw(release.event).consents) as Consent[] | undefined)?.filter(
    ({ organisation }) => organisation !== leadAt(book, entry, event.seq - 1),
  )
  const isOwn = ({ organisation, by, at }: Consent): boolean =>
    book.logs[entry].some(
      (each) =>
        each.type === 'sign' &&
        each.organisation === organisation &&
        each.by === by &&
        each.at === at &&
        raw(each).delegate === undefined,
    )
  return others?.every((consent) => consent.mode === 'express' && isOwn(consent))
    ? null
    : 'somebody else has not signed it expressly, through a person of their own'
}

const available: Rule = ({ event, seen, book, entry, now }) => {
  const own = seen.releases.find(
    ({ edition, fate, ended }) => edition === raw(event).edition && fate.is === 'counts' && ended === null,
  )
  if (!own) return 'there is no such edition'
  if (now < Date.parse(raw(own.event).availableAt ?? '')) return 'its instant had not come'
  const twice = book.logs[entry].some(
    (other) =>
      other.type === 'available' &&
      other.seq < event.seq &&
      other.seq > own.event.seq &&
      raw(other).edition === own.edition,
  )
  return twice ? 'it was said before' : null
}

const leave: Rule = ({ event, seen, was }) =>
  was.state === 'released' && seen.roles.get(event.organisation ?? '')?.role !== 'observer'
    ? 'the text is released'
    : null

const remove: Rule = ({ seen }) => {
  const accepted = [...seen.roles].find(([, { standing }]) => standing === 'accepted')
  return accepted ? `${accepted[0]} is a party` : null
}

const DAY = 86_400_000

/** Whoever is reminded is waited for, and was not reminded of this text within the day. */
const remind: Rule = ({ event, seen, book, entry, now, was }) => {
  const { organisation = '' } = raw(event)
  const last = book.logs[entry].findLast(
    (each) => each.type === 'remind' && each.seq < event.seq && raw(each).organisation === organisation,
  )
  if (last && now < Date.parse(last.at) + DAY) return 'it was reminded within the day'
  if (was.state === 'drafting')
    return seen.roles.get(organisation)?.standing === 'invited' ? null : 'there is no open invitation'
  if (was.state !== 'clearance') {
    const lead = leadAt(book, entry, event.seq - 1)
    return organisation === lead ? null : 'the lead is waited for'
  }
  if (!seen.submit) return 'there is no round'
  const question = { book, submit: seen.submit, upto: event.seq - 1, now }
  const given = consentsIn(question)
  const unsigned = signersOf(seen.submit).filter((signer) => !isCovered(question.submit, given, signer))
  if (unsigned.includes(organisation)) return null
  // Where somebody would sign other words, the lead takes the text back.
  const isLeads = organisation === leadAt(book, entry, event.seq - 1)
  return isLeads && unsigned.some((signer) => wantsAnother(question, signer))
    ? null
    : 'its signature is not waited for'
}

/** Those that have changed the lead since the edition that stands last. */
const handed = ({ book, entry, event, seen }: Before): string[] =>
  handedIn(book, entry, seen.releases.findLast(isStanding)?.event.seq ?? 0, event.seq - 1)

const offerLead: Rule = (before) => {
  const { role, standing } = before.seen.roles.get(raw(before.event).to as string) ?? {}
  if (role !== 'co-author' || standing !== 'accepted') return 'it is offered to no co-author'
  return offeredTo(before) === null ? null : 'it is offered already'
}

const endOffer: Rule = (before) =>
  raw(before.event).to === offeredTo(before) ? null : 'it ends another offer'

const correct: Rule = (before) =>
  raw(before.event).editionType === 'translation' && handed(before).length > 0
    ? 'the edition that it translates has another lead'
    : null

const proposeFacts: Rule = (before) =>
  handed(before).length > 0 ? 'the mandate was given to another lead' : faultOfEdition(before)

const mustBeInvited =
  (about: (before: Before) => string): Rule =>
  (before) =>
    before.seen.roles.get(about(before))?.standing === 'invited' ? null : 'there is no open invitation'

const own = ({ event }: Before) => event.organisation ?? ''

/** What the lines of the table cannot say, once more. */
export const RULES: Record<string, Rule> = {
  ...{ release, sign, drop, hold, submit, reinstate, lift, available, leave, extend },
  'propose-facts': proposeFacts,
  'offer-lead': offerLead,
  'take-lead': takeLead,
  'end-objection': endObjection,
  ...{ object, abandon },
  'end-offer': endOffer,
  correct,
  'confirm-facts': confirmFacts,
  ...{ suspend: objection, dissociate: objection, withdraw: objection },
  remind,
  delete: remove,
  accept: mustBeInvited(own),
  decline: mustBeInvited(own),
  uninvite: mustBeInvited(({ event }) => raw(event).organisation ?? ''),
}
