import type { Facts, Refused, Verdict } from '../../domain/clearance/facts.ts'
import { forPrograms, say } from '../../domain/sentences.ts'
import { isRefusal, Refusal } from '../../errors.ts'
import type { RegisterDeps } from '../types.ts'
import { EDITION_SHAPES } from '../../domain/clearance/shapes/index.ts'
import { TEXT_SHAPES } from '../../domain/clearance/shapes/text.ts'
import { actionAsked } from '../../domain/clearance/eventData.ts'
import { readQuestions } from './checkText.ts'
import { freeze } from './freeze.ts'
import { freezeFacts } from './mandated.ts'
import { readConditioned } from './conditioned.ts'
import type { LoadedEntry } from '../loadEntry.ts'
import { readTranslations } from '../views/languages.ts'

export const toRefusal = (
  { reason, sentence, missing, contradictions, translations }: Refused,
  { clearance }: Facts,
): Refusal => {
  const refusal = new Refusal(reason, sentence, {
    ...(missing ? { missing } : {}),
    ...(contradictions ? { contradictions } : {}),
    ...(translations ? { translations } : {}),
  })
  return refusal.status === 409
    ? new Refusal(reason, sentence, { ...refusal.extras, state: clearance.state })
    : refusal
}

/** For who reads an edition of the entry alone: how the text in work stands is not theirs to know. */
export const withoutState = (error: unknown): unknown => {
  if (!isRefusal(error)) return error
  const { state: _, ...extras } = error.extras
  return new Refusal(error.reason, error.sentence ?? forPrograms(error.message), extras)
}

export const requirePermitted = (verdict: Verdict, facts: Facts): Extract<Verdict, { ok: true }> => {
  if (!verdict.ok) throw toRefusal(verdict, facts)
  return verdict
}

/** The facts with the text as it is now frozen to; nothing names it before the event does. */
const withFrozen = async (deps: RegisterDeps, { facts, text, ready, now }: LoadedEntry): Promise<Facts> => {
  const frozen = await freeze(deps, text, ready)
  if (!frozen.ok) {
    const sentence = say('submitting.incomplete', { sentences: frozen.missing })
    throw toRefusal({ ok: false, reason: 'incomplete', sentence, missing: frozen.missing }, facts)
  }
  const own = { entry: facts.entry, ...frozen.canonical }
  const { book } = text
  const { contradictions, unchecked } = await readQuestions(deps, {
    ...{ own, facts, book, now },
    desk: ready.desk,
  })
  const { authoritative, official, courtesy } = frozen.draft
  const translations = await readTranslations(deps, {
    ...{ text, canonical: frozen.canonical },
    languages: { authoritative, official, courtesy },
  })
  const draft = { ...facts.draft, frozen: frozen.draft, contradictions, unchecked, translations }
  return { ...facts, draft }
}

type Asked = { action: string; body: unknown; facts: Facts }

/** The facts with the text that this action freezes, or would have, if it has to do with one. */
export const withText = async (
  deps: RegisterDeps,
  reading: LoadedEntry,
  { action, body, facts }: Asked,
): Promise<Facts> => {
  if (action === 'submit') return withFrozen(deps, reading)
  if (action === 'condition') {
    const { suggestions } = TEXT_SHAPES.condition.body.parse(body)
    return { ...facts, conditioned: await readConditioned(deps, reading, suggestions) }
  }
  const isProposing = actionAsked(action, body) === 'propose-facts'
  const { facts: change } = isProposing ? EDITION_SHAPES['propose-facts'].body.parse(body) : {}
  if (!change) return facts
  const { book } = reading.text
  return { ...facts, mandated: await freezeFacts(deps, { ref: reading.ref, facts, book, change }) }
}

/** From here on no edit gets through. */
export const closeText = async ({ projection }: RegisterDeps, { ref, facts }: LoadedEntry): Promise<void> => {
  if (await projection.close(ref, facts.revision)) return
  const sentence = say('stale.submitted')
  throw toRefusal({ ok: false, reason: 'stale-revision', sentence }, facts)
}
