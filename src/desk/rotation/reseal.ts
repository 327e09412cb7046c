import type { Payload, Where } from 'payload'
import { type Account, swapRecord } from '../../access/accounts.ts'
import { countOpened, NOTHING_SEALED, type Opened, type SealedCount } from '../../domain/secrets.ts'
import { peopleOf, type Slugs } from '../../domain/slugs.ts'
import { sealingOf } from '../../payload-internals/sealing.ts'
import { createRows } from '../../wire/webhooks/rows.ts'
import { isReceiverSecret, type KeptSecret } from '../../wire/webhooks/secrets.ts'
import { openTotp } from '../login/secondFactorCodes.ts'

export type SealedCounts = {
  secondFactors: SealedCount
  webhookSecrets: SealedCount
  /** Sessions that were opened before the secret was replaced, and are not over. */
  sessions: number
}

export type Reseal = {
  payload: Payload
  slugs: Slugs
  /** Whether what a secret of before opens is sealed with the present one; else all is only counted. */
  seals: boolean
  /** When the secret was replaced; null where it was not. */
  since: Date | null
  now: Date
  /** Called behind each batch with what was looked at so far. @throws to stop it. */
  onBatch: (counts: SealedCounts) => void
  /** Rows at a time. */
  batch?: number
}

const BATCH = 100

/**
 * Goes through all that is sealed, and seals it with the present secret where another one opens it: each by one conditional write,
 * so that it can be stopped anywhere, and goes on by being done again. @returns what there is afterwards.
 */
export const reseal = async (run: Reseal): Promise<SealedCounts> => {
  const counts = { secondFactors: NOTHING_SEALED, webhookSecrets: NOTHING_SEALED, sessions: 0 }
  for await (const row of rowsOf<Account>(run, peopleOf(run.slugs))) {
    if (row === null) run.onBatch(counts)
    else {
      for (const column of ['totpSecret', 'totpPending'] as const) {
        const opened = await resealFactor(run, row, column)
        if (opened !== undefined) counts.secondFactors = countOpened(counts.secondFactors, opened)
      }
      counts.sessions += (row.sessions ?? []).filter((session) => isOfBefore(session, run)).length
    }
  }
  if (!run.payload.collections[run.slugs.webhookReceivers]) return counts
  for await (const row of rowsOf<ReceiverSecrets>(run, run.slugs.webhookReceivers)) {
    if (row === null) run.onBatch(counts)
    else
      for (const opened of await resealReceiver(run, row))
        counts.webhookSecrets = countOpened(counts.webhookSecrets, opened)
  }
  return counts
}

/** Each row by its id, a batch at a time, with null behind each batch. */
async function* rowsOf<Row extends { id: string }>({ payload, batch = BATCH }: Reseal, collection: string) {
  let last: string | null = null
  for (;;) {
    const where: Where = last === null ? {} : { id: { greater_than: last } }
    const { docs }: { docs: Row[] } = await payload.db.find<Row>({
      ...{ collection, where, sort: ['id'], limit: batch, pagination: false },
    })
    yield* docs
    yield null
    last = docs.at(-1)?.id ?? null
    if (docs.length < batch) return
  }
}

const isOfBefore = (
  { createdAt, expiresAt }: NonNullable<Account['sessions']>[number],
  { since, now }: Reseal,
): boolean => since !== null && new Date(createdAt) < since && new Date(expiresAt) > now

/** @returns how it is opened afterwards; undefined where there is none. */
const resealFactor = async (
  { payload, slugs, seals }: Reseal,
  row: Account,
  column: 'totpSecret' | 'totpPending',
): Promise<Opened | null | undefined> => {
  const sealed = row[column]
  if (!sealed) return undefined
  const opened = openTotp(payload, sealed)
  if (!seals || !opened || opened.by === 0) return opened
  const data = { [column]: payload.encrypt(opened.text) }
  // Whoever has changed it meanwhile has sealed it, and the next pass looks with what.
  const isDone = await swapRecord({ payload, slugs }, row.id, { [column]: { equals: sealed } }, data)
  return isDone ? { ...opened, by: 0 } : opened
}

type ReceiverSecrets = { id: string; revision: number; secrets: KeptSecret[] | null }

const resealReceiver = async (
  { payload, slugs, seals }: Reseal,
  { id, revision, secrets }: ReceiverSecrets,
): Promise<(Opened | null)[]> => {
  const { open, seal } = sealingOf(payload)
  const opened = (secrets ?? []).map(({ secret }) => open(secret, isReceiverSecret))
  if (!seals || opened.every((one) => one === null || one.by === 0)) return opened
  const next = (secrets ?? []).map((kept, index) => {
    const one = opened[index]
    return one && one.by > 0 ? { ...kept, secret: seal(one.text) } : kept
  })
  // The revision is the people's: a change of theirs meanwhile stands, and is looked at by the next pass.
  const seen: Where[] = [{ id: { equals: id } }, { revision: { equals: revision } }]
  const isDone = await createRows(payload, slugs).receivers.swap(seen, { secrets: next })
  return isDone ? opened.map((one) => one && { ...one, by: 0 }) : opened
}
