import type { TextFacts } from './completeness.ts'
import { say, type Sentence } from './sentences.ts'

/** The linked event as the lead of the text sees it: null where it sees no words of it. */
export type EventSeen = {
  seen: { title: string; isFrozen: boolean } | null
  /** Parties of the text that cannot read what it would show of the event. */
  unreadBy: readonly string[]
}

export type Material = 'contact' | 'file'

export const nameOf = ({ organisations }: TextFacts, slug: string): string =>
  organisations[slug]?.name ?? slug

/** Said by the place in the text: what cannot be read is not named, and is as what does not exist. */
const closedReferences = (facts: TextFacts): Sentence[] => {
  const { linkedEvent, closedItems, lead } = facts
  const organisation = nameOf(facts, lead)
  return [
    ...(linkedEvent && !linkedEvent.seen ? [say('missing.eventClosed', { organisation })] : []),
    ...closedItems.map((number) => say('missing.itemClosed', { number, organisation })),
  ]
}

const eventToOpen = (facts: TextFacts): Sentence[] => {
  const { seen, unreadBy } = facts.linkedEvent ?? { seen: null, unreadBy: [] }
  if (!seen) return []
  if (!seen.isFrozen) return [say('missing.eventDraft', seen)]
  return unreadBy.length > 0
    ? [
        say('missing.eventUnread', {
          organisations: unreadBy.map((organisation) => nameOf(facts, organisation)).join(', '),
          title: seen.title,
        }),
      ]
    : []
}

const FOREIGN: Record<Material, Sentence> = {
  contact: say('missing.foreignContact'),
  file: say('missing.foreignFile'),
}

/** What a working text refers to that its lead, or who would sign it, cannot read; and what is not its organisations' own. */
export const missingReferences = (facts: TextFacts): Sentence[] => [
  ...closedReferences(facts),
  ...eventToOpen(facts),
  ...facts.foreignMaterial.map((material) => FOREIGN[material]),
]
