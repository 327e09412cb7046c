import { type DeskLanguage, toDeskLanguage } from './locales.ts'
import type { Message } from './messages.ts'

/** What a host says in other words: by language, by area, as `communique/locales` has them; what is left out stays. */
export type OwnWords = Record<string, Partial<Record<WordArea, object>>>

export const WORD_AREAS = [
  ...(['bell', 'calendar', 'clearance', 'comments', 'composer', 'desk', 'instants', 'languages'] as const),
  ...([
    'contacts',
    'health',
    'importing',
    'history',
    'links',
    'mails',
    'media',
    'notices',
    'organisation',
    'palette',
    'parties',
    'paste',
    'people',
    'pictures',
    'readiness',
    'record',
    'reports',
    'saved',
    'saving',
    'sending',
    'sources',
    'stages',
    'subjects',
    'toolbar',
    'translators',
  ] as const),
] as const
export type WordArea = (typeof WORD_AREAS)[number]

/** Of the configuration, which is one for a process and for a browser's page. */
let own: OwnWords = {}
const said = new Map<string, object>()

/** Called when the configuration is made, and once in each page of a browser, before anything is said. */
export const takeOwnWords = (words: OwnWords | undefined): void => {
  if (words === undefined || words === own) return
  own = words
  said.clear()
}

/**
 * The words of an area, with the host's own in their places.
 * @param language whatever the reader has chosen; one that has no words of ours is answered in English.
 */
export const inOwnWords = <Words extends object>(
  area: WordArea,
  table: Record<DeskLanguage, Words>,
  language: string,
): Words => {
  const words = table[toDeskLanguage(language)]
  const others = own[language]?.[area]
  if (!others) return words
  const key = `${language} ${area}`
  const known = said.get(key) as Words | undefined
  if (known) return known
  const made = merge(words, others)
  said.set(key, made)
  return made
}

/** What a host says in the place of one sentence, where it does. */
export const ownSentence = (area: WordArea, language: string, key: string): string | null => {
  const found = (own[language]?.[area] as Record<string, unknown> | undefined)?.[key]
  return typeof found === 'string' ? found : null
}

/** Only where there is a sentence, or a group of them, already: whatever else is given is nobody's. */
const merge = <Words extends object>(words: Words, others: object): Words =>
  Object.fromEntries(
    Object.entries(words).map(([key, value]: [string, unknown]) => {
      const other = (others as Record<string, unknown>)[key]
      if (isMessage(value)) return [key, typeof other === 'string' ? other : value]
      return [key, isGroup(value) && isGroup(other) ? merge(value, other) : value]
    }),
  ) as Words

/** Written out, or compiled. */
export const isMessage = (value: unknown): value is string | Message =>
  typeof value === 'string' || Array.isArray(value)

export const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
