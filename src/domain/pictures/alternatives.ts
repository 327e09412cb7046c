import { isLocale, type Locale } from '../locales.ts'

/** What a picture shows, in words: `alternatives` by language, `alt` in the language in which it was first described. */
export type Described = {
  alt?: string | null
  alternatives?: readonly { locale: string; alt?: string | null }[] | null
}

export const LONGEST_ALTERNATIVE = 500

/** Written for this language; empty where nobody has. */
export const ownAlternative = ({ alternatives }: Described, locale: Locale): string =>
  (alternatives ?? []).find((row) => row.locale === locale)?.alt?.trim() ?? ''

/** What readers of this language are told: its own words, or else those that were written first. */
export const alternativeIn = (picture: Described, locale: Locale): string =>
  ownAlternative(picture, locale) || (picture.alt?.trim() ?? '')

/**
 * Languages of a text in which a picture has no words. The words that were written first are taken for the original's.
 * @param languages of the text, its original first.
 */
export const languagesWithout = (picture: Described, languages: readonly Locale[]): Locale[] =>
  languages.filter((locale, index) =>
    index === 0 ? alternativeIn(picture, locale) === '' : ownAlternative(picture, locale) === '',
  )

/**
 * What was written first, after a change: where it was the words of a language, that language's present ones; where there are
 * none, another language's. A change of its own stays.
 */
export const firstWordsAfter = (after: Described, before: Described): string => {
  const [first, changed] = [before.alt?.trim() ?? '', after.alt?.trim() ?? '']
  const rows = (after.alternatives ?? []).filter(({ alt }) => alt?.trim())
  const of = (before.alternatives ?? []).find(({ alt }) => first !== '' && alt?.trim() === first)
  if (changed !== first && changed !== '') return changed
  if (!of) return changed || (rows[0]?.alt?.trim() ?? '')
  return (rows.find(({ locale }) => locale === of.locale) ?? rows[0])?.alt?.trim() ?? ''
}

type Rows = { alt: string; alternatives: { locale: Locale; alt: string }[] }

/** With these words in that language. The words that were written first follow while they are that language's own. */
export const withAlternative = (picture: Described, locale: Locale, words: string): Rows => {
  const first = picture.alt?.trim() ?? ''
  const others = (picture.alternatives ?? []).flatMap(({ locale: other, alt }) =>
    isLocale(other) && other !== locale && alt?.trim() ? [{ locale: other, alt: alt.trim() }] : [],
  )
  const isFirst = first === '' || first === ownAlternative(picture, locale)
  const alternatives = words.trim() ? [...others, { locale, alt: words.trim() }] : others
  return { alt: isFirst ? words.trim() || (others[0]?.alt ?? '') : first, alternatives }
}

type Shown = { sha256: string; alt: string }

/** Files as a language says what they show: in its own words, or else in the original's. */
export const describedIn = <File extends Shown>(
  files: readonly File[],
  alternatives: Readonly<Record<string, string>> = {},
): File[] => files.map((file) => ({ ...file, alt: alternatives[file.sha256] ?? file.alt }))
