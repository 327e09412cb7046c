import type { Payload } from 'payload'
import { DEFAULT_SLUGS } from '../../domain/slugs.ts'
import type { RowQuery } from '../store/changes.ts'
import type { ReaderStore } from './readerStore.ts'

type Find = Omit<Partial<RowQuery>, 'collection'> & { collection: string; select?: Record<string, true> }

/** Of collections that are read whole: Payload's adapter knows their columns from the configuration, which is not loaded here. */
const COLUMNS: Record<string, readonly string[]> = {
  [DEFAULT_SLUGS.clearanceEvents]: [
    ...['id', 'entry', 'seq', 'type', 'organisation', 'by', 'at', 'digest', 'noteHash', 'prevHash', 'hash'],
    ...['noteSalt', 'nonce', 'note', 'data', 'schemaVersion', 'renderer', 'basis', 'proof', 'proved'],
  ],
  [DEFAULT_SLUGS.consumers]: [
    ...['id', 'name', 'contact', 'scopes', 'ratePerMinute', 'lastUsedAt', 'termsVersion', 'termsAt'],
    ...['keyHash', 'keyPrefix', 'endsAt', 'revokedAt', 'previousHash', 'previousUntil'],
  ],
  [DEFAULT_SLUGS.embargoGrants]: [
    ...['id', 'entry', 'isBundle', 'consumer', 'keyHash', 'keyPrefix', 'readerName', 'until', 'revokedAt'],
  ],
}

const VALUES = 'payload-kv'

const columnsOf = ({ collection, select }: Find): readonly string[] => {
  const columns = select ? Object.keys(select) : COLUMNS[collection]
  if (!columns) throw new Error(`A reader does not know the columns of ${collection}.`)
  return columns
}

/**
 * The little of Payload that the wire reads through, over a store that can only be read. The wire names Payload's own types,
 * of which nothing else is there: whoever asks for more has a mistake, and is told so.
 */
export const payloadOver = (store: ReaderStore, logger: Pick<Payload['logger'], 'error'>): Payload => {
  const find = async (asked: Find) => ({
    docs: await store.rows({
      ...{ collection: asked.collection, where: asked.where ?? {}, limit: asked.limit ?? 0 },
      ...(asked.sort ? { sort: asked.sort } : {}),
      columns: columnsOf(asked),
    }),
  })
  const refuse = () => Promise.reject(new Error('A reader writes nothing.'))
  const kv = {
    get: async (key: string) => {
      const { docs } = await find({
        ...{ collection: VALUES, where: { key: { equals: key } }, limit: 1, select: { data: true } },
      })
      return (docs[0] as { data?: unknown } | undefined)?.data ?? null
    },
  }
  return { db: { find, create: refuse, updateOne: refuse }, kv, logger } as unknown as Payload
}
