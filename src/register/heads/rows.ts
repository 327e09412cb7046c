import type { Head } from '../../domain/evidence/heads.ts'
import type { RegisterDeps } from '../types.ts'
import type { Clearance } from '../../domain/clearance/state.ts'
import { readersOf } from '../../domain/rights/table.ts'

type HeadRow = { id: string; head: Head }
type NewHead = { head: Head; mailDue: boolean }

const headId = (organisation: string, number: number): string => `${organisation}:${number}`

export const findHead = async (
  { store, slugs }: RegisterDeps,
  organisation: string,
  number: number,
): Promise<Head | null> =>
  (await store.findOne<HeadRow>(slugs.registerHeads, headId(organisation, number)))?.head ?? null

/** 0 where there is none yet. */
const findLatestNumber = async ({ store, slugs }: RegisterDeps, organisation: string): Promise<number> => {
  const [row] = await store.find<{ number: number }>({
    collection: slugs.registerHeads,
    where: { organisation: { equals: organisation } },
    sort: '-number',
    limit: 1,
    select: { number: true },
  })
  return row?.number ?? 0
}

export const findLatestHead = async (deps: RegisterDeps, organisation: string): Promise<Head | null> =>
  findHead(deps, organisation, await findLatestNumber(deps, organisation))

/** @returns false when somebody else has made one of that number. */
export const storeHead = ({ store, slugs }: RegisterDeps, { head, mailDue }: NewHead): Promise<boolean> => {
  const { organisation, number } = head
  return store.create(slugs.registerHeads, {
    ...{ id: headId(organisation, number), organisation, number, head, mailDue },
    mailedAt: null,
  })
}

/** Whether a head of the organisation was mailed after that instant. */
export const wasMailedSince = async (
  { store, slugs }: RegisterDeps,
  organisation: string,
  instant: Date,
): Promise<boolean> => {
  const rows = await store.find<HeadRow>({
    collection: slugs.registerHeads,
    where: {
      and: [
        { organisation: { equals: organisation } },
        { mailedAt: { greater_than: instant.toISOString() } },
      ],
    },
    limit: 1,
  })
  return rows.length > 0
}

/** Heads that nobody has taken on to mail. */
export const findUnmailed = async ({ store, slugs }: RegisterDeps): Promise<Head[]> => {
  const rows = await store.find<HeadRow>({
    collection: slugs.registerHeads,
    where: { mailDue: { equals: true } },
  })
  return rows.map(({ head }) => head)
}

/** Of several that would mail it one does. @returns whether it is this one. */
export const takeOnMailing = (
  { store, slugs, clock }: RegisterDeps,
  { organisation, number }: Head,
): Promise<boolean> =>
  store.swap(
    slugs.registerHeads,
    { and: [{ id: { equals: headId(organisation, number) } }, { mailDue: { equals: true } }] },
    { mailDue: false, mailedAt: clock.now().toISOString() },
  )

/** A release that an organisation's heads must show. */
export type Release = { entry: string; seq: number }

/** The organisations that stand in the last edition and read the entry: the lead, who has consented, the supporters it names. */
export const organisationsInLastEdition = (clearance: Clearance): string[] => {
  const edition = clearance.editions.at(-1)
  if (!edition) return []
  const supporters = edition.round.parties.filter(({ role }) => role === 'supporter')
  const named = [
    clearance.lead,
    ...[...edition.consents, ...supporters].map(({ organisation }) => organisation),
  ]
  return readersOf(clearance).filter((organisation) => named.includes(organisation))
}

/** The last head of an organisation, and whether it shows a release. */
export type LatestHead = { head: Head | null; shows: (release: Release) => boolean }

/** A head is never changed: it is read once, and then it is only asked whether there is a later one. */
export const createLatestHead = (deps: RegisterDeps): ((organisation: string) => Promise<LatestHead>) => {
  const read = new Map<string, LatestHead>()
  return async (organisation) => {
    const number = await findLatestNumber(deps, organisation)
    const known = read.get(organisation)
    if (known && (known.head?.number ?? 0) === number) return known
    const latest = toLatestHead(number === 0 ? null : await findHead(deps, organisation, number))
    read.set(organisation, latest)
    return latest
  }
}

const toLatestHead = (head: Head | null): LatestHead => {
  const shown = new Map(head?.entries.map(({ entry, seq }) => [entry, seq]))
  return { head, shows: ({ entry, seq }) => (shown.get(entry) ?? 0) >= seq }
}
