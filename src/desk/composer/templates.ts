import type { StatementKind } from '../../domain/entries.ts'
import { type Slugs, typeOfCollection } from '../../domain/slugs.ts'
import type { ComposerMessages } from '../../locales/composer.ts'
import { beginDraft, type Draft } from './draft.ts'

/** An entry that a new media update begins with. */
type Planned = { is: 'event' } | { is: 'statement'; kind: StatementKind }

/** What a new text can begin with; by these names in the address. */
export const TEMPLATES = {
  'world-day': [{ is: 'statement', kind: 'message' }, { is: 'statement', kind: 'message' }, { is: 'event' }],
  'joint-event': [{ is: 'event' }],
  'press-release': [{ is: 'statement', kind: 'press-release' }],
  'carried-message': [{ is: 'statement', kind: 'message' }],
} as const satisfies Record<string, readonly Planned[]>
export type Template = keyof typeof TEMPLATES

export const isTemplate = (value: unknown): value is Template =>
  typeof value === 'string' && Object.hasOwn(TEMPLATES, value)

/** By its key a text that nobody has stored yet. */
export const NEW_KEY = 'new'

type Beginning = {
  collection: string
  template: Template | null
  /** Of an earlier media update, such as its masthead; none of its words. */
  copied: Record<string, unknown>
  slugs: Slugs
  words: ComposerMessages['headings']
}

/** An empty text, and the empty entries that its template plans. Null for a collection that holds none. */
export const beginTexts = ({ collection, template, copied, slugs, words }: Beginning): Draft[] | null => {
  const type = typeOfCollection(slugs, collection)
  if (!type) return null
  const cover = beginDraft({ key: NEW_KEY, collection, type, joins: null, fields: copied })
  const planned: readonly Planned[] = type === 'media-update' && template ? TEMPLATES[template] : []
  const entries = planned.map((plan, index) => {
    const isMessage = plan.is === 'statement' && plan.kind === 'message'
    return beginDraft({
      key: `${NEW_KEY} ${index + 1}`,
      collection: plan.is === 'event' ? slugs.events : slugs.statements,
      type: plan.is,
      joins: {
        key: NEW_KEY,
        heading: words[plan.is === 'event' ? 'event' : isMessage ? 'message' : 'statement'],
      },
      fields: plan.is === 'event' ? {} : { kind: plan.kind },
    })
  })
  return [cover, ...entries]
}
