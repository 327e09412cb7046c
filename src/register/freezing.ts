import type { Where } from 'payload'
import { BODIES } from '../domain/clearance/bodies.ts'
import type { Facts } from '../domain/clearance/facts.ts'
import { actionAsked } from '../domain/clearance/factsEvents.ts'
import { freeze } from './freeze.ts'
import { freezeFacts } from './mandated.ts'
import { readContradictions } from './prose.ts'
import type { Reading } from './reading.ts'
import { toRefusal } from './refusals.ts'
import { readTranslations } from './translations.ts'
import type { RegisterDeps } from './types.ts'
import { say } from '../domain/sentences.ts'

/** The facts with the text as it is now frozen to; nothing names it before the event does. */
const withFrozen = async (deps: RegisterDeps, { facts, text, ready }: Reading): Promise<Facts> => {
  const frozen = await freeze(deps, text, ready)
  if (!frozen.ok) {
    const sentence = say('submitting.incomplete', { sentences: frozen.missing })
    throw toRefusal({ ok: false, reason: 'incomplete', sentence, missing: frozen.missing }, facts)
  }
  const { found, unchecked } = await readContradictions(deps, {
    own: { entry: facts.entry, ...frozen.canonical },
    ...{ facts, book: text.book },
  })
  const { authoritative, official, courtesy } = frozen.draft
  const translations = await readTranslations(deps, {
    ...{ text, canonical: frozen.canonical },
    languages: { authoritative, official, courtesy },
  })
  const draft = { ...facts.draft, frozen: frozen.draft, contradictions: found, unchecked, translations }
  return { ...facts, draft }
}

type Asked = { action: string; body: unknown; facts: Facts }

/** The facts with the text that this action freezes, if it freezes one. */
export const withText = async (
  deps: RegisterDeps,
  reading: Reading,
  { action, body, facts }: Asked,
): Promise<Facts> => {
  if (action === 'submit') return withFrozen(deps, reading)
  const isProposing = actionAsked(action, body) === 'propose-facts'
  const { facts: change } = isProposing ? BODIES['propose-facts'].parse(body) : {}
  if (!change) return facts
  const { book } = reading.text
  return { ...facts, mandated: await freezeFacts(deps, { ref: reading.ref, facts, book, change }) }
}

/** From here on no edit gets through: an edit writes only where state and revision are as they were. */
export const closeText = async ({ store }: RegisterDeps, { ref, facts }: Reading): Promise<void> => {
  const where: Where = {
    and: [
      { id: { equals: ref.id } },
      { revision: { equals: facts.revision } },
      { state: { equals: 'drafting' } },
    ],
  }
  if (await store.swap(ref.collection, where, { state: 'review' })) return
  const sentence = say('stale.submitted')
  throw toRefusal({ ok: false, reason: 'stale-revision', sentence }, facts)
}
