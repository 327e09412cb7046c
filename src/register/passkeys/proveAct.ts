import { editionInForce } from '../../domain/clearance/editions.ts'
import type { NewEvent } from '../../domain/clearance/events.ts'
import { withProof } from '../../domain/clearance/eventsFor.ts'
import type { Facts } from '../../domain/clearance/facts.ts'
import type { Step } from '../../domain/clearance/joint/plan.ts'
import { saltedHash } from '../../domain/digests.ts'
import { factsHash } from '../../domain/evidence/decided/changedFacts.ts'
import { type ChangedFacts, withFacts } from '../../domain/mandate/changedFacts.ts'
import { challengeHash, challengeOf, challengeOfActs } from '../../domain/passkeys/challenge.ts'
import type { LedgerEntry } from '../../domain/passkeys/ledger.ts'
import {
  activeKeysOf,
  type LedgerKey,
  type LedgerState,
  replayLedger,
} from '../../domain/passkeys/ledgerState.ts'
import type { Proof, Proved } from '../../domain/passkeys/proof.ts'
import type { RegisterDeps } from '../types.ts'
import { newSalt } from '../text/saltedValues.ts'
import { newsroomIdOf, refuseOvertaken, requireAddress, requireKey, useProof } from './checkProof.ts'
import { readLedger } from './rows.ts'
import { stopClaim } from './stopClaim.ts'

/** What somebody gives with an act: the assertion, and what the challenge that it answers was made with. */
export type ActProof = { proof: Proof; issued: string; salt?: string | undefined }

/** The ledger that knows the actor's key, and what it says now. */
export type Signer = { organisation: string; entries: LedgerEntry[]; state: LedgerState }

export const readSigner = async (deps: RegisterDeps, organisation: string): Promise<Signer> => {
  const entries = await readLedger(deps, organisation)
  return { organisation, entries, state: replayLedger(entries, deps.clock.now()) }
}

/** An act as it is about to be written; the last of the events is its own. */
export type Writing = {
  entry: string
  facts: Facts
  events: readonly NewEvent[]
  /** What goes into other logs with it, and of these what was known. */
  steps: readonly Step[]
  factsOf: (entry: string) => Facts | undefined
  body: { at?: string | undefined; facts?: ChangedFacts | undefined }
  now: Date
}

type Act = { entry: string; event: NewEvent; facts: Facts }
type Made = { issued: string; salt: string; place: Proved['ledger'] }

const actsOf = ({ entry, facts, events, steps, factsOf }: Writing): Act[] => {
  const others = steps.flatMap((step): Act[] => {
    const event = step.events.at(-1)
    const own = factsOf(step.entry)
    return event && own ? [{ entry: step.entry, event, facts: own }] : []
  })
  const last = events.at(-1)
  return last ? [...others, { entry, event: last, facts }] : others
}

const digestBefore = ({ clearance }: Facts): string | null =>
  clearance.editions.find(({ edition }) => edition === editionInForce(clearance))?.digest ?? null

/** The facts that were asked for, in a form that `verify` can make again from the texts. */
const factsAsked = (
  { event, facts: { mandated } }: Act,
  change: ChangedFacts | undefined,
): Partial<Proved> => {
  if (event.type !== 'propose-facts' || !mandated || !change) return {}
  const { changed } = event.data as Pick<Parameters<typeof factsHash>[0], 'changed'> // its schema has made it
  const [before, after] = [mandated.facts, withFacts(mandated.facts, change)].map((facts) => ({
    core: { facts },
  }))
  return {
    facts: factsHash({ changed, before: before ?? null, after: after ?? null }),
    ...(change.contact ? { contact: change.contact } : {}),
  }
}

const provedOf = (act: Act, { body }: Writing, { issued, place }: Made): Proved => ({
  issued,
  round: act.facts.clearance.round?.seq ?? null,
  ledger: place,
  ...(act.event.type === 'release' && body.at ? { at: body.at } : {}),
  ...factsAsked(act, body.facts),
})

type Challenged = { signed: string; acts: { hash: string; proved: Proved }[] }

/** What a key signs for all of these acts at once. */
const challengeFor = (deps: RegisterDeps, writing: Writing, made: Made): Challenged => {
  const newsroom = newsroomIdOf(deps)
  const acts = actsOf(writing).map((act) => {
    const { note } = act.event
    const noteHash = note === null ? null : saltedHash({ salt: made.salt, value: note })
    const proved = provedOf(act, writing, made)
    const event = { ...act.event, entry: act.entry, noteHash }
    return {
      proved,
      hash: challengeHash(challengeOf(event, { newsroom, proved, digestBefore: digestBefore(act.facts) })),
    }
  })
  const [only, ...others] = acts
  if (!only) throw new Error('Nothing is about to be written.')
  return { acts, signed: others.length === 0 ? only.hash : challengeOfActs(acts.map(({ hash }) => hash)) }
}

const placeOf = ({ organisation, state }: Signer): Proved['ledger'] => ({
  organisation,
  seq: state.head?.seq ?? 0,
  hash: state.head?.hash ?? '',
})

/** What a browser is asked to have signed. `challenge` in lower hex. */
export type Asking = {
  challenge: string
  issued: string
  salt: string
  rpId: string
  /** The person's own keys there. */
  credentials: string[]
}

/** @param person whose key is asked for. */
export const askForProof = (
  deps: RegisterDeps,
  writing: Writing,
  { signer, person }: { signer: Signer; person: string },
): Asking => {
  const made = { issued: writing.now.toISOString(), salt: newSalt(), place: placeOf(signer) }
  const { rpId } = requireAddress(deps)
  return {
    challenge: challengeFor(deps, writing, made).signed,
    ...{ issued: made.issued, salt: made.salt, rpId },
    credentials: activeKeysOf(signer.state, person).map(({ credential }) => credential),
  }
}

type Proven = { events: NewEvent[]; steps: Step[] }
/** `used`: what this act has used already, if it has to be decided again, each with what the authenticator had counted. */
type Proving = { signer: Signer; given: ActProof; key: LedgerKey; used: Map<string, number> }

/**
 * The act with its proof, once the key has been found to have signed just this; the same proof for what goes into other logs
 * with it. @throws Refusal `proof-refused`
 */
export const proveWriting = async (
  deps: RegisterDeps,
  writing: Writing,
  { signer, given, key, used }: Proving,
): Promise<Proven> => {
  const { proof, issued, salt = newSalt() } = given
  const made = { issued, salt, place: placeOf(signer) }
  const { acts, signed } = challengeFor(deps, writing, made)
  const count = used.get(signed)
  if (count === undefined) {
    used.set(signed, await useProof(deps, { proof, key, challenge: signed, issued, now: writing.now }))
    await stopClaim(deps, { signer, key, proof, issued, signed })
  } else await refuseOvertaken(deps, key, count)
  const hashes = acts.map(({ hash }) => hash)
  const proofs = acts.map(({ proved }) => ({
    proof,
    proved: acts.length > 1 ? { ...proved, acts: hashes } : proved,
  }))
  const withOwn = (events: readonly NewEvent[], own: (typeof proofs)[number] | undefined) =>
    withProof(events, { ...own, noteSalt: salt })
  let index = 0
  const steps = writing.steps.map((step) =>
    step.events.length > 0 && writing.factsOf(step.entry)
      ? { ...step, events: withOwn(step.events, proofs[index++]) }
      : step,
  )
  return { steps, events: withOwn(writing.events, proofs.at(-1)) }
}

/** The actor's own key. @throws Refusal `proof-refused` */
export const keyOfActor = ({ state }: Signer, { proof }: ActProof, person: string): LedgerKey =>
  requireKey(state, proof.credential, person)
