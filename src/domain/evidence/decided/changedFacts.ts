import type { EventFacts } from '../../canonical.ts'
import { editionInForce } from '../../clearance/editions.ts'
import type { Mandated } from '../../clearance/facts.ts'
import { factsStepOf, isProposal } from '../../clearance/eventData.ts'
import { hashOf, jcs } from '../../digests.ts'
import { type ChangedFacts, FACTS_BODY, withFacts } from '../../mandate/changedFacts.ts'
import type { MandateFact } from '../../mandate/mandateFacts.ts'
import { isUnderCurrentRules, type SoundText, type Step } from '../checkText.ts'

/** The text whose facts a mandate changes. */
export const textInForce = ({ before, textOf }: Pick<Step, 'before' | 'textOf'>): SoundText | null =>
  textOf(before.editions.find(({ edition }) => edition === editionInForce(before))?.digest)

const PICK: Record<MandateFact, (facts: EventFacts, before: EventFacts | undefined) => unknown> = {
  status: ({ status }) => status,
  start: ({ start }) => start,
  end: ({ end }) => end,
  mediaCall: ({ mediaCall }) => mediaCall,
  room: ({ venue }) => venue?.name,
  link: ({ link }) => link,
  attendance: (facts, before) => attendanceSince(before, facts),
  contact: () => 'another',
}

/**
 * Of guests whose attendance is another one, since a request names no more than some and an event may have more. One that
 * changed none has named a guest all the same.
 */
const attendanceSince = (before: EventFacts | undefined, { guests }: EventFacts): unknown => {
  const said = guests.flatMap(({ name, attendance }, index) =>
    attendance ? [{ name, attendance, isOther: before?.guests[index]?.attendance !== attendance }] : [],
  )
  const other = said.filter(({ isOther }) => isOther)
  const named = new Map(
    (other.length > 0 ? other : said.slice(0, 1)).map((one) => [one.name, one.attendance]),
  )
  return [...named].map(([name, attendance]) => ({ name, attendance }))
}

/** As much of a text as says its facts. */
type WithFacts = { core: Pick<SoundText['core'], 'facts'> }
type Change = {
  changed: readonly MandateFact[]
  before: WithFacts | null
  after: WithFacts | null
}

/** What must have been asked for, that the facts of the text in force became these. */
export const changeOf = ({ changed, before, after }: Change): ChangedFacts => {
  const [present, facts] = [before, after].map((text) => text?.core.facts as EventFacts | undefined) // a mandate is an event's
  const entries = changed.map((name) => [name, (facts && PICK[name](facts, present)) ?? undefined])
  return Object.fromEntries(entries) as ChangedFacts // judged as any other body
}

/**
 * The hash by which a proof names the facts that were asked for: of what differs, so that it can be made again from the
 * texts. Which contact was asked for is kept in the event itself.
 */
export const factsHash = (change: Change): string => hashOf(changeOf(change))

/** Of proposed facts; null for another event, and where a text is missing. */
export const factsAskedIn = (step: Step): string | null => {
  const facts = factsStepOf(step.event)
  const [before, after] = [textInForce(step), step.textOf(step.event.digest)]
  return facts?.step === 'propose' && before && after
    ? factsHash({ changed: facts.changed, before, after })
    : null
}

/** A request is cleaned when it is read: facts that it would read otherwise were never asked for. */
const isAsRead = (change: ChangedFacts): boolean => {
  const { data } = FACTS_BODY.safeParse(change)
  return data !== undefined && jcs(data) === jcs(change)
}

export const mandatedAt = (step: Step): Mandated | null => {
  const text = textInForce(step)
  if (!text || text.core.type !== 'event') return null
  const { event } = step
  const proposed = isProposal(event) ? step.textOf(event.digest) : null
  return {
    mandate: text.core.mandate,
    facts: text.core.facts as EventFacts,
    frozen: proposed && { digest: proposed.digest, manifest: proposed.manifest },
  }
}

/** Whether the proposed text is the one in force with these facts and nothing else changed. */
export const faultOfChange = (step: Step, changed: readonly MandateFact[]): string | null => {
  const [before, after] = [textInForce(step), step.textOf(step.event.digest)]
  if (!before || !after) return 'the text whose facts it changes is missing'
  if (jcs({ ...before.manifest, core: '' }) !== jcs({ ...after.manifest, core: '' }))
    return 'it changes more of the text than facts'
  const change = changeOf({ changed, before, after })
  if (isUnderCurrentRules(step.event) && !isAsRead(change))
    return 'nobody could have asked for facts like these'
  const contacts = changed.includes('contact') ? after.core.contacts : before.core.contacts
  const facts = withFacts(before.core.facts as EventFacts, change)
  return hashOf({ ...before.core, contacts, facts }) === after.manifest.core
    ? null
    : 'it changes more of the text than the facts that it names'
}
