import { foldWord } from '../contradictions/comparableText.ts'
import type { CheckedLocale } from '../contradictions/languages/languages.ts'
import { commonWords } from './words/words.ts'

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** Letters that Urdu has and Arabic has not, and the other way round. */
const URDU = /[\u0679\u0688\u0691\u06BA\u06BE\u06C1\u06D2\u067E\u0686\u06AF\u06CC\u06A9]/g
const ARABIC = /[\u0629\u064A\u0643\u0649\u0623\u0625]/g

const LATIN = ['en', 'fr', 'es'] as const satisfies readonly CheckedLocale[]
/** Signs of one Latin language alone. */
const MARKS: Partial<Record<CheckedLocale, RegExp>> = {
  fr: /[àâçèêëîïôœùû]|\b[dlnqs]['’]/gi,
  es: /[ñáíóú¿¡]|ción\b|ciones\b/gi,
}
const ENOUGH = 2

/** In which of the newsroom's languages words are; null where they do not say, as a name or a number. */
export const languageOf = (text: string): CheckedLocale | null => {
  const han = count(text, /\p{Script=Han}/gu)
  const cyrillic = count(text, /\p{Script=Cyrillic}/gu)
  const arabic = count(text, /\p{Script=Arabic}/gu)
  const latin = count(text, /\p{Script=Latin}/gu)
  const most = Math.max(han * 2, cyrillic, arabic, latin)
  if (most === 0) return null
  if (most === han * 2) return 'zh'
  if (most === cyrillic) return 'ru'
  if (most === arabic) return count(text, URDU) > count(text, ARABIC) ? 'ur' : 'ar'
  return latinOf(text)
}

const latinOf = (text: string): CheckedLocale | null => {
  const words = foldWord(text.slice(0, 4_000)).match(/\p{L}+/gu) ?? []
  const scores = LATIN.map((locale) => {
    const marked = MARKS[locale] ? count(text.slice(0, 4_000), MARKS[locale]) : 0
    return { locale, score: words.filter((word) => commonWords[locale].has(word)).length + marked }
  }).sort((one, other) => other.score - one.score)
  const [first, second] = scores
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
    const next = own.slice(index + 1).find((each) => each !== null) ?? null
    const isSameScript = (other: CheckedLocale | null) =>
      other !== null && (/\p{Script=Latin}/u.test(text) ? LATIN.includes(other as 'en') : true)
    if (isSameScript(last)) return last
    if (isSameScript(next)) return next
    return last ?? next ?? all ?? (/\p{Script=Latin}/u.test(text) ? 'en' : null)
  })
}
