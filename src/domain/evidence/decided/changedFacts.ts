import type { EventFacts } from '../../canonical.ts'
import { editionInForce } from '../../clearance/confirming.ts'
import type { Mandated } from '../../clearance/facts.ts'
import { isProposal } from '../../clearance/factsEvents.ts'
import { hashOf, jcs } from '../../digests.ts'
import { type ChangedFacts, withFacts } from '../../mandate.ts'
import type { MandateFact } from '../../mandateFacts.ts'
import type { SoundText, Step } from './step.ts'

/** The text whose facts a mandate changes. */
export const textInForce = ({ before, textOf }: Pick<Step, 'before' | 'textOf'>): SoundText | null =>
  textOf(before.editions.find(({ edition }) => edition === editionInForce(before))?.digest)

const PICK: Record<MandateFact, (facts: EventFacts) => unknown> = {
  status: ({ status }) => status,
  start: ({ start }) => start,
  end: ({ end }) => end,
  mediaCall: ({ mediaCall }) => mediaCall,
  room: ({ venue }) => venue?.name,
  link: ({ link }) => link,
  attendance: ({ guests }) =>
    guests.flatMap(({ name, attendance }) => (attendance ? [{ name, attendance }] : [])),
  contact: () => 'another',
}

/** What must have been asked for, that the facts became these. */
export const changeOf = (changed: readonly MandateFact[], text: SoundText | null): ChangedFacts => {
  const facts = text?.core.facts as EventFacts | undefined // a mandate is an event's
  const entries = changed.map((name) => [name, (facts && PICK[name](facts)) ?? undefined])
  return Object.fromEntries(entries) as ChangedFacts // judged as any other body
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
  const contacts = changed.includes('contact') ? after.core.contacts : before.core.contacts
  const facts = withFacts(before.core.facts as EventFacts, changeOf(changed, after))
  return hashOf({ ...before.core, contacts, facts }) === after.manifest.core
    ? null
    : 'it changes more of the text than the facts that it names'
}
