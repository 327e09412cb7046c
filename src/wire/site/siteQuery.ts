import { z } from 'zod'
import { STATEMENT_KINDS } from '../../domain/entries.ts'
import { LOCALES } from '../../domain/locales.ts'
import { SUBJECT_CODE } from '../../domain/subjects/codes.ts'
import { type Cursor, decodeCursor, isListCursor, slug } from '../http/query.ts'

/** As Next hands it to a page. */
export type AskedOfPage = Readonly<Record<string, string | string[] | undefined>>

const cursor = z.string().transform((text): Cursor | undefined => {
  const decoded = decodeCursor(text)
  return decoded && isListCursor(decoded) ? decoded : undefined
})

const passedOver = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

/**
 * What a page of the site may be asked. A program is refused for what it misspells; of a person's address what cannot be
 * understood is passed over, as are the empty fields of a form.
 */
const siteQuery = z.object({
  organisation: passedOver(slug),
  kind: passedOver(z.enum(STATEMENT_KINDS)),
  subject: passedOver(z.string().regex(SUBJECT_CODE)),
  year: passedOver(
    z
      .string()
      .regex(/^[12]\d{3}$/)
      .transform(Number),
  ),
  language: passedOver(z.enum(LOCALES)),
  when: passedOver(z.literal('past')),
  q: passedOver(z.string().trim().min(1).max(200)),
  after: passedOver(cursor),
})

export type SiteQuery = z.output<typeof siteQuery>

export const parseSiteQuery = (asked: AskedOfPage): SiteQuery => siteQuery.parse(asked)

/** The days of a year or a month, as lists are asked for them. */
export const spanOf = (period: string): { from: string; to: string } => {
  const [year = 0, month] = period.split('-').map(Number)
  const next = month === undefined ? Date.UTC(year + 1, 0) : Date.UTC(year, month)
  return {
    from: new Date(Date.UTC(year, (month ?? 1) - 1)).toISOString(),
    to: new Date(next - 1).toISOString(),
  }
}
