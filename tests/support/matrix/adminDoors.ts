import { ACCESS_TABLE, ENTRY_FIELD_READERS } from '../../../src/domain/rights/table.ts'
import type { Admin, Said } from '../adminCalls.ts'
import { OF_THE_MOMENT } from '../cast.ts'
import type { At } from './entryDoors.ts'
import { may } from './people.ts'
import { type Placed, stateOf } from './scenes.ts'

export type AdminDoor = {
  name: string
  ask: (admin: Admin, token: string | null, entry: Pick<Placed, 'collection' | 'id'>) => Promise<Said>
  /** What an answer about an entry tells its reader. */
  told: (said: Said, entry: Placed) => string
  /** What the tables let a reader be told. */
  expected: (at: At) => string
}

const FORM = {
  operation: 'update',
  docPermissions: { fields: true, update: true },
  docPreferences: { fields: {} },
  formState: {},
  renderAllFields: true,
  checkForStaleData: true,
  originalUpdatedAt: '2000-01-01T00:00:00.000Z',
  returnLockStatus: true,
}

const notesOf = ({ title }: Pick<Placed, 'title'>) => `notes of ${title}`
const seesNotes = ({ seat }: At) => may(ENTRY_FIELD_READERS.internalNotes, seat)
const words = (parts: Record<string, boolean>): string =>
  Object.entries(parts)
    .filter(([, isThere]) => isThere)
    .map(([part]) => part)
    .join(' and ')

/** What is asked for one entry. */
export const ENTRY_DOORS: readonly AdminDoor[] = [
  {
    name: 'render-document',
    ask: (admin, token, { collection, id }) =>
      admin.call(token, 'render-document', { collectionSlug: collection, docID: id, drawerSlug: 'one' }),
    told: ({ text }, entry) =>
      words({
        title: text.includes(entry.title),
        notes: text.includes(notesOf(entry)),
        'a button to save': text.includes('"hasSavePermission":true'),
      }),
    expected: (at) => {
      const { update } = ACCESS_TABLE[at.key]
      const canSave = may(update, at.seat, stateOf(at.entry.scene))
      return words({ title: true, notes: seesNotes(at), 'a button to save': canSave })
    },
  },
  {
    // It works on what it is sent. The one thing that it would look up, whether the text has changed, is not asked (layout).
    name: 'form-state',
    ask: (admin, token, { collection, id }) =>
      admin.call(token, 'form-state', { ...FORM, collectionSlug: collection, schemaPath: collection, id }),
    told: ({ text }, entry) =>
      words({ title: text.includes(entry.title), 'that it has changed': text.includes('"isStale"') }),
    expected: () => '',
  },
  {
    name: 'render-document-slots',
    ask: (admin, token, { collection, id }) =>
      admin.call(token, 'render-document-slots', { collectionSlug: collection, id }),
    told: ({ text }, entry) => words({ title: text.includes(entry.title) }),
    expected: () => '',
  },
]

const page = (name: string, path: string, expected: AdminDoor['expected']): AdminDoor => ({
  name,
  ask: (admin, token, { collection, id }) =>
    admin.page(token, `/admin/collections/${collection}/${id}${path}`),
  told: ({ text }, entry) =>
    words({ title: text.includes(entry.title), notes: text.includes(notesOf(entry)) }),
  expected,
})

/** The same as pages, in some of the scenes: a page is made by the code of `render-document`. */
export const PAGES: readonly AdminDoor[] = [
  page('the page', '', (at) => words({ title: true, notes: seesNotes(at) })),
  page('the page of its history', '/versions', (at) => words({ title: true, notes: seesNotes(at) })),
]

/** What is asked for all entries of a collection at once. */
export const LISTS: readonly Pick<AdminDoor, 'name' | 'ask'>[] = [
  {
    name: 'render-list',
    ask: (admin, token, { collection }) =>
      admin.call(token, 'render-list', {
        collectionSlug: collection,
        drawerSlug: 'one',
        query: { limit: 50 },
      }),
  },
  {
    name: 'table-state',
    ask: (admin, token, { collection }) =>
      admin.call(token, 'table-state', {
        ...{ collectionSlug: collection, query: { limit: 50 }, renderRowTypes: false },
        columns: [{ accessor: 'title', active: true }],
      }),
  },
  {
    name: 'the page of the list',
    ask: (admin, token, { collection }) => admin.page(token, `/admin/collections/${collection}?limit=50`),
  },
]

/** Where a page's stream is cut into scripts. */
const CUT = /"\]\)<\/script><script[^>]*>self\.__next_f\.push\(\[1,"/g
/** Next names each rendering anew, and encrypts what its functions are bound to. */
const OF_THE_RENDERING = /"[\w-]{22}\\*"|[\w+/=]{40,}/g
const WORDS = /(?<![\w-])[A-Z]?[a-z]{3,}(?![\w-])/g

/**
 * All that a reader can tell an answer by: status, headers, length, and its words. Which part of a page comes first, and
 * under which number, is the renderer's haste.
 */
export const seenOf = ({ status, headers, text }: Said, id: string): string => {
  const nonce = /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1]
  const told = [...headers].filter(([name]) => !OF_THE_MOMENT.includes(name))
  const plain = (part: string) => part.replaceAll(id, '…').replaceAll(nonce ?? id, '…')
  const words = plain(text).replaceAll(CUT, '').replaceAll(OF_THE_RENDERING, '').match(WORDS) ?? []
  return JSON.stringify([status, plain(JSON.stringify(told)), [text.length, ...words].sort()])
}
