import { SERVER_FIELDS } from './serverFields.ts'

/** What a text has before anybody has written in it: chosen for it, taken from another one, or the newsroom's own. */
const BEGINNINGS: readonly string[] = [
  ...SERVER_FIELDS,
  ...['lead', 'issuer', 'kind', 'slug', 'status', 'format', 'zone'],
  ...['embargo', 'contacts', 'languages', 'theme', 'observance', 'masthead'],
]

/** Nodes of running text that are nothing without words; a picture or a table is something. */
const PLAIN: readonly unknown[] = [
  ...['root', 'paragraph', 'heading', 'quote', 'list', 'listitem', 'link', 'autolink'],
  ...['text', 'linebreak', 'tab'],
]

/** Whether nobody has written anything in a text yet, in any language. @param document or what is sent of it. */
export const isBlank = (document: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(document).every(([field, value]) => BEGINNINGS.includes(field) || saysNothing(value))

const saysNothing = (value: unknown): boolean => {
  if (value === null || value === undefined || value === false) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.every(saysNothing)
  if (typeof value !== 'object') return false
  if ('root' in value) return isWordless(value.root)
  return Object.entries(value).every(([name, inner]) => name === 'id' || saysNothing(inner))
}

const isWordless = (node: unknown): boolean => {
  const { type, text, children } = (node ?? {}) as { type?: unknown; text?: unknown; children?: unknown }
  return (
    PLAIN.includes(type) &&
    !(typeof text === 'string' && text.trim() !== '') &&
    (Array.isArray(children) ? children.every(isWordless) : true)
  )
}

/**
 * A draft without words is shown only to the person who began it: a press of “New” is not yet something to share, and it
 * is swept when it stays empty.
 * @param blankOf the person; empty once something has been written or done.
 */
export const isHiddenFrom = (blankOf: string | null | undefined, person: string): boolean =>
  Boolean(blankOf) && blankOf !== person
