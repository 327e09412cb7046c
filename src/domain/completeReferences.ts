import type { TextFacts } from './completeness.ts'
import { say } from './sentences/say.ts'
import type { Sentence } from './sentences/sentences.ts'

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
const closedReferences = (facts: TextFacts): string[] => {
  const { linkedEvent, closedItems, lead } = facts
  const organisation = nameOf(facts, lead)
  return [
    ...(linkedEvent && !linkedEvent.seen
      ? [
          say(
            'The event that this text links to cannot be read by {organisation}: take the link out, or ask its lead for an invitation.',
            { organisation },
          ),
        ]
      : []),
    ...closedItems.map((number) =>
      say(
        'Item {number} of this media update cannot be read by {organisation}: take it out, or ask its lead for an invitation.',
        { number, organisation },
      ),
    ),
  ]
}

const eventToOpen = (facts: TextFacts): string[] => {
  const { seen, unreadBy } = facts.linkedEvent ?? { seen: null, unreadBy: [] }
  if (!seen) return []
  if (!seen.isFrozen) return [say('The event “{title}” is still being written: submit it first.', seen)]
  return unreadBy.length > 0
    ? [
        say(
          '{organisations} cannot read the event “{title}”, which is not published yet: invite them to the event, or take the link out.',
          {
            organisations: unreadBy.map((organisation) => nameOf(facts, organisation)).join(', '),
            title: seen.title,
          },
        ),
      ]
    : []
}

const FOREIGN: Record<Material, Sentence> = {
  contact:
    'A contact of this text belongs to an organisation that takes no part in it: take the contact out.',
  file: 'A picture or an attachment of this text belongs to an organisation that takes no part in it: take it out.',
}

/** What a working text refers to that its lead, or who would sign it, cannot read; and what is not its organisations' own. */
export const missingReferences = (facts: TextFacts): string[] => [
  ...closedReferences(facts),
  ...eventToOpen(facts),
  ...facts.foreignMaterial.map((material) => FOREIGN[material]),
]
