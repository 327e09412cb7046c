import type { EntryType, TextState } from '../../domain/entries.ts'
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../domain/locales.ts'
import { type Choice, type Merge, mergeValue, settle } from '../../domain/merging/mergeValue.ts'
import { isSame } from '../../domain/merging/sameValue.ts'
import { TEXT_FIELDS } from '../../domain/publicationWords.ts'
import { hasWords } from '../../domain/translations/blocks.ts'

/** What each language has of its own. */
export const LOCALISED: readonly string[] = TEXT_FIELDS

/** As `GET …/:id/composition` has it; `document` in all languages. */
export type ComposedText = {
  collection: string
  id: string
  type: EntryType
  mayEdit: boolean
  document: Record<string, unknown>
}

/** `synced`: as the newsroom has it, so far as is known here. */
type Value = { local: unknown; synced: unknown }

/** One text as it stands in the composer. By `field`, or by `field@language`. */
export type Draft = {
  /** Names it here, also before it has an id. */
  key: string
  collection: string
  type: EntryType
  id: string | null
  revision: number
  updatedAt: string | null
  state: TextState
  mayEdit: boolean
  /** Of which draft it becomes an entry when it is stored, and under which heading. */
  joins: { key: string; heading: string } | null
  values: Readonly<Record<string, Value>>
}

export const pathOf = (field: string, locale: Locale): string =>
  LOCALISED.includes(field) ? `${field}@${locale}` : field

const partsOf = (path: string): { field: string; locale: Locale | null } => {
  const [field = '', locale] = path.split('@')
  return { field, locale: (locale as Locale | undefined) ?? null } // made by pathOf alone
}

const synced = (value: unknown): Value => ({ local: value, synced: value })

const valuesOf = (document: Record<string, unknown>): Record<string, Value> =>
  Object.fromEntries(
    Object.entries(document).flatMap(([field, value]) =>
      LOCALISED.includes(field)
        ? LOCALES.map((locale) => [
            `${field}@${locale}`,
            synced((value as Partial<Record<Locale, unknown>> | null)?.[locale] ?? null),
          ])
        : [[field, synced(value)]],
    ),
  )

export const toDraft = ({ collection, id, type, mayEdit, document }: ComposedText): Draft => ({
  ...{ key: id, collection, id, type, mayEdit, joins: null },
  revision: Number(document.revision ?? 1),
  updatedAt: typeof document.updatedAt === 'string' ? document.updatedAt : null,
  state: (document.state ?? 'drafting') as TextState, // as the newsroom says it
  values: valuesOf(document),
})

type Begun = Pick<Draft, 'key' | 'collection' | 'type' | 'joins'> & { fields: Record<string, unknown> }

/** A text that nobody has stored yet, with what it begins with, in no language. */
export const beginDraft = ({ key, collection, type, joins, fields }: Begun): Draft => ({
  ...{
    key,
    collection,
    type,
    joins,
    id: null,
    mayEdit: true,
    revision: 0,
    updatedAt: null,
    state: 'drafting',
  },
  values: Object.fromEntries(
    Object.entries(fields).map(([field, local]) => [field, { local, synced: null }]),
  ),
})

export const read = (draft: Draft, field: string, locale: Locale): unknown =>
  draft.values[pathOf(field, locale)]?.local ?? null

export const write = (draft: Draft, path: string, local: unknown): Draft => ({
  ...draft,
  values: {
    ...draft.values,
    [path]: { local, synced: draft.values[path]?.synced ?? null },
  },
})

const changedPaths = ({ values }: Draft): string[] =>
  Object.keys(values).filter((path) => !isSame(values[path]?.local, values[path]?.synced))

/** Whether somebody has written something that is not stored. What a text begins with is nothing; an entry that it carries is. */
export const isChanged = (draft: Draft): boolean => {
  const changed = changedPaths(draft)
  return draft.id === null
    ? changed.some((path) => path === 'items' || partsOf(path).locale !== null)
    : changed.length > 0
}

/** One request of a save: a language's words, and with the first of them what has no language. */
export type Patch = { locale: Locale; paths: string[]; fields: Record<string, unknown> }

/** @param held paths that somebody has to decide about first. */
export const patchesOf = (draft: Draft, held: readonly string[] = []): Patch[] => {
  const byLocale = new Map<Locale, string[]>()
  const changed = changedPaths(draft).filter((path) => !held.includes(path))
  const first = changed.map((path) => partsOf(path).locale).find((locale) => locale !== null)
  for (const path of changed) {
    const locale = partsOf(path).locale ?? first ?? DEFAULT_LOCALE
    byLocale.set(locale, [...(byLocale.get(locale) ?? []), path])
  }
  return [...byLocale].map(([locale, paths]) => ({
    locale,
    paths,
    fields: fieldsOf(draft, paths, 'local'),
  }))
}

/** As a request has them: each language's words under the field's own name. */
export const fieldsOf = (
  draft: Draft,
  paths: readonly string[],
  side: keyof Value,
): Record<string, unknown> =>
  Object.fromEntries(paths.map((path) => [partsOf(path).field, draft.values[path]?.[side] ?? null]))

type Stored = { id: string; revision: number; updatedAt: string | null }

/** After a request has been stored: what was sent is what the newsroom has, whatever has been typed since. */
export const afterSave = (draft: Draft, { paths, fields }: Patch, stored: Stored): Draft => ({
  ...draft,
  ...stored,
  values: {
    ...draft.values,
    ...Object.fromEntries(
      paths.map((path) => [
        path,
        { local: draft.values[path]?.local ?? null, synced: fields[partsOf(path).field] },
      ]),
    ),
  },
})

/** A field that two people have made different things of, and what it was before; somebody has to decide. */
export type Conflict = { path: string; base: unknown }

/** What others have stored meanwhile, put together with what was written here. */
export const rebase = (draft: Draft, theirs: ComposedText): { draft: Draft; conflicts: Conflict[] } => {
  const fresh = toDraft(theirs)
  const conflicts: Conflict[] = []
  const merged = Object.entries(fresh.values).map(([path, { synced: stored }]) => {
    const mine = draft.values[path] ?? synced(null)
    const merge = mergeValue(mine.synced, mine.local, stored)
    if (!merge.ok) conflicts.push({ path, base: mine.synced })
    return [path, { local: merge.ok ? merge.value : mine.local, synced: stored }] as const
  })
  const values = { ...draft.values, ...Object.fromEntries(merged) }
  return { draft: { ...draft, ...fresh, key: draft.key, values }, conflicts }
}

/** What is to be asked now: whoever goes on typing changes it. Null where nothing is left of it. */
export const questionOf = (draft: Draft, { path, base }: Conflict): Extract<Merge, { ok: false }> | null => {
  const { local, synced: stored } = draft.values[path] ?? synced(null)
  const merge = mergeValue(base, local, stored)
  return merge.ok ? null : merge
}

/** What was typed before the page was closed, put together with what is stored now. */
export const restore = (draft: Draft, { path, base, local }: Conflict & { local: unknown }): Draft => {
  const merge = mergeValue(base, local, draft.values[path]?.synced ?? null)
  return write(draft, path, merge.ok ? merge.value : local)
}

export const decide = (draft: Draft, conflict: Conflict, choices: readonly Choice[]): Draft => {
  const question = questionOf(draft, conflict)
  return question ? write(draft, conflict.path, settle(question, choices)) : draft
}

export const isWritten = (draft: Draft, locale: Locale): boolean =>
  LOCALISED.some((field) => hasWords(read(draft, field, locale)))
