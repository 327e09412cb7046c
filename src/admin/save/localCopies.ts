/** What somebody has typed and not saved, on their own device alone. */
export type LocalCopy = {
  /** Whose it is: on a device of several people nobody is offered another one's. */
  person: string
  /** The revision that the form was opened with. */
  revision: number
  /** ISO 8601 */
  at: string
  /** The top-level fields that they had changed, in the language of the form. */
  changed: Record<string, unknown>
}

export type Place = { collection: string; id: string; locale: string }

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

const PREFIX = 'communique:unsaved:'
/** Nobody looks for it after a week, and it may be of a text that is not out. */
const KEPT_MS = 7 * 24 * 60 * 60_000

const keyOf = ({ collection, id, locale }: Place): string => `${PREFIX}${collection}:${id}:${locale}`

export const keepCopy = (shelf: Shelf, place: Place, copy: LocalCopy): void =>
  shelf.setItem(keyOf(place), JSON.stringify(copy))

export const dropCopy = (shelf: Shelf, place: Place): void => shelf.removeItem(keyOf(place))

/** The copy of this person at this place, if there is one. Those of others, and old ones, are thrown away, wherever they are of. */
export const findCopy = (
  shelf: Shelf,
  place: Place,
  { person, now }: { person: string; now: Date },
): LocalCopy | null => {
  for (const key of keysOf(shelf)) {
    const copy = read(shelf, key)
    const isOld = !copy || now.getTime() - Date.parse(copy.at) > KEPT_MS
    if (isOld || copy.person !== person) shelf.removeItem(key)
  }
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
