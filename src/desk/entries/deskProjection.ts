import type { Where } from 'payload'
import type { Slugs } from '../../domain/slugs.ts'
import type { DeskProjection } from '../../register/projection.ts'
import type { Store } from '../../register/store.ts'
import type { DeskDocument } from '../../register/types.ts'
import { endSourceFiles } from '../sourceFiles/rows.ts'
import { toSearchRow } from '../search/searchRows.ts'

/** The desk's own documents, as the register writes them. */
export const createDeskProjection = ({ store, slugs }: { store: Store; slugs: Slugs }): DeskProjection => ({
  read: ({ collection, id }) => store.findOne<DeskDocument>(collection, id),
  showing: ({ collection, id }, shown) => {
    const { readers } = shown
    const here: Where = { id: { equals: id } }
    // Most acts change nothing of who finds it.
    const isOther: Where = { and: [here, { readers: { not_equals: readers } }] }
    return [
      { swap: collection, where: here, data: shown },
      { swap: slugs.searchRows, where: isOther, data: { readers } },
    ]
  },
  rewrite: async ({ collection }, read, next) => {
    const isWritten = await store.replace(collection, asRead(read), next)
    if (isWritten) await findByNewWords(store, { slugs, collection, document: next })
    return isWritten
  },
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
    await store.clear(slugs.searchRows, { id: { equals: id } })
    await endSourceFiles(store, slugs, id)
    await store.remove(collection, id)
  },
})

type Rewritten = { slugs: Slugs; collection: string; document: DeskDocument }

const findByNewWords = async (store: Store, { slugs, collection, document }: Rewritten): Promise<void> => {
  const organisations = await store.find<{ id: string; name?: string; acronym?: string }>({
    collection: slugs.organisations,
    select: { name: true, acronym: true },
  })
  const names = new Map(organisations.map(({ id, name, acronym }) => [id, `${acronym ?? ''} ${name ?? ''}`]))
  const { lead, title, words } = toSearchRow(document, { collection, names })
  await store.swap(slugs.searchRows, { id: { equals: document.id } }, { lead, title, words })
}

const asRead = ({ id, revision }: DeskDocument): Where => ({
  and: [
    { id: { equals: id } },
    typeof revision === 'number' ? { revision: { equals: revision } } : { revision: { exists: false } },
  ],
})
