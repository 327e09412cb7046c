import { encodeCursor } from './cursor.ts'
import type { OrganisationsQuery } from './query.ts'
import { fold } from './searchForm.ts'
import type { ChangeStore } from './store/changes.ts'
import type { PublicationStore } from './store/publications.ts'
import type { Snapshots } from './types.ts'
import { type Instant, visibleWhere } from './visibility.ts'

export type OrganisationReader = (now: Instant) => Promise<Snapshots>

type Deps = { publications: PublicationStore; changes: ChangeStore }

/**
 * The organisations that stand on what is on the wire, each as its newest publication has it. Read anew only when
 * something has changed there: the number of the last change says so.
 */
export const createOrganisationReader = ({ publications, changes }: Deps): OrganisationReader => {
  let kept: { number: number; snapshots: Snapshots } | null = null
  return async (now) => {
    now.sources?.scopes.push(() => true)
    const number = await changes.lastNumber()
    if (kept?.number === number) return kept.snapshots
    const rows = await publications.find({ where: visibleWhere(now), sort: ['availableAt', 'id'] })
    const snapshots = Object.fromEntries(rows.flatMap((row) => Object.entries(row.snapshots)))
    kept = { number, snapshots }
    return snapshots
  }
}

/** One page, in the order of their slugs. */
export const listOrganisations = (snapshots: Snapshots, query: OrganisationsQuery) => {
  const words = query.q === undefined ? null : fold(query.q)
  const after = query.after ? String(query.after[0]) : ''
  const found = Object.values(snapshots)
    .filter(({ slug }) => slug > after)
    .filter(
      ({ name, acronym }) => words === null || (words !== '' && fold(`${name} ${acronym}`).includes(words)),
    )
    .sort((one, other) => (one.slug < other.slug ? -1 : 1))
  const page = found.slice(0, query.limit)
  const last = page.at(-1)
  return { page, next: last && found.length > page.length ? encodeCursor([last.slug]) : null }
}
