import { leafNames } from '../../canonical.ts'
import type { Locale } from '../../locales.ts'
import { isSigningRole } from '../../parties.ts'
import { say, inARow } from '../../sentences.ts'
import { type ActionRequest, type Refused, refuse, type Check, type Draft } from '../facts.ts'
import { editionMeant } from '../editions.ts'
import { uncheckedSentence } from '../../contradictions/findings.ts'
import { toUnanswered, type TranslationFault } from '../../translations/faults.ts'

/** What can be wrong with a body beyond its shape, whoever sends it. */

type BodyRequest = Omit<ActionRequest, 'organisation'>
export type BodyCheck = (asked: BodyRequest) => Refused | null

export const refuseUnknownLeaf: BodyCheck = ({ facts, body }) => {
  const { round } = facts.clearance
  const unknown = round && body.covers?.find((leaf) => !leafNames(round.manifest).includes(leaf))
  return unknown ? refuse('invalid', say('requests.noLeaf', { leaf: unknown })) : null
}

export const refuseUnsuitableGuest: BodyCheck = ({ facts, body }) => {
  const organisation = body.organisation ?? ''
  if (organisation === facts.lead) return refuse('invalid', say('parties.lead'))
  if (facts.organisations[organisation]?.standing !== 'member') {
    return refuse('invalid', say('parties.noMember', { organisation }))
  }
  return facts.reproduced && body.role && isSigningRole(body.role)
    ? refuse('invalid', say('parties.reproducedRole'))
    : null
}

export const refuseWithoutDigest: BodyCheck = ({ facts, body }) =>
  facts.clearance.round && facts.clearance.state !== 'released' && body.digest === undefined
    ? refuse('invalid', say('requests.digest'))
    : null

export const refuseEndedDelegation: BodyCheck = ({ body, now }) =>
  Date.parse(body.until ?? '') <= now.getTime() ? refuse('invalid', say('delegation.endsLater')) : null

export const refuseBundleInBundle: BodyCheck = ({ facts, body }) =>
  facts.type === 'media-update' || body.bundle === facts.entry
    ? refuse('invalid', say('bundles.nested'))
    : null

export const refuseItems: BodyCheck = ({ facts, body }) =>
  body.items && facts.type !== 'media-update' ? refuse('invalid', say('bundles.itemsOnly')) : null

/** Of another text than the one in clearance nothing can be said: that one is stale. */
export const refuseUnknownParagraph: BodyCheck = ({ facts, body }) => {
  const { paragraph, digest } = body
  if (!paragraph || digest !== facts.clearance.digest) return null
  const count = facts.ties.paragraphs?.[paragraph.language] ?? 0
  return paragraph.number > count
    ? refuse(
        'invalid',
        say('requests.noParagraph', {
          number: paragraph.number,
          language: paragraph.language,
        }),
      )
    : null
}

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

/** As much of a draft as asks for an answer. */
type Questions = Partial<Omit<Draft, 'frozen'>> & {
  frozen: { courtesy: readonly Locale[] } | null
}

/** Of the languages that every party signs; a courtesy translation is the lead's affair. */
export const officialFaults = ({ translations = [], frozen }: Questions): TranslationFault[] =>
  translations.filter(({ locale }) => !frozen?.courtesy.includes(locale))

/** What `submit` refuses until it is mended, or answered for with a word. */
export const questionsOf = (draft: Questions) => ({
  contradictions: draft.contradictions ?? [],
  translations: toUnanswered(officialFaults(draft)),
})

/**
 * Mended, or answered for with a word: where words and facts disagree, and what is wrong with translations. All of it at
 * once, so that one word answers for all.
 */
export const refuseUnanswered: Check = ({ facts, body }) => {
  const { draft, entry } = facts
  const isOpen = ({ id }: { id: string }) => !body.acknowledged?.includes(id)
  const asked = questionsOf(draft)
  const contradictions = asked.contradictions.filter(isOpen)
  const translations = asked.translations.filter(isOpen)
  if (contradictions.length === 0 && translations.length === 0) return null
  const harms = contradictions.filter(({ kind }) => kind === 'harm')
  const disagreeing = contradictions.filter(({ kind }) => kind !== 'harm')
  const sentences = [
    ...(disagreeing.length > 0
      ? [
          say('submitting.contradictions', {
            sentences: [
              ...disagreeing.map(({ sentence }) => sentence),
              ...uncheckedSentence(draft.unchecked ?? [], entry),
            ],
          }),
        ]
      : []),
    ...(harms.length > 0
      ? [say('submitting.harm', { sentences: harms.map(({ sentence }) => sentence) })]
      : []),
    ...(translations.length > 0
      ? [say('submitting.translations', { sentences: translations.map(({ sentence }) => sentence) })]
      : []),
  ]
  const reason = disagreeing.length > 0 ? 'contradiction' : harms.length > 0 ? 'harm' : 'translation'
  return {
    ...refuse(reason, inARow(sentences)),
    ...(contradictions.length > 0 ? { contradictions } : {}),
    ...(translations.length > 0 ? { translations } : {}),
  }
}
