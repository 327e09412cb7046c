import { LOCALES, type Locale } from '../../domain/locales.ts'
import { dropCopy, findCopy, keepCopy, type LocalCopy, NEW } from '../saving/localCopies.ts'
import { type Draft, fieldsOf, patchesOf, pathOf } from './draft.ts'

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>
type Keeping = { shelf: Shelf; person: string; now: () => Date }

const placeOf = ({ collection, id }: Draft, locale: Locale) => ({ collection, id: id ?? NEW, locale })

/**
 * Keeps on the device what is typed and not stored, with what it was typed over; what is stored goes from there. A draft that
 * has no id yet has one place in its collection: the next new text there begins with its words.
 */
export const keepDraft = ({ shelf, person, now }: Keeping, draft: Draft): void => {
  const patches = new Map(patchesOf(draft).map((patch) => [patch.locale, patch]))
  const isMadeHere = draft.id !== null && draft.key !== draft.id
  for (const locale of LOCALES) {
    // It was kept where all new texts are, before it had an id.
    if (isMadeHere) dropCopy(shelf, placeOf({ ...draft, id: null }, locale))
    const patch = patches.get(locale)
    if (!patch) {
      dropCopy(shelf, placeOf(draft, locale))
      continue
    }
    keepCopy(shelf, placeOf(draft, locale), {
      ...{ person, revision: draft.revision, updatedAt: draft.updatedAt, at: now().toISOString() },
      changed: patch.fields,
      base: fieldsOf(draft, patch.paths, 'synced'),
    })
  }
}

/** One field as it was typed, and what it was typed over. */
export type KeptField = { path: string; base: unknown; local: unknown }

/** What this person typed here and nobody has stored. A copy that does not say what it was typed over is a form’s, which offers it itself. */
export const keptOf = ({ shelf, person, now }: Keeping, draft: Draft): KeptField[] =>
  LOCALES.flatMap((locale) => {
    const copy: LocalCopy | null = findCopy(shelf, placeOf(draft, locale), { person, now: now() })
    const { base } = copy ?? {}
    if (!copy || !base) return []
    return Object.entries(copy.changed).map(([field, local]) => ({
      path: pathOf(field, locale),
      base: base[field] ?? null,
      local,
    }))
  })
