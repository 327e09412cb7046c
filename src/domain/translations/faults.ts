import type { Locale } from '../locales.ts'
import type { Section } from '../publicationWords.ts'
import { hashOf } from '../digests.ts'
import { say, type Sentence } from '../sentences.ts'

/** A block of a body: its paragraph, or the items of its list, those alone that have words. No section: the text itself. */
export type ProseBlock = { isQuote: boolean; isHeading?: boolean; section?: Section; units: string[] }

/** One language of a text as it is compared: its blocks in the order of the body as it is frozen, empty ones too. */
export type TranslatedText = { locale: Locale; title: string; summary: string; blocks: ProseBlock[] }

/** A number is a block of the body, counted from 1 as signers count paragraphs. */
export type Part = 'title' | 'summary' | number

/**
 * `untitled`: it has no title, and is left out; `missing`: the authoritative text has these parts, and it has not; `same`:
 * these parts are the authoritative ones; `script`: they, or all of it, are mostly in another script than the language's;
 * `older`: the authoritative text has been changed since it was.
 */
export const FAULTS = ['untitled', 'missing', 'same', 'script', 'older'] as const

type Fault = (typeof FAULTS)[number]

/** What is wrong with a translation, and where; never its words. No parts: all of it. */
export type TranslationFault = { locale: Locale; fault: Fault; parts: Part[] }

/** More places than these are counted. */
const MOST_NAMED = 10

const partsIn = (parts: readonly Part[]): Sentence[] => {
  if (parts.length === 0) return [say('parts.body')]
  const told = parts
    .slice(0, MOST_NAMED)
    .map((part) =>
      typeof part === 'number' ? say('parts.paragraph', { number: part }) : say(`parts.${part}`),
    )
  const rest = parts.length - told.length
  return [...told, ...(rest > 0 ? [say('parts.more', { count: rest })] : [])]
}

const PLACED = {
  missing: 'translations.lacks',
  same: 'translations.same',
  script: 'translations.scriptHere',
} as const

const WHOLE = {
  untitled: 'translations.untitled',
  script: 'translations.script',
  older: 'translations.older',
} as const

/** One sentence for a person; it names the language and the places, and quotes nothing. */
export const faultSentence = ({ locale, fault, parts }: TranslationFault): Sentence => {
  if (fault === 'untitled' || fault === 'older' || (fault === 'script' && parts.length === 0))
    return say(WHOLE[fault], { language: locale })
  return say(PLACED[fault], { language: locale, parts: partsIn(parts) })
}

const ID_LENGTH = 12

/** A fault as whoever submits is answered; `id` is the same for all of them, so that one word answers for all languages. */
export type UnansweredFault = TranslationFault & { id: string; sentence: Sentence }

/** Of the very faults: whoever acknowledges it has seen all of them, and another one makes another id. */
export const idOfFaults = (faults: readonly TranslationFault[]): string =>
  hashOf({ translations: faults }).slice(0, ID_LENGTH)

export const toUnanswered = (faults: readonly TranslationFault[]): UnansweredFault[] => {
  const id = idOfFaults(faults)
  return faults.map((fault) => ({ ...fault, id, sentence: faultSentence(fault) }))
}
