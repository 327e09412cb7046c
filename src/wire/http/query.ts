import { z } from 'zod'
import { STATEMENT_KINDS } from '../../domain/entries.ts'
import { LOCALES } from '../../domain/locales.ts'
import { SUBJECT_CODE } from '../../domain/subjects/codes.ts'

/**
 * Where a reader stopped. Opaque to readers: nothing of its form is promised, and what does not parse is refused.
 * It holds only what the last item showed, so that it says nothing of what is hidden.
 */
export type Cursor = readonly [...(string | number)[]]

export const encodeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify(cursor), 'utf8').toString('base64url')

const CURSOR = /^[\w-]{1,400}$/

/** Null for what this program never gave out. */
export const decodeCursor = (text: string): Cursor | null => {
  if (!CURSOR.test(text)) return null
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

const isSlugCursor = ([slug, ...more]: Cursor): boolean => more.length === 0 && typeof slug === 'string'

/** The number of a change, and the entry behind it that was told of last; '' for the change alone. */
export const isChangesCursor = ([number, entry = '', ...more]: Cursor): boolean =>
  more.length === 0 && typeof number === 'number' && number >= 0 && typeof entry === 'string'

/** Of texts and of organisations, as it stands in addresses. */
export const SLUG = /^[a-z0-9][a-z0-9-]{0,199}$/
export const slug = z.string().regex(SLUG, 'is not a slug')

export const NO_CURSOR = 'is not a cursor of this address'

const cursor = (isOurs: (cursor: Cursor) => boolean) =>
  z
    .string()
    .regex(CURSOR, NO_CURSOR)
    .transform((text, context): Cursor => {
      const decoded = decodeCursor(text)
      if (decoded && isOurs(decoded)) return decoded
      context.addIssue({ code: 'custom', message: NO_CURSOR })
      return z.NEVER
    })
    .optional()

/** A day counts whole, in UTC, at either end; an instant needs its zone. */
const instant = (edge: 'start' | 'end') =>
  z
    .union([z.iso.date(), z.iso.datetime({ offset: true })], {
      error: 'is neither a day (2024-07-30) nor an instant (2024-07-30T05:15:00Z)',
    })
    .transform((text) => {
      const hour = edge === 'start' ? 'T00:00:00.000Z' : 'T23:59:59.999Z'
      return new Date(text.length === 10 ? text + hour : text).toISOString()
    })

const common = {
  locale: z.enum(LOCALES, { error: `is none of ${LOCALES.join(', ')}` }).optional(),
  include: z.literal('body', { error: 'can only be body' }).optional(),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'is a number from 1 to 100')
    .transform(Number)
    .refine((number) => number <= 100, 'is a number from 1 to 100')
    .default(20),
}

const q = z.string().min(1, 'is empty').max(200, 'is longer than 200 characters').optional()

export const listQuery = z.strictObject({
  ...common,
  q,
  after: cursor(isListCursor),
  organisation: slug.optional(),
  kind: z.enum(STATEMENT_KINDS, { error: `is none of ${STATEMENT_KINDS.join(', ')}` }).optional(),
  subject: z.string().regex(SUBJECT_CODE, 'is not a code such as medtop:20000093').optional(),
  event: slug.optional(),
  from: instant('start').optional(),
  to: instant('end').optional(),
})

export const organisationsQuery = z.strictObject({ ...common, q, after: cursor(isSlugCursor) })
export const changesQuery = z.strictObject({ ...common, after: cursor(isChangesCursor) })
export const oneQuery = z.strictObject({ locale: common.locale, include: common.include })
export const localeQuery = z.strictObject({ locale: common.locale })
export const editionQuery = z.strictObject({
  edition: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'is not the number of an edition')
    .transform(Number)
    .optional(),
})
const pixels = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, 'is a number of pixels')
  .transform(Number)
  .optional()

export const oembedQuery = z.strictObject({
  url: z
    .string({ error: 'is needed: the address of a page' })
    .min(1, 'is empty')
    .max(2000, 'is longer than 2000 characters'),
  format: z.literal('json', { error: 'can only be json' }).describe('There is no other form.').optional(),
  maxwidth: pixels,
  maxheight: pixels,
})
export const noQuery = z.strictObject({})

export type ListQuery = z.output<typeof listQuery>
export type OrganisationsQuery = z.output<typeof organisationsQuery>
export type ChangesQuery = z.output<typeof changesQuery>

type Parsed<T> = { ok: true; value: T } | { ok: false; message: string }

/**
 * The query of a request. Whatever is not known is refused, so that a misspelt filter never answers with everything;
 * `utm_*`, which other people's links bring along, is the exception.
 */
export const parseQuery = <T>(schema: z.ZodType<T>, query: URLSearchParams): Parsed<T> => {
  const entries = [...query].filter(([name]) => !name.startsWith('utm_'))
  const names = entries.map(([name]) => name)
  const doubled = names.find((name, index) => names.indexOf(name) !== index)
  if (doubled !== undefined) return { ok: false, message: `“${shown(doubled)}” is given twice.` }
  const result = schema.safeParse(Object.fromEntries(entries))
  return result.success ? { ok: true, value: result.data } : { ok: false, message: toSentence(result.error) }
}

const toSentence = (error: z.ZodError): string => {
  const issue = error.issues[0]
  if (issue?.code === 'unrecognized_keys')
    return `“${shown(issue.keys[0] ?? '')}” is not a parameter of this address.`
  return `“${shown(String(issue?.path[0] ?? ''))}” ${issue?.message ?? 'is not valid'}.`
}

const shown = (name: string): string => name.slice(0, 60).replace(/[^\w.-]/g, '?')
