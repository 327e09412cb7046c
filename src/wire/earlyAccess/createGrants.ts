import type { Where } from 'payload'
import { randomUUID } from 'node:crypto'
import {
  type GrantRequest,
  grantStatusOf,
  stateOfGrant,
  type GrantSummary,
  type GrantView,
} from '../../domain/earlyAccess.ts'
import { type Way, WAYS } from '../../domain/keptActs.ts'
import { isOpen, keyHashOf, noKeyHash, visiblePartOf } from '../../domain/keys.ts'
import type { ConsumerStore } from '../consumerKeys/consumerStore.ts'
import type { GrantCoverage } from './coverage.ts'
import { closedIn, closingsOf, type GrantRow, type GrantStore, type ReadRow } from './store.ts'

type Deps = {
  grants: GrantStore
  consumers: ConsumerStore
  covering: GrantCoverage
  now: () => Date
  /** Told of what a restore must not open again. */
  closed?: (ways: readonly Way[]) => Promise<void>
}
type Named = { entry: string; grant: string; by: string }
type Giving = {
  entry: string
  isBundle: boolean
  /** The person's id. */
  by: string
  request: GrantRequest
  /** Of a journalist; kept as a hash alone. */
  key: string
}

/** What the desk does with grants; who may is decided there. */
export const createGrants = ({
  grants,
  consumers,
  covering,
  now,
  closed: noteClosed = async () => {},
}: Deps) => {
  /** @param of the entry at which it is looked at: its lead may have closed it there. */
  const toView = async (grant: GrantRow, reads: readonly ReadRow[], of: string): Promise<GrantView> => {
    const consumer = grant.consumer ? await consumers.find(grant.consumer) : null
    const terms = consumer ?? grant
    const { waiting } = await covering.sightOf(grant)
    const { id, entry, givenBy, givenAt, until } = grant
    const revokedAt = grant.revokedAt ?? closingsOf(grant).find((closing) => closing.entry === of)?.at
    return {
      ...{ id, entry, givenBy, givenAt, until: until ?? null, revokedAt: revokedAt ?? null },
      reader: {
        kind: grant.consumer ? 'consumer' : 'journalist',
        id: grant.consumer || null,
        name: consumer?.name ?? grant.readerName,
        organisation: grant.readerOrganisation || null,
      },
      state: stateOfGrant({ ...grant, revokedAt }, { isWaiting: waiting.length > 0, now: now() }),
      terms: terms.termsVersion ? { version: terms.termsVersion, at: terms.termsAt ?? '' } : null,
      reads: reads.map(({ number, entry: of, edition, digest, form, at }) => ({
        ...{ number, entry: of, edition, digest, form, at },
      })),
    }
  }

  const viewsOf = async (rows: readonly GrantRow[], entry: string): Promise<GrantView[]> => {
    const reads = await grants.readsOf(rows.map(({ id }) => id))
    // Of a media update's grant an entry's parties see what was read of theirs; the update's own, everything.
    const shown = (grant: GrantRow) => (read: ReadRow) =>
      read.grant === grant.id && (grant.entry === entry || read.entry === entry)
    return Promise.all(rows.map((grant) => toView(grant, reads.filter(shown(grant)), entry)))
  }

  const rowFor = ({ entry, isBundle, by, request, key }: Giving): Omit<GrantRow, 'seen'> => {
    const nobody = { readerName: '', readerOrganisation: '', readerEmail: '' }
    const reader =
      'consumer' in request
        ? { ...nobody, consumer: request.consumer, keyHash: noKeyHash(), keyPrefix: '' }
        : {
            consumer: '',
            readerName: request.journalist.name,
            readerOrganisation: request.journalist.organisation,
            readerEmail: request.journalist.email,
            keyHash: keyHashOf(key),
            keyPrefix: visiblePartOf(key),
          }
    return {
      ...{ id: randomUUID(), entry, isBundle, ...reader, givenBy: by, givenAt: now().toISOString() },
      ...{ until: request.until ?? null, revokedAt: null, revokedBy: null },
      ...{ termsVersion: null, termsAt: null, isOwed: false, closed: null },
    }
  }

  const find = async ({ entry, grant }: Pick<Named, 'entry' | 'grant'>): Promise<GrantRow | null> => {
    const where: Where = { and: [{ id: { equals: grant } }, { entry: { equals: entry } }] }
    return (await grants.findGrants(where))[0] ?? null
  }
  const othersOf = async ({ id, entry, consumer }: GrantRow): Promise<GrantRow[]> => {
    if (!consumer) return []
    const where: Where = { and: [{ entry: { equals: entry } }, { consumer: { equals: consumer } }] }
    return (await grants.findGrants(where)).filter((row) => row.id !== id && !row.revokedAt)
  }
  const viewOf = async (named: Named): Promise<GrantView | null> => {
    const row = await find(named)
    return row && ((await viewsOf([row], named.entry))[0] ?? null)
  }

  const close = async ({ entry, grant, by }: Named): Promise<GrantView | null | false> => {
    for (;;) {
      const row = (await covering.concerning(entry)).find(({ id }) => id === grant)
      if (!row) return null
      if (row.revokedAt || closedIn(row).includes(entry)) return false
      if (!(await grants.close(row, { entry, at: now().toISOString(), by }))) continue
      await noteClosed([WAYS.grant(grant, entry)])
      const [closed] = await grants.findGrants({ id: { equals: grant } })
      return closed ? ((await viewsOf([closed], entry))[0] ?? null) : null
    }
  }

  const toSummary = async (grant: GrantRow, reads: readonly ReadRow[]): Promise<GrantSummary> => {
    const { id, entry, givenBy, givenAt, consumer } = grant
    const name = consumer ? ((await consumers.find(consumer))?.name ?? '') : grant.readerName
    const standing = grantStatusOf(grant, now())
    return {
      ...{ id, entry, givenBy, givenAt, standing },
      reader: { name, organisation: grant.readerOrganisation || null },
      reads: countReads(reads.filter((read) => read.grant === id)),
    }
  }

  return {
    /** Every grant with what was read by it, the latest first; who may see which is decided at the desk. */
    summaries: async (): Promise<GrantSummary[]> => {
      const rows = (await grants.findGrants({})).reverse()
      const reads = await grants.readsOf(rows.map(({ id }) => id))
      return Promise.all(rows.map((row) => toSummary(row, reads)))
    },
    /** Null for a consumer that there is not, or whose key works no more. */
    give: async (giving: Giving): Promise<GrantView | null> => {
      const { request } = giving
      const consumer = 'consumer' in request ? await consumers.find(request.consumer) : null
      if ('consumer' in request && !(consumer && isOpen(consumer, now()))) return null
      const bare = { ...rowFor(giving), seen: '{}' }
      const { waiting } = await covering.sightOf(bare)
      const seen = Object.fromEntries(
        waiting.map(({ entry, digest, availableAt }) => [entry, `${digest} ${availableAt}`]),
      )
      const row = { ...bare, seen: JSON.stringify(seen) }
      await grants.create(row)
      return toView(row, [], row.entry)
    },
    /** On the entry itself and on media updates that carry it, the oldest first. */
    of: async (entry: string): Promise<GrantView[]> => viewsOf(await covering.concerning(entry), entry),
    /**
     * Ends what the reader may read of the entry, also by other grants that the same consumer has on it. Of a grant on a
     * media update that carries the entry, it ends what is read of this entry alone. Null for a grant that opens nothing of
     * this entry; false for one that has been revoked before.
     */
    revoke: async (named: Named): Promise<GrantView | null | false> => {
      const row = await find(named)
      if (!row) return close(named)
      const revoked = { revokedAt: now().toISOString(), revokedBy: named.by }
      const isDone = await grants.revoke(row.id, revoked)
      if (!isDone) return false
      const others = await othersOf(row)
      for (const { id } of others) await grants.revoke(id, revoked)
      await noteClosed([row, ...others].map(({ id }) => WAYS.grant(id)))
      return viewOf(named)
    },
    /** Ends a journalist’s grant and takes away who they are. Null as above; false for the grant of a consumer. */
    forget: async (named: Named): Promise<GrantView | null | false> => {
      const row = await find(named)
      if (!row || row.consumer) return row && false
      const { revokedAt, revokedBy } = row
      await grants.forget(row.id, {
        revokedAt: revokedAt ?? now().toISOString(),
        revokedBy: revokedBy ?? named.by,
      })
      await noteClosed([WAYS.grant(row.id)])
      return viewOf(named)
    },
  }
}

/** By entry, as they are numbered: the last one is the latest. */
const countReads = (reads: readonly ReadRow[]): GrantSummary['reads'] => {
  const counted = new Map<string, { count: number; last: string }>()
  for (const { entry, at } of reads)
    counted.set(entry, { count: (counted.get(entry)?.count ?? 0) + 1, last: at })
  return [...counted].map(([entry, { count, last }]) => ({ entry, count, last }))
}

export type Grants = ReturnType<typeof createGrants>
