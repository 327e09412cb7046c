import type { CollectionMeHook } from 'payload'
import type { Slugs } from '../domain/slugs.ts'

/** A session is read without organisations (`auth.depth`); who asks about themselves sees them, as in every other read. */
export const showOwnOrganisations =
  (slugs: Slugs): CollectionMeHook =>
  async ({ args: { depth, req, select, populate }, user }) => {
    if (depth !== undefined) return
    const collection = slugs.users as 'users'
    const { id } = user as { id: string }
    const shown = await req.payload.findByID({ collection, id, req, select, populate, overrideAccess: false })
    Object.assign(user as object, shown)
  }
