import type { Payload } from 'payload'
import { readActor } from '../../access/actor.ts'
import { hasManager } from '../../access/staff.ts'
import type { Slugs } from '../../domain/slugs.ts'

type Asked = { payload: Payload; slugs: Slugs; user: { id: unknown; collection?: string } | null | undefined }

type Member = { id: string; slug: string; suspended?: boolean | null }

/**
 * The members, by slug, in which the coordinator may appoint a manager now, since they have none and nobody is asked; null
 * for everybody else. An appointment elsewhere is refused with just that, so nothing is told here.
 */
export const readAppointable = async ({ payload, slugs, user }: Asked): Promise<string[] | null> => {
  if (user?.collection !== slugs.users) return null
  const actor = await readActor(payload, String(user.id), slugs)
  if (!actor?.coordinator) return null
  const { docs } = await payload.find({
    collection: slugs.organisations as 'partner-organisations',
    where: { standing: { equals: 'member' } },
    depth: 0,
    pagination: false,
    select: { slug: true, suspended: true },
    // The coordinator, who was read above, may see every organisation.
    overrideAccess: true,
  })
  const appointable: string[] = []
  for (const { id, slug, suspended } of docs as unknown as Member[])
    if (!suspended && !(await hasManager({ payload, slugs }, { organisation: id }))) appointable.push(slug)
  return appointable
}
