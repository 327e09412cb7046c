import { firstUnknown, type Given, isSlug, type ReadQuery, toInstant, wrong } from '../parameters.ts'
import { type ReportName, type ReportParameter, REPORTS } from './reports.ts'
import { forPrograms, say } from '../sentences.ts'

/** What a report is narrowed by: an organisation by slug, a span of instants, a number of days. */
export type ReportQuery = {
  organisation: string | null
  from: string | null
  to: string | null
  days: number
}

export const DEFAULT_DAYS = 14
const ALWAYS = ['locale', 'format']
const DAY = /^\d{4}-\d\d-\d\d$/

/** A day is the whole day in UTC, as a form names it. */
const boundOf = (text: string | undefined, end: 'from' | 'to'): string | null => {
  if (text === undefined || !DAY.test(text)) return toInstant(text)
  return toInstant(`${text}T${end === 'from' ? '00:00:00.000' : '23:59:59.999'}Z`)
}

/** What is left empty in a form says nothing. */
const withoutEmpty = (given: Given): Given => new Map([...given].filter(([, value]) => value !== ''))

export const readReportQuery = (report: ReportName, all: Given): ReadQuery<ReportQuery> => {
  const given = withoutEmpty(all)
  const parameters: readonly ReportParameter[] = REPORTS[report].parameters
  if (firstUnknown(all, [...parameters, ...ALWAYS]) !== null)
    return wrong(
      forPrograms(
        `This report can be narrowed by ${parameters.map((name) => `“${name}”`).join(', ')}, and nothing else.`,
      ),
    )
  const organisation = given.get('organisation') ?? null
  if (organisation !== null && !isSlug(organisation))
    return wrong(forPrograms('“organisation” is the slug of an organisation.'))
  const [from, to] = [boundOf(given.get('from'), 'from'), boundOf(given.get('to'), 'to')]
  if ((given.has('from') && from === null) || (given.has('to') && to === null))
    return wrong(
      forPrograms('“from” and “to” are days like 2024-07-30, or instants like 2024-07-30T05:15:00.000Z.'),
    )
  if (from !== null && to !== null && from > to) return wrong(say('fields.span'))
  const days = given.get('days') ?? String(DEFAULT_DAYS)
  if (!/^\d{1,4}$/.test(days)) return wrong(forPrograms('“days” is a whole number.'))
  return { ok: true, value: { organisation, from, to, days: Number(days) } }
}
