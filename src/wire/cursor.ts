/**
 * Where a reader stopped. Opaque to readers: nothing of its form is promised, and what does not parse is refused.
 * It holds only what the last item showed, so that it says nothing of what is hidden.
 */
export type Cursor = readonly [...(string | number)[]]

export const encodeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify(cursor), 'utf8').toString('base64url')

/** Null for what this program never gave out. */
export const decodeCursor = (text: string): Cursor | null => {
  if (!/^[\w-]{1,400}$/.test(text)) return null
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
    return Array.isArray(value) && value.every(isPart) ? (value as (string | number)[]) : null
  } catch {
    return null
  }
}

const isPart = (part: unknown): boolean =>
  typeof part === 'string' || (typeof part === 'number' && Number.isSafeInteger(part))

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** An instant and the row at it. */
export const isListCursor = ([instant, id, ...more]: Cursor): boolean =>
  more.length === 0 &&
  INSTANT.test(String(instant)) &&
  Number.isFinite(Date.parse(String(instant))) &&
  UUID.test(String(id))

export const isSlugCursor = ([slug, ...more]: Cursor): boolean =>
  more.length === 0 && typeof slug === 'string'

/** The number of a change, and the entry behind it that was told of last; '' for the change alone. */
export const isChangesCursor = ([number, entry = '', ...more]: Cursor): boolean =>
  more.length === 0 && typeof number === 'number' && number >= 0 && typeof entry === 'string'
