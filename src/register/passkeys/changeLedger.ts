import { randomBytes } from 'node:crypto'
import { belongsTo, type Actor } from '../../domain/organisations.ts'
import { challengeHash } from '../../domain/passkeys/challenge.ts'
import {
  chainLedger,
  ledgerChallenge,
  type LedgerEntry,
  type NewLedgerEntry,
  type Passkey,
} from '../../domain/passkeys/ledger.ts'
import { type LedgerRequest, refuseLedgerChange } from '../../domain/passkeys/ledgerRules.ts'
import {
  activeKeysOf,
  type LedgerKey,
  type LedgerState,
  replayLedger,
} from '../../domain/passkeys/ledgerState.ts'
import { say } from '../../domain/sentences.ts'
import { notFound, Refusal } from '../../errors.ts'
import { readOrganisations, readStaff } from '../organisations.ts'
import type { RegisterDeps } from '../types.ts'
import { newsroomIdOf, requireAddress, requireKey, useProof } from './checkProof.ts'
import type { ActProof, Asking } from './proveAct.ts'
import { findRequest, readLedger, removeRequest, storeLedgerEntry } from './rows.ts'

/** What somebody would change in the ledger of an organisation; `request`: a passkey that its person has made. */
export type LedgerChange =
  | { type: 'enrol' | 'claim'; request: string }
  | { type: 'revoke'; credential: string }
  | { type: 'demand'; on: boolean }
  | { type: 'stop' }

type Asked = { actor: Actor; organisation: string; change: LedgerChange }
type Said = Pick<LedgerRequest, 'type' | 'data'> & { by: string }

/** More often than this nobody is so unlucky as to find the ledger changed. */
const ATTEMPTS = 5

const passkeyOf = async (
  deps: RegisterDeps,
  { organisation, request }: { organisation: string; request: string },
): Promise<Passkey> => {
  const found = await findRequest(deps, request)
  if (!found?.passkey || found.organisation !== organisation)
    throw new Refusal('not-found', say('passkeys.noRequest'))
  return found.passkey
}

/** The entry that is asked for, and whose act it is: a passkey is enrolled by its own person, whoever lets it in. */
const saidIn = async (
  deps: RegisterDeps,
  { actor, organisation, change }: Asked,
  state: LedgerState,
): Promise<Said> => {
  switch (change.type) {
    case 'enrol': {
      const data = await passkeyOf(deps, { organisation, request: change.request })
      return { type: 'enrol', data, by: data.person }
    }
    case 'claim': {
      const data = await passkeyOf(deps, { organisation, request: change.request })
      return { type: 'claim', data, by: actor.id }
    }
    case 'revoke':
      return { type: 'revoke', data: { credential: change.credential }, by: actor.id }
    case 'demand':
      return { type: 'demand', data: { on: change.on }, by: actor.id }
    case 'stop':
      return { type: 'stop', data: { claim: state.claim?.seq ?? 0, signed: null }, by: actor.id }
  }
}

type Ready = { said: Said; state: LedgerState; signer: LedgerKey | null; now: Date }

const refuse = async (
  deps: RegisterDeps,
  { organisation }: Asked,
  { said, state, signer, now }: Ready,
): Promise<void> => {
  const people = await readStaff(deps, organisation, now)
  const refused = refuseLedgerChange({ ...said, state, signer, people } as LedgerRequest) // its type and data belong together
  if (refused) throw new Refusal(refused.reason, refused.sentence)
}

/** A person reads and changes nothing of another organisation's ledger. @throws Refusal `not-found` */
export const requireMember = async (
  deps: RegisterDeps,
  actor: Actor,
  organisation: string,
): Promise<Actor> => {
  const { facts } = await readOrganisations(deps)
  const present = await deps.readActor(actor.id)
  if (!present || !facts[organisation] || !belongsTo(present, organisation)) throw notFound()
  return present
}

const readState = async (deps: RegisterDeps, organisation: string): Promise<Pick<Ready, 'state' | 'now'>> => {
  const entries = await readLedger(deps, organisation)
  // An entry is never older than the one before it, whatever the clocks of two servers say.
  const last = Date.parse(entries.at(-1)?.at ?? '')
  const now = new Date(Math.max(deps.clock.now().getTime(), Number.isNaN(last) ? 0 : last))
  return { state: replayLedger(entries, now), now }
}

const challengeOf = (
  deps: RegisterDeps,
  { organisation }: Asked,
  { said, state }: Pick<Ready, 'said' | 'state'>,
  { signer, issued }: { signer: string; issued: string },
): string =>
  challengeHash(
    ledgerChallenge({ ...said, organisation, head: state.head, signer, issued }, newsroomIdOf(deps)),
  )

/** What one of the person's own keys would have to sign of the change. */
export const askLedger = async (deps: RegisterDeps, asked: Asked): Promise<Asking> => {
  const actor = await requireMember(deps, asked.actor, asked.organisation)
  const { rpId } = requireAddress(deps)
  const { state, now } = await readState(deps, asked.organisation)
  const said = await saidIn(deps, asked, state)
  const own = activeKeysOf(state, actor.id)
  const issued = now.toISOString()
  return {
    challenge: challengeOf(deps, asked, { said, state }, { signer: actor.id, issued }),
    ...{ issued, salt: '', rpId, credentials: own.map(({ credential }) => credential) },
  }
}

/** @returns the entry that stands in the ledger now. @throws Refusal */
export const changeLedger = async (
  deps: RegisterDeps,
  asked: Asked,
  given: ActProof | null,
): Promise<LedgerEntry> => {
  const { organisation, change } = asked
  let isUsed = false
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    const actor = await requireMember(deps, asked.actor, organisation)
    requireAddress(deps)
    const { state, now } = await readState(deps, organisation)
    const said = await saidIn(deps, asked, state)
    const signer = given ? requireKey(state, given.proof.credential, actor.id) : null
    await refuse(deps, asked, { said, state, signer, now })
    if (given && signer) {
      const { issued, proof } = given
      const challenge = challengeOf(deps, asked, { said, state }, { signer: actor.id, issued })
      // It rests on the head of the ledger: where that has changed the key has signed something else.
      if (isUsed) throw new Refusal('proof-refused', say('passkeys.busy'))
      await useProof(deps, { proof, key: signer, challenge, issued, now })
      isUsed = true
    }
    const { proof = null, issued = null } = given ?? {}
    const entry = { organisation, ...said, proof, issued } as NewLedgerEntry // its type and data belong together
    const nonce = randomBytes(16).toString('hex')
    const chained = chainLedger(entry, { head: state.head, at: now.toISOString(), nonce })
    if (!(await storeLedgerEntry(deps, chained))) continue
    if (change.type === 'enrol' || change.type === 'claim') await removeRequest(deps, change.request)
    return chained
  }
  throw new Refusal('proof-refused', say('passkeys.busy'))
}
