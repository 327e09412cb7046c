import type { Where } from 'payload'
import type { Slugs } from '../../domain/slugs.ts'
import type { DeskProjection } from '../../register/projection.ts'
import type { Store } from '../../register/store.ts'
import type { DeskDocument } from '../../register/types.ts'

/** The desk's own documents, as the register writes them. */
export const createDeskProjection = ({ store, slugs }: { store: Store; slugs: Slugs }): DeskProjection => ({
  read: ({ collection, id }) => store.findOne<DeskDocument>(collection, id),
  showing: ({ collection, id }, shown) => ({ swap: collection, where: { id: { equals: id } }, data: shown }),
  rewrite: ({ collection }, read, next) => store.replace(collection, asRead(read), next),
  // An edit writes only where state and revision are as they were.
  close: ({ collection, id }, revision) =>
    store.swap(
      collection,
      {
        and: [{ id: { equals: id } }, { revision: { equals: revision } }, { state: { equals: 'drafting' } }],
      },
      { state: 'review' },
    ),
  remove: async ({ collection, id }) => {
    // First: after a crash between the two the document is still there to be looked for.
    await store.clear(slugs.entryComments, { entry: { equals: id } })
    await store.remove(collection, id)
  },
})

const asRead = ({ id, revision }: DeskDocument): Where => ({
  and: [
    { id: { equals: id } },
    typeof revision === 'number' ? { revision: { equals: revision } } : { revision: { exists: false } },
  ],
})
