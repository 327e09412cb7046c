import type { EntryType } from './entries.ts'

/**
 * The slugs of the newsroom's collections. A host application may give its own for each; everything reads them from here.
 */
export const DEFAULT_SLUGS = {
  statements: 'statements',
  events: 'events',
  mediaUpdates: 'media-updates',
  organisations: 'partner-organisations',
  users: 'users',
  invitations: 'invitations',
  mediaContacts: 'media-contacts',
  media: 'media',
  clearanceEvents: 'clearance-events',
  frozenTexts: 'frozen-texts',
  registerEntries: 'register-entries',
  registerHeads: 'register-heads',
  archiveAddresses: 'archive-addresses',
  passkeyLedgers: 'passkey-ledgers',
  passkeyUses: 'passkey-uses',
  passkeyRequests: 'passkey-requests',
  publications: 'publications',
  wireChanges: 'wire-changes',
  recordedFiles: 'recorded-files',
  consumers: 'consumers',
  embargoGrants: 'embargo-grants',
  embargoedReads: 'embargoed-reads',
  entryComments: 'entry-comments',
  sourceFiles: 'source-files',
  webhookReceivers: 'webhook-receivers',
  webhookDeliveries: 'webhook-deliveries',
  presences: 'presences',
  notices: 'notices',
  searchRows: 'search-rows',
} as const

export type CollectionKey = keyof typeof DEFAULT_SLUGS

/**
 * Where people log in with a host's own accounts, `users` is the host's collection and `people` is ours: one document an
 * account. Left out, the accounts are ours, and each is its person.
 */
export type AccessKey = CollectionKey | 'people'
export type Slugs = Record<CollectionKey, string> & { people?: string }
export const DEFAULT_PEOPLE = 'people'

/** The collection whose documents are persons: all that acts, is named, told and asked is known by its id there. */
export const peopleOf = ({ users, people }: Pick<Slugs, 'users' | 'people'>): string => people ?? users

/** By this the admin finds that collection, whatever the host calls it. */
export const PEOPLE_MARK = { newsroom: 'people' } as const

/** Whether people log in with accounts of the host's, to which nothing of ours is added. */
export const hasHostAccounts = ({ people }: Pick<Slugs, 'people'>): boolean => people !== undefined

export const ENTRY_KEYS = ['statements', 'events', 'mediaUpdates'] as const satisfies readonly CollectionKey[]
export type EntryKey = (typeof ENTRY_KEYS)[number]

/** @param accounts the slug of the host's own collection of accounts; without it they are ours. */
export const resolveSlugs = (overrides: Partial<Slugs> = {}, accounts?: string): Slugs =>
  accounts === undefined
    ? { ...DEFAULT_SLUGS, ...overrides }
    : { ...DEFAULT_SLUGS, people: DEFAULT_PEOPLE, ...overrides, users: accounts }

/** The slugs of the three entry collections. */
export const entrySlugs = (slugs: Slugs): string[] => ENTRY_KEYS.map((key) => slugs[key])

/** What an entry of each collection is called on the wire and in the log. */
export const ENTRY_TYPE_OF = {
  statements: 'statement',
  events: 'event',
  mediaUpdates: 'media-update',
} as const satisfies Record<EntryKey, EntryType>

/** Null for a collection that holds no entries. */
export const typeOfCollection = (slugs: Slugs, collection: string): EntryType | null => {
  const key = ENTRY_KEYS.find((one) => slugs[one] === collection)
  return key ? ENTRY_TYPE_OF[key] : null
}

export const collectionOfType = (slugs: Slugs, type: EntryType): string => {
  const key = ENTRY_KEYS.find((one) => ENTRY_TYPE_OF[one] === type)
  if (!key) throw new Error(`No collection holds entries of the type ${type}.`)
  return slugs[key]
}
