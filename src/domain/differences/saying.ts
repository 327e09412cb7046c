import { differences, type DifferencesMessages } from '../../locales/differences.ts'
import { fill } from '../messages.ts'
import { toMinute } from '../instants.ts'
import { isLocale, languageName } from '../locales.ts'
import type { LeafDifference } from './differences.ts'
import { type DeskLanguage, toDeskLanguage } from '../deskLanguages.ts'

export type DifferenceWords = DifferencesMessages

/** The words of a language of the desk, and what it is called by. */
export type Saying = { language: DeskLanguage; words: DifferenceWords }

/** @param language one that has no words of ours is answered in English. */
export const sayingIn = (language: string | null): Saying => {
  const known = toDeskLanguage(language)
  return { language: known, words: differences[known] }
}

/** What an organisation has last signed of a text, and what is new since. */
export type Changes = {
  signed: { at: string; mode: 'express' | 'tacit' } | null
  leaves: readonly LeafDifference[]
}

/** Said of an organisation, in one sentence: what of the text is new since it last consented. */
export const summaryOf = (
  { signed, leaves }: Changes,
  organisation: string,
  { words }: Pick<Saying, 'words'>,
): string => {
  if (!signed) return fill(words.nothingSigned, { organisation })
  const isTacit = signed.mode === 'tacit'
  const nothing = isTacit ? words.nothingTacit : words.nothing
  const since = isTacit ? words.sinceTacit : words.since
  return fill(leaves.length === 0 ? nothing : since, { organisation, at: toMinute(signed.at) })
}

/** A part of the text that is signed by itself: its core, its public note, or a language. */
export const leafLabel = (leaf: string, { language, words }: Saying): string => {
  if (isLocale(leaf)) return capitalise(languageName(leaf, language), language)
  return leaf === 'core' ? words.core : leaf === 'notice' ? words.notice : leaf
}

/** `facts.venue.city` → `Facts › venue › city`; what has no word, such as an organisation's slug, stays as it is. */
export const fieldLabel = (path: string, { words, language }: Saying): string => {
  const names: Readonly<Record<string, string>> = words.fields
  const label = path
    .split('.')
    .map((part) => (Object.hasOwn(names, part) ? names[part] : part))
    .join(' › ')
  return capitalise(label, language)
}

const capitalise = (words: string, language: string): string =>
  words.charAt(0).toLocaleUpperCase(language) + words.slice(1)
