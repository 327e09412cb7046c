import { editionMeant } from '../editions.ts'
import { refuse, type Check, type Draft } from '../facts.ts'
import { say, inARow } from '../../sentences.ts'
import { uncheckedSentence } from '../../contradictions/findings.ts'
import { toUnanswered, type TranslationFault } from '../../translations/faults.ts'

export const refuseStaleDigest: Check = ({ facts, body }) => {
  const { digest, round } = facts.clearance
  const isStale = body.digest !== undefined && body.digest !== digest
  const isOtherRound = body.round !== undefined && body.round !== round?.seq
  return isStale || isOtherRound ? refuse('stale-digest', say('stale.text')) : null
}

export const refuseOtherEdition: Check = ({ facts, body }) =>
  body.digest === undefined || body.digest === facts.clearance.wire?.digest
    ? null
    : refuse('stale-digest', say('stale.edition'))

/** Of a caution, which can be on the edition that waits. */
export const refuseOtherMeant: Check = ({ facts, body }) =>
  body.digest === undefined || body.digest === editionMeant(facts.clearance, body.digest)?.digest
    ? null
    : refuse('stale-digest', say('stale.edition'))

export const refuseStaleRevision: Check = ({ facts, body }) =>
  body.revision === facts.revision ? null : refuse('stale-revision', say('stale.submitted'))

export const refuseIncompleteDraft: Check = ({ facts }) =>
  facts.draft.missing.length > 0
    ? refuse(
        'incomplete',
        say('submitting.incomplete', { sentences: facts.draft.missing }),
        facts.draft.missing,
      )
    : null

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
              ...uncheckedSentence(draft.unchecked ?? [], entry),
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
