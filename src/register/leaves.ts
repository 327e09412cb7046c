import type { CanonicalText, Manifest } from '../domain/canonical.ts'
import type { Languages } from '../domain/languages.ts'
import { type Locale, LOCALES } from '../domain/locales.ts'
import { SECTIONS } from '../domain/sections.ts'
import { words } from './cleanText.ts'
import type { LeafSource } from './leaf.ts'
import type { DeskDocument, Localised, RegisterDeps } from './types.ts'

const sourceOf = (document: DeskDocument, locale: Locale, isCourtesy: boolean): LeafSource => ({
  ...{ locale, isCourtesy },
  title: document.title?.[locale],
  summary: document.summary?.[locale],
  body: document.body?.[locale],
  sections: Object.fromEntries(
    SECTIONS.map((section) => [section, (document[section] as Localised<unknown>)?.[locale]]),
  ),
})

/** The words of each language, as the hash that is the same for the same words; none while it has no title. */
export const wordsIn = async (
  { textWork }: Pick<RegisterDeps, 'textWork'>,
  document: DeskDocument,
): Promise<Partial<Record<Locale, string>>> => {
  const titled = LOCALES.filter((locale) => words(document.title?.[locale]) !== '')
  return Object.fromEntries(
    await Promise.all(
      titled.map(
        async (locale) => [locale, await textWork.run('words', sourceOf(document, locale, false))] as const,
      ),
    ),
  )
}

export type Leaves = {
  languages: CanonicalText['languages']
  hashes: Manifest['languages']
  /** Languages with characters that cannot be seen. */
  unclean: Locale[]
}

/** Every language as it is frozen, and the hash of each. Long ones are made where nobody else waits for them. */
export const toLeaves = async (
  { textWork }: Pick<RegisterDeps, 'textWork'>,
  document: DeskDocument,
  { authoritative, official, courtesy }: Languages,
): Promise<Leaves> => {
  const made = await Promise.all(
    [authoritative, ...official, ...courtesy].map(async (locale) => {
      const source = sourceOf(document, locale, courtesy.includes(locale))
      return { locale, ...(await textWork.run('leaf', source)) }
    }),
  )
  return {
    languages: Object.fromEntries(made.map(({ locale, leaf }) => [locale, leaf])),
    hashes: Object.fromEntries(made.map(({ locale, hash }) => [locale, hash])),
    unclean: made.filter(({ isClean }) => !isClean).map(({ locale }) => locale),
  }
}
