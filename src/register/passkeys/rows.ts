import { sha256 } from '../../domain/digests.ts'
import type { LedgerEntry, Passkey } from '../../domain/passkeys/ledger.ts'
import type { RegisterDeps } from '../types.ts'

type Rows = Pick<RegisterDeps, 'store' | 'slugs'>
type LedgerRow = { id: string; organisation: string; seq: number; entry: LedgerEntry }

/** All ledgers, by organisation; none for an organisation that has no passkeys. */
export const readLedgers = async ({ store, slugs }: Rows): Promise<Map<string, LedgerEntry[]>> => {
  const rows = await store.find<LedgerRow>({ collection: slugs.passkeyLedgers, sort: 'seq' })
  const ledgers = new Map<string, LedgerEntry[]>()
  for (const { organisation, entry } of rows)
    ledgers.set(organisation, [...(ledgers.get(organisation) ?? []), entry])
  return ledgers
}

export const readLedger = async ({ store, slugs }: Rows, organisation: string): Promise<LedgerEntry[]> => {
  const rows = await store.find<LedgerRow>({
    collection: slugs.passkeyLedgers,
    where: { organisation: { equals: organisation } },
    sort: 'seq',
  })
  return rows.map(({ entry }) => entry)
}

/** @returns false when somebody else has taken the place. */
export const storeLedgerEntry = ({ store, slugs }: Rows, entry: LedgerEntry): Promise<boolean> => {
  const { organisation, seq } = entry
  return store.create(slugs.passkeyLedgers, { id: `${organisation}:${seq}`, organisation, seq, entry })
}

/** The count of an authenticator, and when the newsroom accepted it, ISO 8601. */
type Used = { count: number; at: string }

/** The use with the highest count of a credential; null where it was never used. */
export const findLastUse = async ({ store, slugs }: Rows, credential: string): Promise<Used | null> => {
  const [row] = await store.find<Used>({
    collection: slugs.passkeyUses,
    where: { credential: { equals: credential } },
    sort: '-count',
    limit: 1,
  })
  return row ?? null
}

/** Whether this very challenge was answered before. */
export const isUsed = async ({ store, slugs }: Rows, challenge: string): Promise<boolean> =>
  (await store.findOne(slugs.passkeyUses, challenge)) !== null

type Use = { challenge: string; credential: string; count: number; at: Date }

/** @returns which of the two was there before: what was signed, or what the authenticator has counted; null: neither. */
export const takeUse = async (
  { store, slugs }: Rows,
  { challenge, credential, count, at }: Use,
): Promise<'challenge' | 'count' | null> => {
  const row = { credential, count, at: at.toISOString() }
  if (!(await store.create(slugs.passkeyUses, { id: challenge, ...row }))) return 'challenge'
  if (count === 0) return null
  const counted = sha256(`${credential} ${count}`)
  return (await store.create(slugs.passkeyUses, { id: counted, ...row })) ? null : 'count'
}

/** A passkey that its person has made, or is making. */
export type PasskeyRequest = {
  id: string
  organisation: string
  person: string
  challenge: string
  at: string
  passkey?: Passkey | null
}

export const storeRequest = ({ store, slugs }: Rows, request: PasskeyRequest): Promise<boolean> =>
  store.create(slugs.passkeyRequests, { ...request, passkey: request.passkey ?? null })

export const findRequest = ({ store, slugs }: Rows, id: string): Promise<PasskeyRequest | null> =>
  store.findOne<PasskeyRequest>(slugs.passkeyRequests, id)

export const findRequests = ({ store, slugs }: Rows, organisation: string): Promise<PasskeyRequest[]> =>
  store.find<PasskeyRequest>({
    collection: slugs.passkeyRequests,
    where: { organisation: { equals: organisation } },
    sort: 'at',
  })

/** What the same person has begun there and not answered goes. */
export const forgetUnanswered = (
  { store, slugs }: Rows,
  { organisation, person }: Pick<PasskeyRequest, 'organisation' | 'person'>,
): Promise<void> =>
  store.clear(slugs.passkeyRequests, {
    and: [
      { organisation: { equals: organisation } },
      { person: { equals: person } },
      { challenge: { not_equals: '' } },
    ],
  })

/** Of what one person has made and nobody has let in the newest stays. */
export const forgetOthers = (
  { store, slugs }: Rows,
  { id, organisation, person }: Pick<PasskeyRequest, 'id' | 'organisation' | 'person'>,
): Promise<void> =>
  store.clear(slugs.passkeyRequests, {
    and: [
      { organisation: { equals: organisation } },
      { person: { equals: person } },
      { id: { not_equals: id } },
    ],
  })

/** A registration is answered once. @returns whether it was. */
export const answerRequest = (
  { store, slugs }: Rows,
  { id, challenge }: Pick<PasskeyRequest, 'id' | 'challenge'>,
  passkey: Passkey,
): Promise<boolean> =>
  store.swap(
    slugs.passkeyRequests,
    { and: [{ id: { equals: id } }, { challenge: { equals: challenge } }] },
    { passkey, challenge: '' },
  )

export const removeRequest = ({ store, slugs }: Rows, id: string): Promise<void> =>
  store.clear(slugs.passkeyRequests, { id: { equals: id } })
