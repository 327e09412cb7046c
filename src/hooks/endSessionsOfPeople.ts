import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { canTakePart } from '../domain/organisations.ts'
import type { Slugs } from '../domain/slugs.ts'

type Organisation = { id: string; standing?: string | null; suspended?: boolean | null }

/**
 * When an organisation takes part no more, or again, the sessions of all its people are over: what they may do is another
 * thing than when they logged in (docs/threats.md 28). Both times, and before the organisation itself is written, so
 * that no crash and no store leaves a session from before to come back to life.
 */
export const endSessionsOfPeople =
  (slugs: Slugs): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, operation, req }) => {
    if (operation !== 'update') return data
    const before = originalDoc as Organisation
    const after = { ...before, ...(data as Partial<Organisation>) }
    if (canTakePart(before) !== canTakePart(after)) await endSessions({ req, slugs }, before.id)
    return data
  }

const endSessions = async ({ req, slugs }: { req: PayloadRequest; slugs: Slugs }, organisation: string) => {
  const collection = slugs.users as 'users'
  // Whoever changes the organisation may; its people are found and changed on the newsroom's own behalf.
  const own = { depth: 0, overrideAccess: true, req } as const
  const where = { 'memberships.organisation': { equals: organisation } }
  const { docs } = await req.payload.find({ collection, where, pagination: false, ...own })
  for (const { id } of docs) await req.payload.update({ collection, id, data: { sessions: [] }, ...own })
}
