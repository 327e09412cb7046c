import type { FlattenedField } from 'payload'
import type { FieldView, CommentsView } from './view.ts'
import { ENTRY_FIELD_READERS, COMMENT_PERMISSIONS } from '../../domain/rights/table.ts'
import { SERVER_FIELDS } from '../../domain/serverFields.ts'
import { type CommentContext, findPeopleWhoRead, type ReadingPerson } from './context.ts'
import type { Person } from '../../domain/clearance/view.ts'
import { isVisible, toMark, type Visibility } from '../../domain/comments.ts'
import { openRound, organisationsThat, toThreads } from './rules.ts'
import { standingsOf } from '../suggestions/anchoring.ts'
import { peopleOf } from '../../domain/slugs.ts'

/** What somebody else does not see is nothing to talk about with them. */
const UNNAMED: readonly string[] = [...SERVER_FIELDS, ...Object.keys(ENTRY_FIELD_READERS), 'slug', 'lead']

/** The fields of an entry, as its form names them to the reader. */
export const commentableFields = ({
  payload,
  ref,
  req,
}: Pick<CommentContext, 'payload' | 'ref' | 'req'>): FieldView[] =>
  (payload.collections[ref.collection]?.config.flattenedFields ?? [])
    .filter((field) => !UNNAMED.includes(field.name))
    .map((field) => ({
      name: field.name,
      label: labelOf(field, req.i18n.language),
      isLocalised: 'localized' in field && field.localized === true,
    }))

const labelOf = (field: FlattenedField, language: string): string => {
  const label: unknown = 'label' in field ? field.label : null
  if (typeof label === 'string') return label
  const inLanguages = (label ?? {}) as Partial<Record<string, string>>
  return inLanguages[language] ?? inLanguages.en ?? inWords(field.name)
}

/** `notesToEditors` → `Notes to editors` */
const inWords = (name: string): string => {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** What the reader finds: threads, whom they may mention, for whom they may speak. */
export const toCommentsView = async (context: CommentContext): Promise<CommentsView> => {
  const { view, rows, reading, readers, now } = context
  const people = await findPeopleWhoRead(context, readers)
  const names = await readNames(context, people)
  const standing = await standingsOf(context)
  const isAsking = canAsk(context)
  return {
    now: now.toISOString(),
    mark: toMark(rows.length, rows.filter(({ withdrawnAt }) => withdrawnAt).length),
    threads: toThreads({ entry: view.entry, rows, log: view.log, readers, now, names, standing }),
    people: people.map(({ id, name, organisations }) => ({ id, name, organisations })),
    organisations: reading,
    fields: commentableFields(context),
    askable: isAsking && view.state !== 'released' && !openRound(rows, now) ? askableOf(context) : null,
    mayClose: isAsking && openRound(rows, now) !== null,
    maySuggest: view.state !== 'released',
    deciders: view.state === 'drafting' ? decidersOf(context) : [],
  }
}

const decidersOf = ({ actor, entry }: CommentContext): string[] =>
  organisationsThat(COMMENT_PERMISSIONS['accept and refuse suggestions'], actor, entry)

const canAsk = ({ actor, entry }: CommentContext): boolean =>
  organisationsThat(COMMENT_PERMISSIONS['ask the parties for remarks, and close such a round'], actor, entry)
    .length > 0

/** The parties that read the entry and can answer, by slug. */
export const askableOf = ({ view, readers, entry }: CommentContext): string[] =>
  view.parties
    .filter(({ organisation, suspended, noMember }) => {
      const isThere = readers.includes(organisation) && organisation !== entry.lead
      return isThere && !suspended && !noMember
    })
    .map(({ organisation }) => organisation)

/** Who may be mentioned where this is written: whoever may read it. */
export const mentionable = (
  people: readonly ReadingPerson[],
  place: { visibility: Visibility; organisation: string },
): string[] => people.filter(({ organisations }) => isVisible(place, organisations)).map(({ id }) => id)

/** The rows hold ids; names are looked up at reading, as in the log, so that an erased person is nameless everywhere. */
const readNames = async (
  { payload, slugs, req, rows }: CommentContext,
  people: readonly ReadingPerson[],
): Promise<(id: string) => Person> => {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const named = rows.flatMap(({ by, mentions }) => [by, ...(mentions ?? [])])
  const gone = [...new Set(named)].filter((id) => !names.has(id))
  if (gone.length > 0) {
    const { docs } = await payload.find({
      collection: peopleOf(slugs) as 'users',
      where: { id: { in: gone } },
      depth: 0,
      pagination: false,
      // Parties learn who spoke for the others, whom they cannot read.
      overrideAccess: true,
      req,
    })
    for (const { id, name } of docs as { id: string; name?: string | null }[]) names.set(id, name ?? '')
  }
  return (id) => ({ id, name: names.get(id) ?? '' })
}
