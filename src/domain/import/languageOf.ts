import { languageFacts } from '../../locales/language-facts.ts'
import { foldWord } from '../contradictions/comparableText.ts'
import { CHECKED_LOCALES, type CheckedLocale, isLatin } from '../contradictions/languages/languages.ts'
import { hasSpaces } from '../locales.ts'
import { telling } from './words.ts'

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

const scriptOf = (locale: CheckedLocale): string => languageFacts[locale].script
const SCRIPTS = [...new Set(CHECKED_LOCALES.map(scriptOf))].map((script) => ({
  script,
  pattern: new RegExp(`\\p{Script=${script}}`, 'gu'),
  locales: CHECKED_LOCALES.filter((locale) => scriptOf(locale) === script),
}))

/** A sign of a script without spaces says as much as two letters. */
const weightOf = ([first]: readonly CheckedLocale[]): number => (first && hasSpaces(first) ? 1 : 2)
/** Of languages that share a script the better one has to show something of its own. */
const ENOUGH = 2
const READ = 4_000

/** In which of the newsroom's languages words are; null where they do not say, as a name or a number. */
export const languageOf = (text: string): CheckedLocale | null => {
  const [most] = SCRIPTS.map((each) => ({
    ...each,
    signs: count(text, each.pattern) * weightOf(each.locales),
  })).sort((one, other) => other.signs - one.signs)
  if (!most || most.signs === 0) return null
  return most.locales.length === 1 ? (most.locales[0] ?? null) : among(most.locales, text.slice(0, READ))
}

const among = (locales: readonly CheckedLocale[], text: string): CheckedLocale | null => {
  const words = foldWord(text).match(/\p{L}+/gu) ?? []
  const [first, second] = locales
    .map((locale) => {
      const { common, letters } = telling[locale]
      const own = letters ? count(text, letters) : 0
      return { locale, score: words.filter((word) => common.has(word)).length + own }
    })
    .sort((one, other) => other.score - one.score)
  if (!first || first.score < ENOUGH || first.score === second?.score) return null
  return first.locale
}

/**
 * The language of each line, where a line that says none has that of those around it: of the nearest before it, or of the
 * first behind it.
 */
export const languagesOf = (texts: readonly string[]): (CheckedLocale | null)[] => {
  const own = texts.map(languageOf)
  const all = languageOf(texts.join('\n').slice(0, 20_000))
  let last: CheckedLocale | null = null
  return own.map((language, index) => {
    if (language) return (last = language)
    const text = texts[index] ?? ''
    const isLatinText = /\p{Script=Latin}/u.test(text)
    const fits = (other: CheckedLocale | null) => other !== null && (!isLatinText || isLatin(other))
    if (fits(last)) return last
    const next = own.slice(index + 1).find((each) => each !== null) ?? null
    if (fits(next)) return next
    return last ?? next ?? all ?? (isLatinText ? 'en' : null)
  })
}
