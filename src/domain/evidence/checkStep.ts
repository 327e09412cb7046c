import { digestOf, leafNames } from '../canonical.ts'
import { conditionOf, type LogEvent } from '../clearance/events.ts'
import { type EventData, readData, actOf, factsStepOf, FREEZING } from '../clearance/eventData.ts'
import { hasSigned, signingParties } from '../clearance/signatures.ts'
import { TABLE } from '../clearance/table.ts'
import type { Clearance, Round } from '../clearance/state.ts'
import { jcs } from '../digests.ts'
import type { Mandate } from '../mandate/mandateFacts.ts'
import { isNamedRole } from '../parties.ts'
import type { CheckedCore } from './checkText.ts'

/** An event, what the log said before it, and the core of the text that it names. */
export type RuleStep = { event: LogEvent; before: Clearance; core: CheckedCore | null }
type Rule = (step: RuleStep) => string | null

const sorted = (words: readonly string[]): string => jcs([...words].sort())

/** What the event says of the text must be what the text says itself. */
const submit: Rule = ({ event, before, core }) => {
  const data = readData('submit', event)
  if (digestOf(data.manifest) !== event.digest)
    return 'its manifest does not hash to the digest that it names'
  if (!core) return 'it freezes no text'
  const pairs: [string, unknown, unknown][] = [
    ['entry', event.entry, core.entry],
    ['lead', data.lead, core.lead],
    ['lead', data.lead, before.lead],
    ['slug', data.slug, core.slug],
    ['authoritative language', data.authoritative, core.authoritative],
    ['official languages', sorted(data.official), sorted(core.official)],
    ['parties', sorted(namedIn(data)), sorted(core.parties.map(toWords))],
  ]
  const other = pairs.find(([, said, written]) => said !== written)
  return other ? `its ${other[0]} differs from what the text names` : faultOfCarriedCore(data, before)
}

/** A translation changes languages alone. */
const faultOfCarriedCore = (
  { editionType, manifest }: EventData<'submit'>,
  { editions, work }: Clearance,
): string | null => {
  const last = editions.at(-1)?.round.manifest.core
  if (editionType === 'translation' && manifest.core !== last)
    return 'it is called a translation and changes more than languages'
  const hasNotice = work.correctSeq !== null && editionType !== 'translation'
  return hasNotice === (manifest.notice !== undefined)
    ? null
    : 'what it tells the public of a change does not fit its kind of edition'
}

type Named = { organisation: string; role: string }
const toWords = ({ organisation, role }: Named): string => `${organisation} ${role}`
const namedIn = ({ parties }: EventData<'submit'>): string[] =>
  parties.filter(({ role }) => isNamedRole(role)).map(toWords)

const sign: Rule = ({ event, before: { round, lead } }) => {
  const { covers } = readData('sign', event)
  if (!round || event.digest !== round.digest) return 'it signs another text than the one in work'
  if (!event.organisation || !signingParties(round, lead).includes(event.organisation))
    return `“${event.organisation}” is no party that signs this text`
  const unknown = covers.find((leaf) => !leafNames(round.manifest).includes(leaf))
  return unknown ? `it covers the part “${unknown}”, which the text does not have` : null
}

/** Every consent must be one that the log bears, and together they must be those of every party that signs. */
const faultOfConsents = ({ consents }: EventData<'release'>, round: Round, lead: string): string | null => {
  const borne = round.consents.map(jcs)
  const foreign = consents.find((consent) => !borne.includes(jcs(consent)))
  if (foreign)
    return `the consent of “${foreign.organisation}” for ${foreign.covers.join(', ')} is not in the log`
  const said = { ...round, consents }
  const absent = signingParties(round, lead).find((organisation) => !hasSigned(said, organisation, lead))
  return absent ? `the consent of “${absent}” is missing` : null
}

const release: Rule = ({ event, before: { round, lead, edition }, core }) => {
  const data = readData('release', event)
  if (!round || event.digest !== round.digest) return 'it releases another text than the one in work'
  if (data.edition !== (edition ?? 0) + 1) return `edition ${(edition ?? 0) + 1} would be the next`
  if (data.editionType !== round.editionType) return 'its kind of edition is not that of the text'
  if (core?.embargo && Date.parse(data.availableAt) < Date.parse(core.embargo.until))
    return 'it comes before the embargo of the text ends'
  return faultOfConsents(data, round, lead)
}

const available: Rule = ({ event, before }) => {
  const number = readData('available', event).edition
  const edition = before.editions.find((each) => each.edition === number)
  if (!edition || edition.digest !== event.digest) return 'there is no such edition'
  return Date.parse(event.at) < Date.parse(edition.availableAt) ? 'its instant had not come' : null
}

/** Facts change as they were proposed, by a second person, where the signed text lets them. */
const changeFacts: Rule = ({ event, before, core }) => {
  const data = factsStepOf(event)
  if (!data || digestOf(data.manifest) !== event.digest)
    return 'its manifest does not hash to the digest that it names'
  const mandate = (core?.mandate ?? null) as Mandate | null // bound by the hash of the core
  if (data.changed.some((fact) => !mandate?.facts.includes(fact))) return 'its text carries no mandate for it'
  if (data.step === 'propose') return null
  const { proposal } = before
  if (proposal?.digest !== event.digest || proposal.seq !== data.proposal) return 'nobody has proposed it'
  return proposal.by === event.by ? 'one person has proposed and confirmed it' : null
}

/** What the table cannot say of an event; the mirror of the checks that let it in. */
const RULES: Partial<Record<string, Rule>> = {
  submit,
  sign,
  release,
  available,
  'propose-facts': changeFacts,
  'confirm-facts': changeFacts,
  'change-facts': changeFacts,
}

/** A hold that the log of a media update has decided: the release that it ends never was. */
const isHeldElsewhere = ({ organisation, data }: LogEvent, { broken }: Clearance): boolean =>
  data.elsewhere === true && broken[organisation ?? ''] !== undefined

/** The table says from which states, and by whom of the lead alone. */
const byTable: Rule = ({ event, before }) => {
  if (before.deleted) return 'the text was deleted before it'
  const act = actOf(event)
  const row = act && TABLE[act]
  if (!row || isHeldElsewhere(event, before)) return null
  if (!row.from.includes(before.state)) return `it is not possible while the text is in ${before.state}`
  if (row.who.of !== 'lead' || event.organisation === before.lead) return null
  // By the coordinator, whose acts are judged with what they rested on.
  if (act === 'abandon' && event.organisation === null) return null
  // A media update releases its entries under the consent of their leads.
  const bundle = conditionOf(event)?.entry
  return bundle && before.inclusions[bundle] ? null : 'it is the lead’s alone'
}

/** An event is about the text in work or about an edition; a submit brings its own text. */
const aboutItsText: Rule = ({ event, before }) => {
  const { type, digest } = event
  const known = [before.digest, ...before.editions.map((edition) => edition.digest)]
  const brings = FREEZING.includes(type) || type === 'confirm-facts'
  const isLate = isHeldElsewhere(event, before)
  return brings || isLate || digest === null || known.includes(digest)
    ? null
    : 'it names a text that was not in work'
}

/** Why the rules could not have written this event here, or null. */
export const faultOfStep = (step: RuleStep): string | null =>
  byTable(step) ?? aboutItsText(step) ?? RULES[step.event.type]?.(step) ?? null
