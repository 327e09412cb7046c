import type { Proving, RegisterDeps, Ref } from './types.ts'
import { actionAsked } from '../domain/clearance/eventData.ts'
import { decide } from '../domain/clearance/decide.ts'
import type { Facts } from '../domain/clearance/facts.ts'
import { EDITION_CAPACITIES, isAction, TABLE } from '../domain/clearance/table.ts'
import type { Actor } from '../domain/organisations.ts'
import { GREATEST_SKEW_MS } from '../clock.ts'
import { notFound, Refusal } from '../errors.ts'
import { append, appendAfter, breakOff, recordInCarriers } from './append.ts'
import { findCarrying } from './text/carriers.ts'
import { closeText, withText, requirePermitted, toRefusal, withoutState } from './text/freezeForAction.ts'
import { appendSteps, isJoint, NOTHING, prepareJoint } from './joint.ts'
import { projectToDesk } from './projectToDesk.ts'
import { type OrganisationBook, readOrganisations } from './organisations.ts'
import { withProposalNotice } from './views/proposal.ts'
import { type Appended, type History, historyWith, findRow, markPending } from './entryRows.ts'
import { type LoadedEntry, canRead, loadEntry, standsInEdition } from './loadEntry.ts'
import type { Reconciler } from './reconcile.ts'
import { say } from '../domain/sentences.ts'

type ProveIdentity = (act: Proving) => Promise<void>

/** A code counts once, and the act that it is given for may have to be decided again when somebody else was faster. */
const proveOnce = ({ proveAct }: Pick<RegisterDeps, 'proveAct'>): ProveIdentity => {
  const proven = new Set<string>()
  return async (act) => {
    if (!proven.has(act.organisation)) await proveAct?.(act)
    proven.add(act.organisation)
  }
}

/** `code`: what the actor has given as a proof of who they are, where an organisation asks for one at each act. */
type Request = { ref: Ref; action: string; body: unknown; actor: Actor; code?: unknown }
type Proven = Request & { prove: ProveIdentity }

/** Of many who press at once each but one reads the log again; more often than this nobody is so unlucky. */
const ATTEMPTS = 30

/** Whose consent stands in an edition may act on it, whatever they are to the entry now. */
const isOfEdition = (action: string): boolean =>
  isAction(action) && EDITION_CAPACITIES.includes(TABLE[action].who.of)

const readFor = async (
  deps: RegisterDeps,
  { ref, action: asked, body, actor }: Request,
): Promise<LoadedEntry> => {
  const action = actionAsked(asked, body)
  const reading = await loadEntry(deps, ref)
  const mayAct =
    reading && (canRead(reading, actor) || (isOfEdition(action) && standsInEdition(reading, actor, null)))
  if (!reading || !mayAct) throw notFound()
  return reading
}

/** An organisation may be named by its id, as the desk's own documents name it. */
const withSlug = (body: unknown, book: OrganisationBook): unknown => {
  const { organisation } = (body ?? {}) as { organisation?: unknown }
  const slug = typeof organisation === 'string' ? book.slugOf(organisation) : null
  return slug ? { ...(body as object), organisation: slug } : body
}

/**
 * What was done: the entries whose logs have grown beside this one, and what was appended right behind the log that was read,
 * if it was; null when somebody else was faster.
 */
type Done = { others: string[]; appended: Appended | null } | null

const decided = ({
  facts,
  action,
  body,
  actor,
  now,
}: {
  facts: Facts
  action: string
  body: unknown
  actor: Actor
  now: Date
}) => requirePermitted(decide(facts, action, body, actor, now), facts)

/** Whoever acts must hold the role at the moment of the append, and so must the organisations be what they are. */
const presently = async (deps: RegisterDeps, { id }: Actor, facts: Facts) => {
  const actor = await deps.readActor(id)
  if (!actor) throw new Refusal('unauthenticated', say('doors.logInAgain'))
  const { facts: organisations } = await readOrganisations(deps)
  return { actor, facts: { ...facts, organisations } }
}

/** An instant means the same to every server only as long as their clocks agree. */
const refuseSkew = async ({ skew }: RegisterDeps, facts: Facts): Promise<void> => {
  const ahead = (await skew?.()) ?? 0
  if (Math.abs(ahead) <= GREATEST_SKEW_MS) return
  const seconds = (Math.abs(ahead) / 1000).toFixed(1)
  const sentence = say('releasing.clocksDiffer', { seconds })
  throw toRefusal({ ok: false, reason: 'wrong-state', sentence }, facts)
}

/** Whether a media update that the entry is taken from carries it. */
const withCarrying = async (deps: RegisterDeps, facts: Facts): Promise<Facts> => {
  const { entry, clearance } = facts
  return { ...facts, carriedBy: await findCarrying(deps, entry, Object.keys(clearance.inclusions)) }
}

const attempt = async (deps: RegisterDeps, request: Proven, reading: LoadedEntry): Promise<Done> => {
  const { ref, action } = request
  const { now, text } = reading
  const named = withSlug(request.body, text.book)
  const body = await withProposalNotice(deps, reading, { action, body: named })
  const known = action === 'exclude' ? await withCarrying(deps, reading.facts) : reading.facts
  const asked = isJoint(action, body) ? { ...known, joint: NOTHING } : known
  decided({ facts: asked, action, body, actor: request.actor, now })
  const frozen = await withText(deps, reading, { action, body, facts: asked })
  const { actor, facts } = await presently(deps, request.actor, frozen)
  const first = decided({ facts, action, body, actor, now })
  if (action === 'release') await refuseSkew(deps, facts)
  const head = text.events.at(-1) ?? null
  const seq = (head?.seq ?? 0) + first.events.length
  const together = isJoint(action, body)
    ? await prepare(deps, facts, {
        ...{ action, actor, now, organisation: first.organisation },
        commit: { entry: ref.id, seq },
        at: (body as { at?: string }).at,
      })
    : null
  const { events, before, after } = together
    ? decided({ facts: { ...facts, joint: together.joint }, action, body, actor, now })
    : first
  await request.prove({ actor, organisation: first.organisation, code: request.code })
  const { lead } = facts
  // What is written before the event itself; else the mark comes with it.
  if (action === 'submit' || together || before) await markPending(deps, { ref, lead, seq })
  if (action === 'submit') await closeText(deps, reading)
  if (together && !(await appendSteps(deps, together, now))) return null
  if (before) {
    if (!(await breakOff(deps, facts, { ...before, at: now }))) return null
    await appendAfter(deps, { ref, lead, events, at: now })
    return { others: [before.entry], appended: null }
  }
  const appended = await append(deps, { ref, lead, head, events, at: now })
  if (!appended) return null
  if (after) return { others: await recordInCarriers(deps, { ...after, at: now }), appended }
  return { others: together?.steps.map(({ entry }) => entry) ?? [], appended }
}

const prepare = async (...asked: Parameters<typeof prepareJoint>) => {
  const prepared = await prepareJoint(...asked)
  if (!prepared.ok) throw toRefusal(prepared, asked[1])
  return prepared
}

/** The log after the act; null where it has to be read. */
const logAfter = async (
  deps: RegisterDeps,
  { facts, history }: LoadedEntry,
  appended: Appended | null,
): Promise<History | null> =>
  appended && historyWith(deps, history, { entry: facts.entry, lead: facts.lead, appended })

type Acted = {
  /** The other entries that this has changed, which are to be finished in turns of their own. */
  others: string[]
  /** The entry's log as it was last read; null where it has to be read again. */
  log: History | null
}

/** Does what is asked, or refuses; of two at once one is first, and the other decides again. Inside the entry's turn. */
export const act = async (
  deps: RegisterDeps,
  { finish }: Pick<Reconciler, 'finish'>,
  request: Request,
): Promise<Acted> => {
  const { id } = request.ref
  const proven: Proven = { ...request, prove: proveOnce(deps) }
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    const row = await findRow(deps, id)
    if (row?.pendingSeq) {
      await readFor(deps, request)
      await projectToDesk(deps, row)
    }
    const reading = await readFor(deps, request)
    const done = await attempt(deps, proven, reading).catch((error: unknown) => {
      throw canRead(reading, request.actor) ? error : withoutState(error)
    })
    if (!done) continue
    const log = await finish(id, await logAfter(deps, reading, done.appended)).catch((error: unknown) => {
      deps.payload.logger.error({
        err: error,
        entry: id,
        msg: 'An act is in the log and will be shown later.',
      })
      return null
    })
    return { others: done.others, log }
  }
  throw new Refusal('wrong-state', say('stale.busy'))
}
