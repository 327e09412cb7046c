import { hashOf } from '../digests.ts'
import { englishNames } from '../locales.ts'
import { say } from '../sentences/say.ts'
import type { Part, TranslationFault } from './types.ts'

/** More places than these are counted. */
const MOST_TOLD = 10

const partsIn = (parts: readonly Part[]): string => {
  if (parts.length === 0) return 'body'
  const told = parts
    .slice(0, MOST_TOLD)
    .map((part) => (typeof part === 'number' ? `paragraph ${part}` : part))
  const rest = parts.length - told.length
  return [...told, ...(rest > 0 ? [`${rest} more`] : [])].join(', ')
}

const PLACED = {
  missing: 'The {language} translation lacks parts of the authoritative text: {parts}.',
  same: 'The {language} translation is the same as the authoritative text here: {parts}.',
  script: 'The {language} translation is mostly in another script here: {parts}.',
} as const

const WHOLE = {
  untitled: 'The {language} text is an official one and has no title: as it stands, it is left out.',
  script: 'The {language} translation is mostly in another script.',
  older: 'The {language} translation was last changed before the authoritative text was.',
} as const

/** One sentence for a person; it names the language and the places, and quotes nothing. */
export const sayFault = ({ locale, fault, parts }: TranslationFault): string => {
  const language = englishNames[locale]
  if (fault === 'untitled' || fault === 'older' || (fault === 'script' && parts.length === 0))
    return say(WHOLE[fault], { language })
  return say(PLACED[fault], { language, parts: partsIn(parts) })
}

const ID_LENGTH = 12

/** A fault as whoever submits is answered; `id` is the same for all of them, so that one word answers for all languages. */
export type UnansweredFault = TranslationFault & { id: string; sentence: string }

/** Of the very faults: whoever acknowledges it has seen all of them, and another one makes another id. */
export const idOfFaults = (faults: readonly TranslationFault[]): string =>
  hashOf({ translations: faults }).slice(0, ID_LENGTH)

export const toUnanswered = (faults: readonly TranslationFault[]): UnansweredFault[] => {
  const id = idOfFaults(faults)
  return faults.map((fault) => ({ ...fault, id, sentence: sayFault(fault) }))
}
