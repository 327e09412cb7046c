import fc from 'fast-check'
import { CALENDAR_TYPES } from '../../../../src/desk/calendar/calendar.ts'
import { REPORT_NAMES } from '../../../../src/desk/reports/reports.ts'
import type { Pools } from './pools.ts'
import { always, anybody, plain, type Question, toQuery } from './question.ts'

const SPANS = [
  { from: '2026-08-15T00:00:00.000Z', to: '2026-10-01T00:00:00.000Z' },
  { from: '2026-10-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' },
  { from: '2027-01-01T00:00:00.000Z', to: '2027-04-01T00:00:00.000Z' },
  { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' },
]

/** The calendar of the desk and its reports, narrowed as one may, and as one may not. */
export const calendarsAndReports = ({ pools }: { pools: Pools }): fc.Arbitrary<Question> =>
  always(
    fc
      .record({
        as: anybody,
        door: fc.constantFrom('calendar', 'calendar', ...REPORT_NAMES.map((name) => `reports/${name}`)),
        span: fc.constantFrom(...SPANS),
        organisation: fc.option(fc.constantFrom(...pools.organisations.slugs, 'nobody')),
        days: fc.option(fc.constantFrom('0', '14')),
        odd: fc.option(fc.constantFrom(...CALENDAR_TYPES), { freq: 9 }),
      })
      .map(({ as, door, span: { from, to }, organisation, days, odd }) => {
        const isDrafts = door === 'reports/drafts'
        const isSpanned = door === 'calendar' || door === 'reports/signatures'
        const query = toQuery([
          ...(isSpanned
            ? ([
                ['from', from],
                ['to', to],
              ] as const)
            : []),
          ['organisation', organisation ?? undefined],
          ['days', (isDrafts && days) || undefined],
          ['type', odd === 'event' ? odd : undefined],
        ])
        return plain({ as, path: `/api/desk/${door}${query}` })
      }),
  )
