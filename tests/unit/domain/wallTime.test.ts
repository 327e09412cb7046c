import { cityOf, resolveWallTime, offsetAt, wallTimeIn } from '../../../src/domain/instants.ts'

const VIENNA = 'Europe/Vienna'

describe('a wall time in a zone', () => {
  it('means one instant', () => {
    expect(resolveWallTime({ wallTime: '2024-07-30T10:30', zone: 'Asia/Karachi' })).toEqual({
      ...{ kind: 'once', instant: '2024-07-30T05:30:00.000Z' },
    })
    expect(resolveWallTime({ wallTime: '2024-07-30T10:30:15', zone: 'UTC' })).toEqual({
      ...{ kind: 'once', instant: '2024-07-30T10:30:15.000Z' },
    })
    expect(wallTimeIn('2024-07-30T05:30:00.000Z', 'Asia/Karachi')).toBe('2024-07-30T10:30')
  })

  it('means one instant in the hour before clocks are put forward', () => {
    // At midnight, west of Greenwich.
    expect(resolveWallTime({ wallTime: '2015-03-28T23:30', zone: 'America/Scoresbysund' })).toEqual({
      ...{ kind: 'once', instant: '2015-03-29T00:30:00.000Z' },
    })
  })

  it('means none where clocks are put forward over it', () => {
    expect(resolveWallTime({ wallTime: '2024-03-31T02:30', zone: VIENNA })).toEqual({ kind: 'never' })
    // A day that one island left out.
    expect(resolveWallTime({ wallTime: '2011-12-30T12:00', zone: 'Pacific/Apia' })).toEqual({ kind: 'never' })
  })

  it('means two where clocks are put back', () => {
    expect(resolveWallTime({ wallTime: '2024-10-27T02:30', zone: VIENNA })).toEqual({
      ...{ kind: 'twice', first: '2024-10-27T00:30:00.000Z', second: '2024-10-27T01:30:00.000Z' },
    })
    // Half an hour only.
    expect(resolveWallTime({ wallTime: '2024-04-07T01:45', zone: 'Australia/Lord_Howe' })).toEqual({
      ...{ kind: 'twice', first: '2024-04-06T14:45:00.000Z', second: '2024-04-06T15:15:00.000Z' },
    })
  })

  it('means none without a zone, or with words that are no time', () => {
    expect(resolveWallTime({ wallTime: '2024-07-30T10:30', zone: '' })).toEqual({ kind: 'no-zone' })
    expect(resolveWallTime({ wallTime: '2024-07-30T10:30', zone: 'Nowhere/At-all' })).toEqual({
      kind: 'no-zone',
    })
    expect(resolveWallTime({ wallTime: 'soon', zone: VIENNA })).toEqual({ kind: 'no-time' })
    expect(resolveWallTime({ wallTime: '2024-02-30T10:30', zone: VIENNA })).toEqual({ kind: 'no-time' })
    expect(resolveWallTime({ wallTime: '2024-07-30T10:30Z', zone: VIENNA })).toEqual({ kind: 'no-time' })
    expect(wallTimeIn('2024-07-30T05:30:00.000Z', 'Nowhere/At-all')).toBeNull()
  })

  it('is told from UTC, and by the city of its zone', () => {
    expect(offsetAt('2024-10-27T00:30:00.000Z', VIENNA)).toBe('UTC+2')
    expect(offsetAt('2024-10-27T00:30:00.000Z', 'Asia/Kathmandu')).toBe('UTC+5:45')
    expect(offsetAt('2024-07-01T00:00:00.000Z', 'America/St_Johns')).toBe('UTC−2:30')
    expect([cityOf('America/Argentina/Buenos_Aires'), cityOf('UTC')]).toEqual(['Buenos Aires', 'UTC'])
  })
})
