import type { Head } from '../../domain/evidence/heads.ts'
import type { RegisterDeps } from '../types.ts'

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
export const findLatestNumber = async (
  { store, slugs }: RegisterDeps,
  organisation: string,
): Promise<number> => {
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
