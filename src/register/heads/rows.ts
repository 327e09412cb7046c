import type { Head } from '../../domain/evidence/heads.ts'
import {
  type PlacedHead,
  putTogether,
  stepsOf,
  type StoredHead,
  toStored,
} from '../../domain/evidence/headSteps.ts'
import type { RegisterDeps } from '../types.ts'
import type { Clearance } from '../../domain/clearance/state.ts'
import { readersOf } from '../../domain/rights/table.ts'

type HeadRow = { id: string; organisation: string; number: number; head: StoredHead }
type Rows = Pick<RegisterDeps, 'store' | 'slugs'>
/** @property before the last one before it. */
type NewHead = { head: Head; before: PlacedHead | null; mailDue: boolean }

const headId = (organisation: string, number: number): string => `${organisation}:${number}`

export const findHead = async (deps: Rows, organisation: string, number: number): Promise<Head | null> =>
  (await findPlaced(deps, organisation, number))?.head ?? null

/** With the heads in front of it that it is put together from. @throws Error where one of those is missing. */
const findPlaced = async (
  { store, slugs }: Rows,
  organisation: string,
  number: number,
): Promise<PlacedHead | null> => {
  const row = await store.findOne<HeadRow>(slugs.registerHeads, headId(organisation, number))
  if (!row) return null
  const steps = stepsOf(row.head)
  const before =
    steps === 0
      ? []
      : await store.find<HeadRow>({
          collection: slugs.registerHeads,
          where: {
            and: [
              { organisation: { equals: organisation } },
              { number: { greater_than_equal: number - steps } },
              { number: { less_than: number } },
            ],
          },
          sort: 'number',
        })
  const placed = putTogether([...before, row].map(({ head }) => head))
  if (!placed) throw new Error(`Head ${number} of ${organisation} lacks one that it is put together from.`)
  return placed
}

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

/** @returns where it stands; null when somebody else has made one of that number. */
export const storeHead = async (
  { store, slugs }: Rows,
  { head, before, mailDue }: NewHead,
): Promise<PlacedHead | null> => {
  const { organisation, number } = head
  const stored = toStored(head, before)
  const isMade = await store.create(slugs.registerHeads, {
    ...{ id: headId(organisation, number), organisation, number, head: stored, mailDue },
    mailedAt: null,
  })
  return isMade ? { head, steps: stepsOf(stored) } : null
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
export const findUnmailed = async (deps: RegisterDeps): Promise<Head[]> => {
  const rows = await deps.store.find<HeadRow>({
    collection: deps.slugs.registerHeads,
    where: { mailDue: { equals: true } },
    select: { organisation: true, number: true },
  })
  const heads: Head[] = []
  for (const { organisation, number } of rows) {
    const head = await findHead(deps, organisation, number)
    if (head) heads.push(head)
  }
  return heads
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
export type LatestHead = { placed: PlacedHead | null; shows: (release: Release) => boolean }

export type LatestHeads = {
  of: (organisation: string) => Promise<LatestHead>
  /** One has been stored here. */
  note: (placed: PlacedHead) => void
}

/** A head is never changed: it is read once, and then it is only asked whether there is a later one. */
export const createLatestHeads = (deps: RegisterDeps): LatestHeads => {
  const read = new Map<string, LatestHead>()
  return {
    of: async (organisation) => {
      const number = await findLatestNumber(deps, organisation)
      const known = read.get(organisation)
      if (known && (known.placed?.head.number ?? 0) === number) return known
      const latest = toLatestHead(number === 0 ? null : await findPlaced(deps, organisation, number))
      read.set(organisation, latest)
      return latest
    },
    note: (placed) => void read.set(placed.head.organisation, toLatestHead(placed)),
  }
}

const toLatestHead = (placed: PlacedHead | null): LatestHead => {
  const shown = new Map(placed?.head.entries.map(({ entry, seq }) => [entry, seq]))
  return { placed, shows: ({ entry, seq }) => (shown.get(entry) ?? 0) >= seq }
}
