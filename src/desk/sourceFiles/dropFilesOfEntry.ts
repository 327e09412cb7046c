import type { CollectionAfterDeleteHook } from 'payload'
import type { Slugs } from '../../domain/slugs.ts'

/** Where there is no register, whose own act does this (`endSourceFiles`): within the write that deletes the entry. */
export const dropFilesOfEntry =
  ({ sourceFiles }: Slugs): CollectionAfterDeleteHook =>
  async ({ id, req }) => {
    await req.payload.db.updateMany({
      ...{ collection: sourceFiles, where: { entry: { equals: id } }, req },
      data: { until: new Date(0).toISOString() },
    })
  }
