import type { Payload } from 'payload'
import { DEFAULT_RATE, type Scope, SCOPES } from '../../domain/consumers.ts'
import { type KeyFacts, worksUntil } from '../../domain/keys.ts'
import type { Holder } from './createKeyReader.ts'

export type ConsumerRow = KeyFacts & {
  id: string
  name: string
  contact?: string | null
  /** Separated by blanks. */
  scopes: string
  ratePerMinute?: number | null
  lastUsedAt?: string | null
  termsVersion?: string | null
  termsAt?: string | null
}

/** The version that was accepted, and when. */
export type Terms = { termsVersion: string; termsAt: string }

const MINUTE = 60_000

export type ConsumerStore = {
  find(id: string): Promise<ConsumerRow | null>
  /** The holder of the key with this hash, if it works now. */
  findHolder(hash: string): Promise<Holder | null>
  acceptTerms(id: string, terms: Terms): Promise<void>
  /** Writes down that the consumer was there; once a minute at most, and nobody waits for it. */
  used(id: string): void
}

type Deps = { payload: Payload; collection: string; now: () => Date }

/** Consumers as the wire knows them: straight through the database adapter, since whoever has the key may come in. */
export const createConsumerStore = ({ payload, collection, now }: Deps): ConsumerStore => {
  const seen = new Map<string, number>()
  const findOne = async (where: Parameters<typeof payload.db.find>[0]['where']) => {
    const { docs } = await payload.db.find<ConsumerRow>({ collection, where, limit: 1, pagination: false })
    return docs[0] ?? null
  }

  const write = (id: string, instant: number): Promise<unknown> => {
    const before = new Date(instant - MINUTE).toISOString()
    const isDue = { or: [{ lastUsedAt: { equals: null } }, { lastUsedAt: { less_than_equal: before } }] }
    return payload.db.updateOne({
      collection,
      where: { and: [{ id: { equals: id } }, isDue] },
      data: { lastUsedAt: new Date(instant).toISOString() },
      options: { atomic: true },
      returning: false,
    })
  }

  return {
    find: (id) => findOne({ id: { equals: id } }),
    findHolder: async (hash) => {
      const row = await findOne({ or: [{ keyHash: { equals: hash } }, { previousHash: { equals: hash } }] })
      const until = row && worksUntil(row, hash, now())
      return row && until !== null ? { reader: toReader(row), until } : null
    },
    acceptTerms: async (id, terms) => {
      await payload.db.updateOne({ collection, where: { id: { equals: id } }, data: terms, returning: false })
    },
    used: (id) => {
      const instant = now().getTime()
      if (Math.abs(instant - (seen.get(id) ?? -Infinity)) < MINUTE) return
      seen.set(id, instant)
      write(id, instant).catch((error: unknown) =>
        payload.logger.error({ err: error, msg: 'The last use of a consumer could not be written down.' }),
      )
    },
  }
}

const toReader = ({ id, name, scopes, ratePerMinute }: ConsumerRow): Holder['reader'] => ({
  kind: 'consumer',
  id,
  name,
  scopes: scopesOf({ scopes }),
  ratePerMinute: ratePerMinute ?? DEFAULT_RATE,
})

const scopesOf = ({ scopes }: Pick<ConsumerRow, 'scopes'>): Scope[] =>
  SCOPES.filter((scope) => scopes.split(' ').includes(scope))
