import { remindersBetween, remindersOf, silentParties } from '../../../src/domain/clearance/tacitConsent.ts'
import { EA, Newsroom, RA, RB, RC } from '../../support/clearance.ts'

const HOUR = 3_600_000
const inHours = (room: Newsroom, hours: number) => new Date(room.now.getTime() + hours * HOUR).toISOString()

const asked = (): Newsroom => {
  const room = new Newsroom()
  room.join(RB, 'co-signatory')
  room.join(RC, 'co-signatory')
  room.act(EA, 'submit', { revision: 1, deadline: inHours(room, 100), onDeadline: 'block' })
  return room
}
const hoursOf = (room: Newsroom, start: number) =>
  remindersOf(room.clearance, { lead: 'a', log: room.log }).map(({ at }) => (at.getTime() - start) / HOUR)

describe('reminders', () => {
  it('come at half of the notice, and when a tenth of it is left', () => {
    const [submitted, deadline] = ['2031-01-01T00:00:00.000Z', '2031-01-11T00:00:00.000Z'].map(
      (at) => new Date(at),
    )
    expect(remindersBetween(submitted!, deadline!)).toEqual([
      { share: 'half', at: new Date('2031-01-06T00:00:00.000Z') },
      { share: 'last-tenth', at: new Date('2031-01-10T00:00:00.000Z') },
    ])
  })

  it('go to who has not signed, and to nobody when all have', () => {
    const room = asked()
    expect(silentParties(room.clearance, 'a')).toEqual(['a', 'b', 'c'])
    for (const reviewer of [RA, RB]) room.actOn(reviewer, 'sign')
    expect(silentParties(room.clearance, 'a')).toEqual(['c'])
    room.actOn(RC, 'sign')
    expect(silentParties(room.clearance, 'a')).toEqual([])
    expect(hoursOf(room, 0)).toEqual([])
  })

  it('follow an extension', () => {
    const room = asked()
    const start = room.now.getTime()
    expect(hoursOf(room, start)).toEqual([50, 90])
    room.wait(10 * HOUR)
    room.actOn(EA, 'extend', { deadline: inHours(room, 190) })
    expect(hoursOf(room, start)).toEqual([100, 180])
  })

  it('end with the round', () => {
    const room = asked()
    room.actOn(RB, 'send-back', { note: 'No.' })
    expect(hoursOf(room, 0)).toEqual([])
  })

  it('are not made for a round without a deadline', () => {
    const room = new Newsroom()
    room.join(RB, 'co-signatory')
    room.act(EA, 'submit', { revision: 1 })
    expect(hoursOf(room, 0)).toEqual([])
  })
})
