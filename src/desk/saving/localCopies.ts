/** What somebody has typed and not saved, on their own device alone. */
export type LocalCopy = {
  /** Whose it is: on a device of several people nobody is offered another one's. */
  person: string
  /** The revision that the form was opened with; 0 where there are none. */
  revision: number
  /** When the document had last been saved when the form was opened; null for a new document. */
  updatedAt: string | null
  /** ISO 8601 */
  at: string
  /** The top-level fields that they had changed, in the language of the form. */
  changed: Record<string, unknown>
  /** What they were changed from; a form, which puts its copy beside what is stored, does not keep it. */
  base?: Record<string, unknown>
}

export type Place = { collection: string; id: string; locale: string }

/** Stands for the id of a document that has not been saved yet. */
export const NEW = 'new'

/** Of what is in a form; 0 where there are none. */
export const revisionIn = (data: { revision?: unknown }): number => Number(data.revision ?? 0)

/** Whether the document was saved after the form of the copy was opened, or may have been. */
export const isOvertaken = (copy: LocalCopy, stored: { updatedAt?: unknown }): boolean =>
  !copy.updatedAt || copy.updatedAt !== stored.updatedAt

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const PREFIX = 'communique:unsaved:'
/** Set and removed at once: it is there for the other tabs to hear of. */
const LEFT = 'communique:left'
/** Nobody looks for it after a week, and it may be of a text that is not out. */
const KEPT_MS = 7 * 24 * 60 * 60_000

const keyOf = ({ collection, id, locale }: Place): string => `${PREFIX}${collection}:${id}:${locale}`

/** @returns false where the device has no room left. */
export const keepCopy = (shelf: Shelf, place: Place, copy: LocalCopy): boolean => {
  try {
    shelf.setItem(keyOf(place), JSON.stringify(copy))
    return true
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') return false
    throw error
  }
}

export const dropCopy = (shelf: Shelf, place: Place): void => shelf.removeItem(keyOf(place))

/** Of everybody, at a logout: what stays on a device is there for the next one who uses it. Other tabs hear of it. */
export const dropAllCopies = (shelf: Shelf): void => {
  for (const key of keysOf(shelf)) shelf.removeItem(key)
  shelf.setItem(LEFT, '1')
  shelf.removeItem(LEFT)
}

/** Of others than this person, and what is too old. */
export const dropStrangeCopies = (shelf: Shelf, { person, now }: { person: string; now: Date }): void => {
  for (const key of keysOf(shelf)) {
    const copy = read(shelf, key)
    const isOld = !copy || now.getTime() - Date.parse(copy.at) > KEPT_MS
    if (isOld || copy.person !== person) shelf.removeItem(key)
  }
}

type Change = Pick<StorageEvent, 'key' | 'newValue'>

/** Whether another tab has thrown away what was kept here, or would have, had there been anything yet. */
export const isThrownAway = ({ key, newValue }: Change, place: Place): boolean =>
  key === null || key === LEFT || (key === keyOf(place) && newValue === null)

/** The copy of this person at this place, if there is one. Those of others, and old ones, are thrown away, wherever they are of. */
export const findCopy = (
  shelf: Shelf,
  place: Place,
  { person, now }: { person: string; now: Date },
): LocalCopy | null => {
  dropStrangeCopies(shelf, { person, now })
  return read(shelf, keyOf(place))
}

const keysOf = (shelf: Shelf): string[] =>
  Array.from({ length: shelf.length }, (_, index) => shelf.key(index) ?? '').filter((key) =>
    key.startsWith(PREFIX),
  )

const read = (shelf: Shelf, key: string): LocalCopy | null => {
  const text = shelf.getItem(key)
  if (!text) return null
  try {
    return JSON.parse(text) as LocalCopy
  } catch {
    return null // Half a copy is none; it is thrown away when somebody looks.
  }
}
