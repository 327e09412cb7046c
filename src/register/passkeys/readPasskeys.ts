import { randomBytes, randomUUID } from 'node:crypto'
import type { Actor } from '../../domain/organisations.ts'
import type { KeptLedger } from '../../domain/evidence/ledgers.ts'
import type { Passkey } from '../../domain/passkeys/ledger.ts'
import {
  activeKeysOf,
  isActive,
  isDemanding,
  type LedgerState,
  replayLedger,
  rootsOf,
} from '../../domain/passkeys/ledgerState.ts'
import type { PasskeysView } from '../../domain/passkeys/passkeysView.ts'
import { say } from '../../domain/sentences.ts'
import { Refusal } from '../../errors.ts'
import { readStaff } from '../organisations.ts'
import type { RegisterDeps } from '../types.ts'
import { readPeople } from '../views/calendarEntries.ts'
import { requireMember } from './changeLedger.ts'
import { hasAddress, requireAddress } from './checkProof.ts'
import {
  answerRequest,
  findRequest,
  findRequests,
  forgetOthers,
  forgetUnanswered,
  readLedger,
  readLedgers,
  storeRequest,
} from './rows.ts'

const keptOf = (organisation: string, state: LedgerState): KeptLedger | null => {
  const { head } = state
  const roots = rootsOf(state).map(({ fingerprint }) => fingerprint)
  return head && roots.length > 0
    ? { format: 1, organisation, head: { seq: head.seq, hash: head.hash }, keys: roots }
    : null
}

/** The ledger of one's own organisation, as its people see it. */
export const readPasskeys = async (
  deps: RegisterDeps,
  { actor: asking, organisation }: { actor: Actor; organisation: string },
): Promise<PasskeysView> => {
  const actor = await requireMember(deps, asking, organisation)
  const now = deps.clock.now()
  const state = replayLedger(await readLedger(deps, organisation), now)
  const requests = (await findRequests(deps, organisation)).filter(({ passkey }) => passkey)
  const staff = await readStaff(deps, organisation, now)
  const ids = [...state.keys, ...requests].map(({ person }) => person)
  const names = await readPeople(deps, [...new Set([...ids, ...(state.claim ? [state.claim.by] : [])])])
  const named = (id: string) => ({ id, name: names.get(id) ?? '' })
  return {
    organisation,
    isOn: hasAddress(deps),
    isManager: staff.managers.includes(actor.id),
    demand: isDemanding(state),
    claim: state.claim && { by: named(state.claim.by), takesEffectAt: state.claim.takesEffectAt },
    canClaim:
      state.head !== null &&
      !state.claim &&
      staff.managers.includes(actor.id) &&
      !state.keys.some((key) => isActive(key) && key.manager && staff.managers.includes(key.person)),
    keys: state.keys.filter(isActive).map((key) => ({
      ...{ credential: key.credential, fingerprint: key.fingerprint, since: key.since },
      ...{ person: named(key.person), isManagers: key.manager, isOwn: key.person === actor.id },
    })),
    requests: requests.map(({ id, person, at }) => ({
      ...{ id, at: new Date(at).toISOString(), person: named(person), isOwn: person === actor.id },
    })),
    kept: keptOf(organisation, state),
  }
}

/** The address to which all passkeys of this newsroom belong: that of the first one. */
const refuseOtherAddress = async (deps: RegisterDeps, rpId: string): Promise<void> => {
  const ledgers = await readLedgers(deps)
  for (const [first] of ledgers.values())
    if (first?.type === 'enrol' && first.data.rpId !== rpId)
      throw new Refusal('wrong-state', say('passkeys.otherAddress', { host: first.data.rpId }))
}

/** What a browser needs to make a passkey. */
export type Beginning = {
  request: string
  /** Base64url. */
  challenge: string
  rpId: string
  origin: string
  /** Those that the person has there. */
  credentials: string[]
}

/** A passkey that is about to be made by whoever asks, for one of their organisations. */
export const beginPasskey = async (
  deps: RegisterDeps,
  { actor: asking, organisation }: { actor: Actor; organisation: string },
): Promise<Beginning> => {
  const { id: person } = await requireMember(deps, asking, organisation)
  const { rpId, origin } = requireAddress(deps)
  await refuseOtherAddress(deps, rpId)
  const now = deps.clock.now()
  const challenge = randomBytes(32).toString('base64url')
  const request = randomUUID()
  await forgetUnanswered(deps, { organisation, person })
  await storeRequest(deps, { id: request, organisation, person, challenge, at: now.toISOString() })
  const own = activeKeysOf(replayLedger(await readLedger(deps, organisation), now), person)
  return { request, challenge, rpId, origin, credentials: own.map(({ credential }) => credential) }
}

const LASTS_MS = 600_000

/** What was begun, for the person who began it, while it lasts. @throws Refusal `not-found` */
export const requireRequest = async (
  deps: RegisterDeps,
  { actor, organisation, request }: { actor: Actor; organisation: string; request: string },
): Promise<Beginning & { person: string }> => {
  const found = await findRequest(deps, request)
  const age = deps.clock.now().getTime() - Date.parse(found?.at ?? '')
  const isOpen = found?.challenge && found.organisation === organisation && age < LASTS_MS
  if (!found || !isOpen || found.person !== actor.id)
    throw new Refusal('not-found', say('passkeys.noRequest'))
  const { challenge, person } = found
  return { request, challenge, person, ...requireAddress(deps), credentials: [] }
}

/** Keeps what was made, in place of what the same person has made there before. */
export const keepPasskey = async (
  deps: RegisterDeps,
  asked: {
    actor: Actor
    organisation: string
    request: string
    made: Pick<Passkey, 'credential' | 'publicKey' | 'algorithm' | 'count'>
  },
): Promise<void> => {
  const { challenge, person, rpId, origin } = await requireRequest(deps, asked)
  const staff = await readStaff(deps, asked.organisation, deps.clock.now())
  const passkey = { ...asked.made, person, manager: staff.managers.includes(person), rpId, origin }
  if (!(await answerRequest(deps, { id: asked.request, challenge }, passkey)))
    throw new Refusal('not-found', say('passkeys.noRequest'))
  await forgetOthers(deps, { id: asked.request, organisation: asked.organisation, person })
}
