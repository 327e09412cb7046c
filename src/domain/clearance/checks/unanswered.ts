import { sayUnchecked } from '../../contradictions/unchecked.ts'
import { say } from '../../sentences/say.ts'
import { toUnanswered } from '../../translations/say.ts'
import type { TranslationFault } from '../../translations/types.ts'
import { type Draft, refuse } from '../facts.ts'
import type { Check } from './check.ts'

/** Of the languages that every party signs; a courtesy translation is the lead's affair. */
export const officialFaults = ({ translations = [], frozen }: Draft): TranslationFault[] =>
  translations.filter(({ locale }) => !frozen?.courtesy.includes(locale))

/**
 * Mended, or answered for with a word: where words and facts disagree, and what is wrong with translations. All of it at
 * once, so that one word answers for all.
 */
export const refuseUnanswered: Check = ({ facts, body }) => {
  const { draft, entry } = facts
  const isOpen = ({ id }: { id: string }) => !body.acknowledged?.includes(id)
  const contradictions = (draft.contradictions ?? []).filter(isOpen)
  const translations = toUnanswered(officialFaults(draft)).filter(isOpen)
  if (contradictions.length === 0 && translations.length === 0) return null
  const sentences = [
    ...(contradictions.length > 0
      ? [
          say('Words and facts disagree: {sentences} Mend it, or acknowledge it and say why.', {
            sentences: [
              ...contradictions.map(({ sentence }) => sentence),
              ...sayUnchecked(draft.unchecked ?? [], entry),
            ].join(' '),
          }),
        ]
      : []),
    ...(translations.length > 0
      ? [
          say(
            'The translations are not ready: {sentences} Mend them, or acknowledge them, once for all languages, and say why.',
            { sentences: translations.map(({ sentence }) => sentence).join(' ') },
          ),
        ]
      : []),
  ]
  const reason = contradictions.length > 0 ? 'contradiction' : 'translation'
  return {
    ...refuse(reason, sentences.join(' ')),
    ...(contradictions.length > 0 ? { contradictions } : {}),
    ...(translations.length > 0 ? { translations } : {}),
  }
}
