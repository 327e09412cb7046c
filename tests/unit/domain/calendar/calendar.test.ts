import { arrangeItems, type CalendarItem, MAX_ITEMS } from '../../../../src/desk/calendar/calendar.ts'

const item = (id: string, at: string, type: CalendarItem['type'] = 'release'): CalendarItem => ({
  ...{ type, at, end: null, mediaCall: null, zone: null, wallTime: null, place: null, status: null },
  entry: { collection: 'statements', type: 'statement', id, title: id },
  ...{ lead: 'UNODC', state: 'released', canMove: false, revision: 1 },
})

describe('the items of the calendar', () => {
  it('stand in the order of their instants, each once', () => {
    const [early, late] = [item('a', '2024-07-01T00:00:00.000Z'), item('b', '2024-07-02T00:00:00.000Z')]
    const embargo = item('b', '2024-07-02T00:00:00.000Z', 'embargo')
    expect(arrangeItems([late, early, late, embargo])).toEqual({ items: [early, embargo, late], more: false })
  })

  it('are a thousand at most, and it is said that there are more', () => {
    const at = '2024-07-01T00:00:00.000Z'
    const many = Array.from({ length: MAX_ITEMS + 1 }, (_, number) => item(String(number), at))
    expect(arrangeItems(many).items).toHaveLength(MAX_ITEMS)
    expect(arrangeItems(many).more).toBe(true)
    expect(arrangeItems(many.slice(1)).more).toBe(false)
  })
})
