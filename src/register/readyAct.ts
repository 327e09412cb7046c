import type { Ref, RegisterDeps } from './types.ts'
import { actionAsked } from '../domain/clearance/eventData.ts'
import { signerOf } from '../domain/clearance/checks/proofs.ts'
import { decide } from '../domain/clearance/decide.ts'
import type { NewEvent } from '../domain/clearance/events.ts'
import type { ActionRequest, Facts, Verdict } from '../domain/clearance/facts.ts'
import { TABLE } from '../domain/clearance/table.ts'
import type { Actor } from '../domain/organisations.ts'
import type { LedgerKey } from '../domain/passkeys/ledgerState.ts'
import { GREATEST_SKEW_MS } from '../clock.ts'
import { Refusal } from '../errors.ts'
import { findCarrying } from './text/carriers.ts'
import { withText, requirePermitted, toRefusal } from './text/freezeForAction.ts'
import { isJoint, NOTHING, prepareJoint } from './joint.ts'
import { type OrganisationBook, readOrganisations } from './organisations.ts'
import { withProposalNotice } from './views/proposal.ts'
import type { LoadedEntry } from './loadEntry.ts'
import { say } from '../domain/sentences.ts'
import { type ActProof, keyOfActor, readSigner, type Signer, type Writing } from './passkeys/proveAct.ts'

/**
 * `code`: what the actor has given as a proof of who they are, where an organisation asks for one at each act. `proof`: what
 * their own passkey has signed of it.
 */
export type Request = {
  ref: Ref
  action: string
  body: unknown
  actor: Actor
  code?: unknown
  proof?: ActProof | null
}

/** An organisation may be named by its id, as the desk's own documents name it. */
const withSlug = (body: unknown, book: OrganisationBook): unknown => {
  const { organisation } = (body ?? {}) as { organisation?: unknown }
  const slug = typeof organisation === 'string' ? book.slugOf(organisation) : null
  return slug ? { ...(body as object), organisation: slug } : body
}

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
  // Not at once with the actor: the later it is read, the less can change until the append.
  const book = await readOrganisations(deps)
  return { actor, facts: { ...facts, organisations: book.facts }, book }
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

/** Everything that is decided before anything is written. */
export type Ready = {
  actor: Actor
  /** As the organisations were when it was decided. */
  book: OrganisationBook
  verdict: Extract<Verdict, { ok: true }>
  together: Prepared | null
  writing: Writing
  /** Of the act's own event. */
  seq: number
  /** Whose ledger must know the actor's key, and the key that they have given. */
  signer: Signer | null
  key: LedgerKey | null
}
type Prepared = Awaited<ReturnType<typeof prepare>>

/** The ledger of whoever's key signs; null for an act that takes no proof. */
const findSigner = async (deps: RegisterDeps, situation: ActionRequest): Promise<Signer | null> =>
  TABLE[situation.action].waitsForKey ? readSigner(deps, signerOf(situation)) : null

const toWriting = (
  { ref, now }: LoadedEntry,
  {
    facts,
    events,
    together,
    body,
  }: { facts: Facts; events: NewEvent[]; together: Prepared | null; body: unknown },
): Writing => ({
  ...{ entry: ref.id, facts, events, now },
  steps: together?.steps ?? [],
  factsOf: (entry) => together?.readings.find((reading) => reading.ref.id === entry)?.facts,
  body: body ?? {},
})

/** @param asks whether it is asked what a key would have to sign; nothing is written then. */
export const readyFor = async (
  deps: RegisterDeps,
  request: Request,
  reading: LoadedEntry,
  asks = false,
): Promise<Ready> => {
  const { ref } = request
  const { now, text } = reading
  const named = withSlug(request.body, text.book)
  const action = request.action
  const body = await withProposalNotice(deps, reading, { action, body: named })
  const known = action === 'exclude' ? await withCarrying(deps, reading.facts) : reading.facts
  const asked = isJoint(action, body) ? { ...known, joint: NOTHING } : known
  const possible = { ...asked, proof: 'possible' as const }
  const early = decided({ facts: possible, action, body, actor: request.actor, now })
  const frozen = await withText(deps, reading, { action, body, facts: asked })
  const { actor, facts: present, book } = await presently(deps, request.actor, frozen)
  const meant = { facts: present, action: actionAsked(action, body), body: {}, actor, now } as ActionRequest
  const wantsProof = asks || Boolean(request.proof)
  const signer = wantsProof ? await findSigner(deps, { ...meant, organisation: early.organisation }) : null
  const key = signer && request.proof ? keyOfActor(signer, request.proof, actor.id) : null
  const facts: Facts = {
    ...present,
    ...(asks ? { proof: 'possible' } : {}),
    ...(request.proof
      ? { proof: { organisation: signer?.organisation ?? '', credential: key?.credential ?? '' } }
      : {}),
  }
  const first = decided({ facts, action, body, actor, now })
  if (action === 'release') await refuseSkew(deps, facts)
  const head = text.events.at(-1) ?? null
  const seq = (head?.seq ?? 0) + first.events.length
  const together = isJoint(action, body)
    ? await prepare(deps, facts, {
        ...{ action, actor, now, organisation: first.organisation, proof: facts.proof },
        commit: { entry: ref.id, seq },
        at: (body as { at?: string }).at,
      })
    : null
  const verdict = together
    ? decided({ facts: { ...facts, joint: together.joint }, action, body, actor, now })
    : first
  const writing = toWriting(reading, { facts, events: verdict.events, together, body })
  return { actor, book, verdict, together, writing, seq, signer, key }
}

const prepare = async (...asked: Parameters<typeof prepareJoint>) => {
  const prepared = await prepareJoint(...asked)
  if (!prepared.ok) throw toRefusal(prepared, asked[1])
  return prepared
}
