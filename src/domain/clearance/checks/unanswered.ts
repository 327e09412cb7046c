import { sayUnchecked } from '../../contradictions/unchecked.ts'
import { toUnanswered } from '../../translations/say.ts'
import type { TranslationFault } from '../../translations/types.ts'
import { type Draft, refuse } from '../facts.ts'
import type { Check } from './check.ts'
import { inARow, say } from '../../sentences.ts'

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
          say('submitting.contradictions', {
            sentences: [
              ...contradictions.map(({ sentence }) => sentence),
              ...sayUnchecked(draft.unchecked ?? [], entry),
            ],
          }),
        ]
      : []),
    ...(translations.length > 0
      ? [say('submitting.translations', { sentences: translations.map(({ sentence }) => sentence) })]
      : []),
  ]
  const reason = contradictions.length > 0 ? 'contradiction' : 'translation'
  return {
    ...refuse(reason, inARow(sentences)),
    ...(contradictions.length > 0 ? { contradictions } : {}),
    ...(translations.length > 0 ? { translations } : {}),
  }
}
