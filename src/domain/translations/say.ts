import { hashOf } from '../digests.ts'
import type { Part, TranslationFault } from './types.ts'
import { say, type Sentence } from '../sentences.ts'

/** More places than these are counted. */
const MOST_TOLD = 10

const partsIn = (parts: readonly Part[]): Sentence[] => {
  if (parts.length === 0) return [say('parts.body')]
  const told = parts
    .slice(0, MOST_TOLD)
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
export const sayFault = ({ locale, fault, parts }: TranslationFault): Sentence => {
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
  return faults.map((fault) => ({ ...fault, id, sentence: sayFault(fault) }))
}
