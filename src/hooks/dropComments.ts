import type { CollectionBeforeDeleteHook } from 'payload'
import type { Slugs } from '../domain/slugs.ts'

/** What was said of a draft goes with it. Where there is a register, its own act does this. */
export const dropComments =
  ({ entryComments }: Slugs): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    await req.payload.db.deleteMany({
      collection: entryComments,
      where: { entry: { equals: id } },
      req,
    })
  }
