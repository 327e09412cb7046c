import type { PayloadRequest } from 'payload'
import { peopleOf, type Slugs } from '../../domain/slugs.ts'
import type { GrantView } from '../../domain/grants/view.ts'

export type GrantAnswer = Omit<GrantView, 'givenBy'> & { givenBy: { id: string; name: string } }

type At = { req: PayloadRequest; slugs: Slugs }

/** The rows hold ids; the names of people at the desk are looked up at reading, as in the log. */
export const toGrantAnswer = async (
  { req, slugs }: At,
  grants: readonly GrantView[],
): Promise<GrantAnswer[]> => {
  const ids = [...new Set(grants.map(({ givenBy }) => givenBy))]
  const { docs } = await req.payload.find({
    collection: peopleOf(slugs) as 'users',
    where: { id: { in: ids } },
    depth: 0,
    pagination: false,
    // Parties learn who acted for the others, whom they cannot read.
    overrideAccess: true,
    req,
  })
  const names = new Map(
    (docs as { id: string; name?: string | null }[]).map(({ id, name }) => [id, name ?? '']),
  )
  return grants.map(({ givenBy, ...grant }) => ({
    ...grant,
    givenBy: { id: givenBy, name: names.get(givenBy) ?? '' },
  }))
}
