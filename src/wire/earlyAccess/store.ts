import type { Payload, Where } from 'payload'
import { v5 } from 'uuid'
import type { SeenEditions, ReadView } from '../../domain/earlyAccess.ts'
import { noKeyHash } from '../../domain/keys.ts'
import type { Holder, Terms } from '../consumerKeys/consumerStore.ts'

export type GrantRow = {
  id: string
  entry: string
  /** It is on a media update, and so on everything that it carries. */
  isBundle: boolean
  /** Empty where a journalist has it. */
  consumer: string
  readerName: string
  readerOrganisation: string
  readerEmail: string
  keyHash: string
  keyPrefix: string
  givenBy: string
  givenAt: string
  until: string | null
  revokedAt: string | null
  revokedBy: string | null
  termsVersion: string | null
  termsAt: string | null
  /** JSON of `Seen`. */
  seen: string
  isOwed: boolean
  /** JSON of `Closing[]`: what other leads have taken out of a grant on a media update. */
  closed?: string | null
}

/** The lead of an entry that a media update carries has ended what a grant on the update opens of it. */
export type Closing = { entry: string; at: string; by: string }

export type ReadRow = ReadView & { id: string; grant: string }

/** A journalist turns a page now and then. */
const JOURNALISTS_RATE = 60
const NAMESPACE = 'b1d6a3f0-5d0e-5a3c-9c57-2a9e0f4d7c31'

type Deps = { payload: Payload; collections: { grants: string; reads: string } }
export type GrantStore = ReturnType<typeof createGrantStore>

/** Grants and readings. Straight through the database adapter: the collections have no route at all. */
export const createGrantStore = ({ payload, collections }: Deps) => {
  const find = async <T>(collection: string, where: Where, sort: string[] = []): Promise<T[]> => {
    const { docs } = await payload.db.find<T>({
      collection,
      where,
      pagination: false,
      limit: 0,
      sort: [...sort],
    })
    return docs
  }
  const findGrants = (where: Where) => find<GrantRow>(collections.grants, where, ['givenAt', 'id'])
  const change = async (where: Where, data: Partial<GrantRow>): Promise<boolean> =>
    Boolean(
      await payload.db.updateOne({ collection: collections.grants, where, data, options: { atomic: true } }),
    )

  return {
    findGrants,
    create: async (row: GrantRow): Promise<void> => {
      await payload.db.create({ collection: collections.grants, data: { ...row } })
    },
    /** @returns whether it was in force still: of two at once one revokes it. */
    revoke: (id: string, by: { revokedAt: string; revokedBy: string }) =>
      change({ and: [{ id: { equals: id } }, { revokedAt: { equals: null } }] }, by),
    /** Takes away who the journalist is, and their key; what was read, and when, stays. */
    forget: (id: string, { revokedAt, revokedBy }: { revokedAt: string; revokedBy: string }) =>
      change(
        { id: { equals: id } },
        {
          ...{ readerName: '', readerOrganisation: '', readerEmail: '', keyPrefix: '', isOwed: false },
          ...{ keyHash: noKeyHash(), revokedAt, revokedBy },
        },
      ),
    /** @returns whether nobody else has written meanwhile. */
    close: ({ id, closed }: GrantRow, closing: Closing): Promise<boolean> =>
      change(
        { and: [{ id: { equals: id } }, { closed: { equals: closed ?? null } }] },
        { closed: JSON.stringify([...closingsOf({ closed }), closing]) },
      ),
    acceptTerms: (id: string, terms: Terms) => change({ id: { equals: id } }, terms),
    /** Of several servers that see the same change one writes it down, and owes the notice. */
    remember: ({ id, seen }: GrantRow, next: SeenEditions, isOwed: boolean) =>
      change(
        { and: [{ id: { equals: id } }, { seen: { equals: seen } }] },
        {
          seen: JSON.stringify(next),
          ...(isOwed ? { isOwed } : {}),
        },
      ),
    told: (id: string) => change({ id: { equals: id } }, { isOwed: false }),
    findHolder: async (hash: string): Promise<Holder | null> => {
      const [row] = await findGrants({ keyHash: { equals: hash } })
      if (!row?.keyPrefix || row.revokedAt) return null
      const reader = { kind: 'journalist' as const, id: row.id, name: row.readerName, scopes: [] }
      return {
        reader: { ...reader, ratePerMinute: JOURNALISTS_RATE },
        until: row.until ? Date.parse(row.until) : Infinity,
      }
    },
    readsOf: (grants: readonly string[]) =>
      grants.length === 0
        ? Promise.resolve([])
        : find<ReadRow>(collections.reads, { grant: { in: [...grants] } }, ['number']),
    /** Writes a reading down under the next number of its grant; durable when it returns. */
    addRead: async (read: Omit<ReadRow, 'id' | 'number'>): Promise<number> => {
      const ofGrant = { grant: { equals: read.grant } }
      for (;;) {
        const last = (await find<ReadRow>(collections.reads, ofGrant, ['-number']))[0]?.number ?? 0
        const id = v5(`${read.grant}/${last + 1}`, NAMESPACE)
        try {
          await payload.db.create({ collection: collections.reads, data: { ...read, id, number: last + 1 } })
          return last + 1
        } catch (error) {
          const isTaken = (await find(collections.reads, { id: { equals: id } })).length > 0
          if (!isTaken) throw error
        }
      }
    },
  }
}

export const seenOf = ({ seen }: Pick<GrantRow, 'seen'>): SeenEditions => JSON.parse(seen) as SeenEditions

export const closingsOf = ({ closed }: Pick<GrantRow, 'closed'>): Closing[] =>
  closed ? (JSON.parse(closed) as Closing[]) : []

/** The entries that a grant on a media update opens no more. */
export const closedIn = (grant: Pick<GrantRow, 'closed'>): string[] =>
  closingsOf(grant).map(({ entry }) => entry)
