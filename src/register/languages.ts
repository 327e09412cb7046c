import type { Locale } from '../domain/locales.ts'
import { LOCALES } from '../domain/locales.ts'
import { createLookBack, languageStates, type LanguageState } from '../domain/languageStates.ts'
import type { Actor } from '../domain/organisations.ts'
import { notFound } from '../errors.ts'
import { languagesBefore, rowsOf } from './draft.ts'
import { wordsOf } from './leaves.ts'
import { canRead, readEntry } from './reading.ts'
import { isStranger } from './strangers.ts'
import type { DeskDocument, Ref, RegisterDeps } from './types.ts'

/** Texts are long, and most languages were changed not long ago. */
const VERSIONS_AT_A_TIME = 20

/**
 * Which languages a working text has, and which of them lag behind, for whoever reads it. Of its history, which is the
 * lead's alone (DESIGN), nobody learns more than when a language was last changed.
 */
export const readLanguages = async (
  deps: RegisterDeps,
  { ref, actor }: { ref: Ref; actor: Actor },
): Promise<LanguageState[]> => {
  if (await isStranger(deps, ref, actor)) throw notFound()
  const reading = await readEntry(deps, ref)
  if (!reading || !canRead(reading, actor)) throw notFound()
  const { document, events } = reading.text
  const words = wordsIn(document)
  return languageStates({
    rows: rowsOf(document),
    written: LOCALES.filter((locale) => words[locale] !== undefined),
    before: languagesBefore(events),
    changedAt: await readChanges(deps, ref, words),
  })
}

type Words = Partial<Record<Locale, string>>

const wordsIn = (document: DeskDocument): Words =>
  Object.fromEntries(LOCALES.map((locale) => [locale, wordsOf(document, locale)]))

const readChanges = async ({ payload }: RegisterDeps, ref: Ref, present: Words): Promise<Words> => {
  const lookBack = createLookBack(present)
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await payload.db.findVersions<DeskDocument>({
      collection: ref.collection,
      where: { parent: { equals: ref.id } },
      sort: ['-updatedAt', '-id'],
      locale: 'all',
      // Left out, MongoDB does not say that there are more.
      pagination: true,
      limit: VERSIONS_AT_A_TIME,
      page,
    })
    for (const { version, updatedAt } of docs) {
      const mayGoOn = lookBack.add({ at: new Date(updatedAt).toISOString(), words: wordsIn(version) })
      if (!mayGoOn) return lookBack.changedAt()
    }
    if (!hasNextPage) return lookBack.changedAt()
  }
}
