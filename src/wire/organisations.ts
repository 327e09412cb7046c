import { encodeCursor } from './cursor.ts'
import type { OrganisationsQuery } from './query.ts'
import { fold } from './searchForm.ts'
import type { Places } from './store/places.ts'
import type { PublicationStore } from './store/publications.ts'
import type { Snapshots } from './rows.ts'
import { type Instant, noteEntries } from './visibility.ts'

export type OrganisationReader = (now: Instant) => Promise<Snapshots>

type Deps = { publications: PublicationStore; places: Places }

/** The organisations that stand on what is on the wire, each as its newest publication has it. */
export const createOrganisationReader =
  ({ publications, places }: Deps): OrganisationReader =>
  async (now) => {
    now.sources?.scopes.push(() => true)
    const slugs = await places.namedOrganisations()
    const newest = await Promise.all(
      slugs.map(async (naming) => {
        const [place] = await places.find({ now, order: 'availableAt', naming, limit: 1 })
        return place ? { slug: naming, ...place } : null
      }),
    )
    const found = newest.filter((one) => one !== null)
    const ids = [...new Set(found.map(({ id }) => id))]
    const rows = ids.length > 0 ? await publications.find({ where: { id: { in: ids } } }) : []
    const byId = new Map(rows.map((row) => [row.id, row.snapshots]))
    noteEntries(
      now,
      found.map(({ entry }) => entry),
    )
    return Object.fromEntries(
      found.flatMap(({ slug, id }) => {
        const snapshot = byId.get(id)?.[slug]
        return snapshot ? [[slug, snapshot] as const] : []
      }),
    )
  }

/** One page, in the order of their slugs. */
export const listOrganisations = (snapshots: Snapshots, query: OrganisationsQuery) => {
  const words = query.q === undefined ? null : fold(query.q).split(/\s+/).filter(Boolean)
  const after = query.after ? String(query.after[0]) : ''
  const found = Object.values(snapshots)
    .filter(({ slug }) => slug > after)
    .filter(({ name, acronym }) => words === null || hasAll(fold(`${name} ${acronym}`), words))
    .sort((one, other) => (one.slug < other.slug ? -1 : 1))
  const page = found.slice(0, query.limit)
  const last = page.at(-1)
  return { page, next: last && found.length > page.length ? encodeCursor([last.slug]) : null }
}

/** Wherever each stands: of texts all words have to be there, in any order, too. */
const hasAll = (text: string, words: readonly string[]): boolean =>
  words.length > 0 && words.every((word) => text.includes(word))
