import { readCalendarQuery } from '../../../../src/desk/calendar/calendar.ts'

const read = (query: string) => readCalendarQuery(new Map(new URLSearchParams(query)))
const JULY = 'from=2024-07-01T00:00:00Z&to=2024-08-01T00:00:00Z'

describe('what the calendar is asked', () => {
  it('is a span of instants, and an organisation', () => {
    expect(read(JULY)).toEqual({
      ok: true,
      value: { from: '2024-07-01T00:00:00.000Z', to: '2024-08-01T00:00:00.000Z', organisation: null },
    })
    expect(read('from=2024-07-01T02:00:00%2B02:00&to=2024-08-01T00:00:00.5Z&organisation=ilo')).toMatchObject(
      {
        ok: true,
        value: { from: '2024-07-01T00:00:00.000Z', to: '2024-08-01T00:00:00.500Z', organisation: 'ilo' },
      },
    )
  })

  it.each([
    ['nothing', ''],
    ['half a span', 'from=2024-07-01T00:00:00Z'],
    ['a day', 'from=2024-07-01&to=2024-08-01T00:00:00Z'],
    ['a day that there is not', 'from=2024-02-30T00:00:00Z&to=2024-03-03T00:00:00Z'],
    ['an instant without its zone', 'from=2024-07-01T00:00:00&to=2024-08-01T00:00:00Z'],
    ['a span that runs backwards', 'from=2024-07-02T00:00:00Z&to=2024-07-01T00:00:00Z'],
    ['an empty span', 'from=2024-07-02T00:00:00Z&to=2024-07-02T00:00:00Z'],
    ['more than 92 days', 'from=2024-01-01T00:00:00Z&to=2024-04-02T00:00:01Z'],
    ['a parameter that it does not know', `${JULY}&depth=3`],
    ['what is no slug', `${JULY}&organisation=ILO%20`],
  ])('is refused: %s', (_name, query) => {
    expect(read(query).ok).toBe(false)
  })

  it('may be 92 days', () => {
    expect(read('from=2024-01-01T00:00:00Z&to=2024-04-02T00:00:00Z').ok).toBe(true)
  })
})
