import { DEFAULT_LOCALE } from '../../domain/locales.ts'
import { isSame } from '../../domain/merging/sameValue.ts'
import { idOf } from '../../domain/references.ts'
import { type Draft, pathOf, read, write } from './draft.ts'
import { linesOf } from './outline.ts'

/** What an entry has from its media update until somebody changes it there; each without a language of its own. */
export const FOLLOWED = ['embargo', 'contacts', 'languages', 'theme', 'observance'] as const
export type Followed = (typeof FOLLOWED)[number]

export const isFollowed = (field: string): field is Followed =>
  (FOLLOWED as readonly string[]).includes(field)

export const leadOf = (draft: Draft): string => {
  const lead = read(draft, 'lead', DEFAULT_LOCALE)
  return lead ? idOf(lead) : ''
}

/** What a new entry begins with. */
export const inheritedFrom = (cover: Draft): Record<string, unknown> =>
  Object.fromEntries(
    ['lead', ...FOLLOWED].flatMap((field) => {
      const value = read(cover, field, DEFAULT_LOCALE)
      return value === null ? [] : [[field, asOwn(value)]]
    }),
  )

/** Whether the entry says what its media update says; both may say nothing. */
export const isAsCover = (cover: Draft, entry: Draft, field: Followed): boolean =>
  isSame(read(cover, field, DEFAULT_LOCALE), read(entry, field, DEFAULT_LOCALE))

/**
 * Whether an entry can go with its media update: another organisation's text has contacts and hours of its own. One that is
 * not stored yet has no lead, and is of the same.
 */
export const mayFollow = (cover: Draft, entry: Draft): boolean =>
  entry.mayEdit && entry.state === 'drafting' && (entry.id === null || leadOf(entry) === leadOf(cover))

/** The entry with what its media update says. */
export const asCover = (cover: Draft, entry: Draft, field: Followed): Draft =>
  write(entry, pathOf(field, DEFAULT_LOCALE), asOwn(read(cover, field, DEFAULT_LOCALE)))

type Change = { before: Draft; after: Draft; field: string }

/** The entries that go with a change of their media update, as they are then: those that said what it said. No other one. */
export const following = (drafts: readonly Draft[], { before, after, field }: Change): Draft[] =>
  before.type === 'media-update' && isFollowed(field)
    ? linesOf(before, drafts, DEFAULT_LOCALE).flatMap(({ draft }) =>
        draft && mayFollow(before, draft) && isAsCover(before, draft, field)
          ? [asCover(after, draft, field)]
          : [],
      )
    : []

/** A row has an id, which is that of one text alone. */
const asOwn = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((row: unknown) => (isRow(row) ? withoutId(row) : row)) : value

const isRow = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const withoutId = (row: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'id'))
