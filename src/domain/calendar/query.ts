import { LONGEST_DAYS } from './calendar.ts'
import { firstUnknown, type Given, isSlug, type ReadQuery, toInstant, wrong } from '../parameters.ts'
import { forPrograms, say } from '../sentences.ts'

/** A span, the first instant in it and the first one behind it; the slug of a lead or a party. */
export type CalendarQuery = { from: string; to: string; organisation: string | null }

const DAY_MS = 86_400_000
const KNOWN = ['from', 'to', 'organisation', 'locale']

export const readCalendarQuery = (given: Given): ReadQuery<CalendarQuery> => {
  if (firstUnknown(given, KNOWN) !== null)
    return wrong(forPrograms('The calendar is asked with “from”, “to” and “organisation”, and nothing else.'))
  const [from, to] = [toInstant(given.get('from')), toInstant(given.get('to'))]
  if (from === null || to === null)
    return wrong(
      forPrograms('Say in “from” and “to” which span is meant: instants like 2024-07-30T05:15:00.000Z.'),
    )
  const length = Date.parse(to) - Date.parse(from)
  if (length <= 0) return wrong(say('fields.span'))
  if (length > LONGEST_DAYS * DAY_MS)
    return wrong(forPrograms(`The calendar shows at most ${LONGEST_DAYS} days at once.`))
  const organisation = given.get('organisation') ?? null
  if (organisation !== null && !isSlug(organisation))
    return wrong(forPrograms('“organisation” is the slug of an organisation.'))
  return { ok: true, value: { from, to, organisation } }
}
