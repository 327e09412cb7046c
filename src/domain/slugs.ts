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
  publications: 'publications',
  wireChanges: 'wire-changes',
  consumers: 'consumers',
  embargoGrants: 'embargo-grants',
  embargoedReads: 'embargoed-reads',
  entryComments: 'entry-comments',
  webhookReceivers: 'webhook-receivers',
  webhookDeliveries: 'webhook-deliveries',
  presences: 'presences',
  notices: 'notices',
} as const

export type CollectionKey = keyof typeof DEFAULT_SLUGS
export type Slugs = Record<CollectionKey, string>

export const ENTRY_KEYS = ['statements', 'events', 'mediaUpdates'] as const satisfies readonly CollectionKey[]
export type EntryKey = (typeof ENTRY_KEYS)[number]

export const resolveSlugs = (overrides: Partial<Slugs> = {}): Slugs => ({ ...DEFAULT_SLUGS, ...overrides })

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
