import { DEFAULT_LOCALE, type Locale, LOCALES } from '../../domain/locales.ts'

type Row = { locale: string; standing: string }

/** The original first (English unless another is chosen), then the other chosen languages and the one that is open. */
export const inOrder = (rows: readonly Row[], open: Locale): Locale[] => {
  const named = rows.find(({ standing }) => standing === 'authoritative')?.locale
  const original = LOCALES.find((locale) => locale === named) ?? DEFAULT_LOCALE
  const isOne = (locale: Locale) => locale === open || rows.some((row) => row.locale === locale)
  return [original, ...LOCALES.filter((locale) => locale !== original && isOne(locale))]
}
