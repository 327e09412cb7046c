import type { EntryType } from '../../domain/entries.ts'
import type { EarlyAccess } from '../../domain/earlyAccess.ts'
import { isInForce } from '../../domain/earlyAccess.ts'
import type { KeyedReader } from '../consumerKeys/consumerStore.ts'
import { searchTerm } from '../../domain/searchForm.ts'
import type { PublicationStore } from '../store/publications.ts'
import { closedIn, type GrantRow, type GrantStore, seenOf } from './store.ts'
import type { Waiting, WaitingReader } from './waiting.ts'

type Deps = { grants: GrantStore; publications: PublicationStore; waiting: WaitingReader; now: () => Date }
type ItemAddress = { type: EntryType; slug: string }
type Granted = { entry: string; grant: GrantRow }
export type GrantCoverage = ReturnType<typeof createGrantCoverage>

/** What a reader may read, and by which grant; what a grant shows, and which grants an entry concerns. */
export const createGrantCoverage = ({ grants, publications, waiting, now }: Deps) => {
  const inForce = (rows: readonly GrantRow[]): GrantRow[] => rows.filter((row) => isInForce(row, now()))

  const grantsOf = async ({ kind, id }: KeyedReader): Promise<GrantRow[]> =>
    inForce(
      await grants.findGrants(kind === 'consumer' ? { consumer: { equals: id } } : { id: { equals: id } }),
    )

  /** Those of these media updates that have said in an edition of theirs that they carry the entry. */
  const carriersOf = async (entry: string, updates: readonly string[]): Promise<Set<string>> => {
    // By the updates, of which there are few that anybody has a grant on: what carries an entry is not looked for in all of them.
    const editions = await publications.findWatched({ where: { entry: { in: [...new Set(updates)] } } })
    return new Set(
      editions.filter(({ carries }) => carries.includes(searchTerm(entry))).map((row) => row.entry),
    )
  }

  /** What a media update only refers to, a grant on it does not concern; what it has opened once, it does. */
  const isOpened = async (grant: GrantRow, entry: string): Promise<boolean> =>
    grant.entry === entry ||
    closedIn(grant).includes(entry) ||
    Object.hasOwn(seenOf(grant), entry) ||
    (await waiting.entriesOf(grant)).includes(entry)

  /** Grants on the entry itself, and on media updates that carry it. */
  const concerning = async (entry: string): Promise<GrantRow[]> => {
    const found = await grants.findGrants({
      or: [{ entry: { equals: entry } }, { isBundle: { equals: true } }],
    })
    const others = found.filter((grant) => grant.entry !== entry).map((grant) => grant.entry)
    const carriers = others.length > 0 ? await carriersOf(entry, others) : new Set<string>()
    const concerned = found.filter((grant) => grant.entry === entry || carriers.has(grant.entry))
    const opens = await Promise.all(concerned.map((grant) => isOpened(grant, entry)))
    return concerned.filter((_, index) => opens[index])
  }

  const sightOf = async (grant: GrantRow): Promise<EarlyAccess> => {
    const entries = await waiting.entriesOf(grant)
    const found = await Promise.all(entries.map((entry) => waiting.waitingOf(entry)))
    const areOut = await Promise.all(entries.map((entry) => waiting.isOut(entry)))
    return {
      waiting: found.flatMap((one) => (one ? [one.row] : [])),
      out: entries.filter((_, index) => areOut[index]),
    }
  }

  return {
    concerning,
    sightOf,
    inForce,
    /** Everything that the reader may read now, each once. */
    openTo: async (reader: KeyedReader): Promise<Waiting[]> => {
      const found = new Map<string, Waiting>()
      for (const grant of await grantsOf(reader))
        for (const entry of await waiting.entriesOf(grant)) {
          const one = found.has(entry) ? null : await waiting.waitingOf(entry)
          if (one) found.set(entry, one)
        }
      return [...found.values()]
    },
    /**
     * The entry at an address, and the grant by which the reader may read it, whatever there is to read of it now. Looked
     * for among what the reader has a grant on, so that a hidden text takes as long as one that does not exist.
     */
    grantAt: async (reader: KeyedReader, { type, slug }: ItemAddress): Promise<Granted | null> => {
      const byEntry = new Map<string, GrantRow>()
      for (const grant of await grantsOf(reader))
        for (const entry of await waiting.entriesOf(grant)) if (!byEntry.has(entry)) byEntry.set(entry, grant)
      if (byEntry.size === 0) return null
      const rows = await publications.findWatched({ where: { entry: { in: [...byEntry.keys()] } } })
      const row = rows.find((one) => one.type === type && one.slug === slug)
      const grant = row && byEntry.get(row.entry)
      return grant ? { entry: row.entry, grant } : null
    },
  }
}
