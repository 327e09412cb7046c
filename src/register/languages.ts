import type { Locale } from '../domain/locales.ts'
import { LOCALES } from '../domain/locales.ts'
import {
  createLookBack,
  languageStates,
  type LanguageState,
  type LookBack,
} from '../domain/languageStates.ts'
import type { Actor } from '../domain/organisations.ts'
import { notFound } from '../errors.ts'
import { languagesBefore, rowsOf } from './draft.ts'
import { wordsIn } from './leaves.ts'
import { canRead, readEntry } from './reading.ts'
import { letOthersTurn } from '../manners.ts'
import { weightOf } from './textWork/weights.ts'
import { isStranger } from './strangers.ts'
import type { DeskDocument, Ref, RegisterDeps } from './types.ts'

/** Texts are long, and most languages were changed not long ago. */
const VERSIONS_AT_A_TIME = 20
/** As much as is read of the store at once, while others wait; weighed as in textWork. */
const WEIGHT_AT_A_TIME = 200_000

const versionsAtATime = (document: DeskDocument): number => {
  const weight = weightOf(document, WEIGHT_AT_A_TIME)
  return Math.min(VERSIONS_AT_A_TIME, Math.max(1, Math.floor(WEIGHT_AT_A_TIME / Math.max(1, weight))))
}

/**
 * Which languages a working text has, and which of them lag behind, for whoever reads it. Of its history, which is the
 * lead's alone, nobody learns more than when a language was last changed.
 */
export const readLanguages = async (
  deps: RegisterDeps,
  { ref, actor }: { ref: Ref; actor: Actor },
): Promise<LanguageState[]> => {
  if (await isStranger(deps, ref, actor)) throw notFound()
  const reading = await readEntry(deps, ref)
  if (!reading || !canRead(reading, actor)) throw notFound()
  const { document, events } = reading.text
  const words = await wordsIn(deps, document)
  return languageStates({
    rows: rowsOf(document),
    written: LOCALES.filter((locale) => words[locale] !== undefined),
    before: languagesBefore(events),
    changedAt: await readChanges(deps, ref, document, words),
  })
}

type Words = Partial<Record<Locale, string>>

const readChanges = async (
  deps: RegisterDeps,
  ref: Ref,
  document: DeskDocument,
  words: Words,
): Promise<Words> => {
  const lookBack = createLookBack(words)
  await lookBackOver(deps, { ref, document, lookBack, until: () => false })
  return lookBack.changedAt()
}

type Looking = { ref: Ref; document: DeskDocument; lookBack: LookBack; until: () => boolean }

/** Tells the versions of a text, the newest first, until no older one says any more, or what is asked is known. */
export const lookBackOver = async (
  deps: RegisterDeps,
  { ref, document, lookBack, until }: Looking,
): Promise<void> => {
  const limit = versionsAtATime(document)
  for (let page = 1; ; page += 1) {
    const { docs, hasNextPage } = await deps.payload.db.findVersions<DeskDocument>({
      collection: ref.collection,
      where: { parent: { equals: ref.id } },
      sort: ['-updatedAt', '-id'],
      locale: 'all',
      // Left out, MongoDB does not say that there are more.
      pagination: true,
      limit,
      page,
    })
    for (const { version, updatedAt } of docs) {
      const words = await wordsIn(deps, version)
      const mayGoOn = lookBack.add({ at: new Date(updatedAt).toISOString(), words })
      if (!mayGoOn || until()) return
    }
    if (!hasNextPage) return
    await letOthersTurn()
  }
}
