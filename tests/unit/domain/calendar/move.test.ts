import { dragged, moveTo } from '../../../../src/desk/calendar/calendar.ts'

describe('an event that is moved', () => {
  it('takes its end and its media call with it, by the same amount', () => {
    const times = {
      start: '2024-07-30T05:30:00.000Z',
      end: '2024-07-30T07:00:00.000Z',
      mediaCall: '2024-07-30T05:00:00.000Z',
    }
    expect(moveTo(times, '2024-07-31T06:00:00Z')).toEqual({
      start: '2024-07-31T06:00:00.000Z',
      end: '2024-07-31T07:30:00.000Z',
      mediaCall: '2024-07-31T05:30:00.000Z',
    })
  })

  it('takes along when its doors open', () => {
    const times = { start: '2024-07-30T05:30:00.000Z', end: null, mediaCall: null }
    const instants = { doorsOpen: '2024-07-30T05:00:00.000Z' }
    expect(moveTo({ ...times, instants }, '2024-07-31T06:00:00Z').instants).toEqual({
      doorsOpen: '2024-07-31T05:30:00.000Z',
    })
  })

  it('has no end afterwards that it did not have', () => {
    const times = { start: '2024-07-30T05:30:00.000Z', end: null, mediaCall: null }
    expect(moveTo(times, '2024-07-31T05:30:00Z')).toEqual({ ...times, start: '2024-07-31T05:30:00.000Z' })
  })

  it('keeps its hour at the venue when it is dragged by days', () => {
    // In Vienna clocks are put forward on 31 March.
    expect(dragged('2024-03-30T09:00:00.000Z', 'Europe/Vienna', { days: 2, milliseconds: 0 })).toBe(
      '2024-04-01T08:00:00.000Z',
    )
    expect(dragged('2024-03-30T09:00:00.000Z', 'Asia/Karachi', { days: 2, milliseconds: 1_800_000 })).toBe(
      '2024-04-01T09:30:00.000Z',
    )
  })
})
