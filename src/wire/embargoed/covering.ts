import type { Sight } from '../../domain/grants/grant.ts'
import { isInForce } from '../../domain/grants/grant.ts'
import type { KeyedReader } from '../consumers/reader.ts'
import { searchTerm } from '../searchForm.ts'
import type { PublicationStore } from '../store/publications.ts'
import type { GrantRow, GrantStore } from './store.ts'
import type { Waiting, WaitingReader } from './waiting.ts'

type Deps = { grants: GrantStore; publications: PublicationStore; waiting: WaitingReader; now: () => Date }
export type Covering = ReturnType<typeof createCovering>

/** What a reader may read, and by which grant; what a grant shows, and which grants an entry concerns. */
export const createCovering = ({ grants, publications, waiting, now }: Deps) => {
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

  /** Grants on the entry itself, and on media updates that carry it. */
  const concerning = async (entry: string): Promise<GrantRow[]> => {
    const found = await grants.findGrants({
      or: [{ entry: { equals: entry } }, { isBundle: { equals: true } }],
    })
    const others = found.filter((grant) => grant.entry !== entry).map((grant) => grant.entry)
    const carriers = others.length > 0 ? await carriersOf(entry, others) : new Set<string>()
    return found.filter((grant) => grant.entry === entry || carriers.has(grant.entry))
  }

  const sightOf = async (grant: GrantRow): Promise<Sight> => {
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
    /** The grant by which the reader may read this entry, whatever there is to read of it now. */
    grantFor: async (reader: KeyedReader, entry: string): Promise<GrantRow | null> => {
      for (const grant of await grantsOf(reader))
        if ((await waiting.entriesOf(grant)).includes(entry)) return grant
      return null
    },
  }
}
