import type { Where } from 'payload'
import { isAction } from '../domain/clearance/bodies.ts'
import { decide } from '../domain/clearance/decide.ts'
import type { Facts, Refused, Verdict } from '../domain/clearance/facts.ts'
import { EDITION_CAPACITIES, TABLE } from '../domain/clearance/table.ts'
import type { Actor } from '../domain/organisations.ts'
import { notFound, Refusal } from '../errors.ts'
import { appendAll } from './append.ts'
import { freeze } from './freeze.ts'
import { project } from './project.ts'
import { type OrganisationBook, readOrganisations } from './organisations.ts'
import type { Reading } from './reading.ts'
import { canRead, readEntry, standsInEdition } from './reading.ts'
import type { Reconciler } from './reconcile.ts'
import { findRow, markPending } from './rows.ts'
import type { Ref, RegisterDeps } from './types.ts'

export type Request = { ref: Ref; action: string; body: unknown; actor: Actor }

/** Of many who press at once each but one reads the log again; more often than this nobody is so unlucky. */
const ATTEMPTS = 30

const toRefusal = ({ reason, sentence, missing }: Refused, { clearance }: Facts): Refusal => {
  const refusal = new Refusal(reason, sentence, missing ? { missing } : {})
  return refusal.status === 409
    ? new Refusal(reason, sentence, { ...refusal.extras, state: clearance.state })
    : refusal
}

const permitted = (verdict: Verdict, facts: Facts): Extract<Verdict, { ok: true }> => {
  if (!verdict.ok) throw toRefusal(verdict, facts)
  return verdict
}

/** Whose consent stands in an edition may act on it, whatever they are to the entry now. */
const isOfEdition = (action: string): boolean =>
  isAction(action) && EDITION_CAPACITIES.includes(TABLE[action].who.of)

const readFor = async (deps: RegisterDeps, { ref, action, actor }: Request): Promise<Reading> => {
  const reading = await readEntry(deps, ref)
  const mayAct =
    reading && (canRead(reading, actor) || (isOfEdition(action) && standsInEdition(reading, actor, null)))
  if (!reading || !mayAct) throw notFound()
  return reading
}

/** The facts with the text as it is now frozen to; nothing names it before the event does. */
const withFrozen = async (deps: RegisterDeps, { facts, text, ready }: Reading): Promise<Facts> => {
  const frozen = await freeze(deps, text, ready)
  if (!frozen.ok) {
    const sentence = `The text is not complete: ${frozen.missing.join(' ')}`
    throw toRefusal({ ok: false, reason: 'incomplete', sentence, missing: frozen.missing }, facts)
  }
  return { ...facts, draft: { ...facts.draft, frozen: frozen.draft } }
}

/** From here on no edit gets through: an edit writes only where state and revision are as they were. */
const closeText = async ({ store }: RegisterDeps, { ref, facts }: Reading): Promise<void> => {
  const where: Where = {
    and: [
      { id: { equals: ref.id } },
      { revision: { equals: facts.revision } },
      { state: { equals: 'drafting' } },
    ],
  }
  if (await store.swap(ref.collection, where, { state: 'review' })) return
  const sentence = 'Somebody has changed the text since you opened it: read it again before you submit it.'
  throw toRefusal({ ok: false, reason: 'stale-revision', sentence }, facts)
}

/** An organisation may be named by its id, as the desk's own documents name it. */
const withSlug = (body: unknown, book: OrganisationBook): unknown => {
  const { organisation } = (body ?? {}) as { organisation?: unknown }
  const slug = typeof organisation === 'string' ? book.slugOf(organisation) : null
  return slug ? { ...(body as object), organisation: slug } : body
}

/** @returns whether the events are in the log; false when somebody else was faster. */
const attempt = async (deps: RegisterDeps, request: Request, reading: Reading): Promise<boolean> => {
  const { ref, action, actor } = request
  const { now, text } = reading
  const body = withSlug(request.body, text.book)
  permitted(decide(reading.facts, action, body, actor, now), reading.facts)
  const facts = action === 'submit' ? await withFrozen(deps, reading) : reading.facts
  // Whoever acts must hold the role at the moment of the append.
  const present = await deps.readActor(actor.id)
  if (!present) throw new Refusal('unauthenticated', 'Please log in to the newsroom again.')
  // The same holds of the organisations: one may have been suspended since.
  const { facts: organisations } = await readOrganisations(deps)
  const { events } = permitted(decide({ ...facts, organisations }, action, body, present, now), facts)
  const head = text.events.at(-1) ?? null
  await markPending(deps, { ref, lead: facts.lead, seq: (head?.seq ?? 0) + events.length })
  if (action === 'submit') await closeText(deps, reading)
  return appendAll(deps, { entry: ref.id, head, events })
}

/** Does what is asked, or refuses; of two at once one is first, and the other decides again. Inside the entry's turn. */
export const act = async (
  deps: RegisterDeps,
  { finish }: Pick<Reconciler, 'finish'>,
  request: Request,
): Promise<void> => {
  const { id } = request.ref
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    await readFor(deps, request)
    if ((await findRow(deps, id))?.pendingSeq) await project(deps, id)
    const reading = await readFor(deps, request)
    if (await attempt(deps, request, reading)) {
      await finish(id).catch((error: unknown) =>
        deps.payload.logger.error({
          err: error,
          entry: id,
          msg: 'An act is in the log and will be shown later.',
        }),
      )
      return
    }
  }
  throw new Refusal('wrong-state', 'Many people act on this text at this moment: please try again.')
}
