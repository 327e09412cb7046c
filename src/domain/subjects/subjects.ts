import { DEFAULT_LOCALE, englishNames, isLocale, type Locale, LOCALES } from '../locales.ts'
import { fold } from '../searchForm.ts'
import { MEDIA_TOPICS } from './mediaTopics.ts'

type Names = Partial<Record<Locale, string>> & { en: string }

const [[, , ...columns] = [], ...lines] = MEDIA_TOPICS.trim()
  .split('\n')
  .map((line) => line.split('|').map((part) => part.trim()))

const toNames = (names: readonly string[]): Names => {
  const named = LOCALES.flatMap((locale): [Locale, string][] => {
    const name = names[columns.indexOf(englishNames[locale])]
    return name ? [[locale, name]] : []
  })
  return { en: '', ...Object.fromEntries(named) }
}

const TOPICS: ReadonlyMap<string, Names> = new Map(
  lines.map(([code, , ...names]) => [`medtop:${code}`, toNames(names)]),
)

/** Of each topic the one right above it. */
const BROADER: ReadonlyMap<string, string> = new Map(
  lines.flatMap(([code, broader]) => (broader ? [[`medtop:${code}`, `medtop:${broader}`]] : [])),
)

/** Those that editors choose from, in the order of the list. */
export const SUBJECTS: readonly string[] = [...TOPICS.keys()]

export const isSubject = (code: unknown): code is string => typeof code === 'string' && TOPICS.has(code)

/** The topic, and every narrower one: who asks for crime asks for corruption, too. */
export const withNarrower = (code: string): string[] => [
  code,
  ...SUBJECTS.filter((each) => BROADER.get(each) === code).flatMap(withNarrower),
]

/** In English where the IPTC has no name in the language; the code of a topic that is not in the list. */
export const nameOfSubject = (code: string, language: string): string => {
  const names = TOPICS.get(code)
  return (isLocale(language) ? names?.[language] : undefined) ?? names?.en ?? code
}

/** The language that the name is in. */
export const languageOfName = (code: string, language: Locale): Locale =>
  TOPICS.get(code)?.[language] ? language : DEFAULT_LOCALE

/** As they were chosen, each once. @param chosen whatever the desk holds. */
export const subjectsIn = (chosen: unknown): string[] =>
  Array.isArray(chosen) ? [...new Set(chosen.filter(isSubject))] : []

/** So many are offered at once. */
const MOST_FOUND = 12

/** @param words as they are typed; without any the broad topics are found. @returns codes, by their names. */
export const findSubjects = (words: string, language: string): string[] => {
  const wanted = fold(words).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return SUBJECTS.filter((code) => code.endsWith(BROAD))
  const byName = new Intl.Collator(language)
  return SUBJECTS.map((code) => ({ code, name: nameOfSubject(code, language) }))
    .filter(({ name }) => wanted.every((word) => fold(name).includes(word)))
    .sort((one, other) => byName.compare(one.name, other.name))
    .slice(0, MOST_FOUND)
    .map(({ code }) => code)
}

/** The IPTC’s top level. */
const BROAD = '000000'
