import { horizonOf, presentParties, textsInEffect } from '../../../../src/domain/rights/horizon.ts'
import { EA, Newsroom, RA, RB } from '../../../support/clearance.ts'

const of = (room: Newsroom, organisation: string) =>
  horizonOf(room.facts.clearance, organisation)?.seq ?? null

describe('the first event that an organisation reads', () => {
  it('is the first one for the lead, none for a stranger, and its latest invitation for a party', () => {
    const room = new Newsroom()
    expect([of(room, 'a'), of(room, 'b')]).toEqual([1, null])
    room.act(EA, 'invite', { organisation: 'c', role: 'observer' })
    room.act(EA, 'invite', { organisation: 'b', role: 'observer' })
    expect([of(room, 'a'), of(room, 'b'), of(room, 'c')]).toEqual([1, 2, 1])
    room.act(RB, 'decline')
    room.act(EA, 'invite', { organisation: 'b', role: 'co-signatory' })
    expect(of(room, 'b')).toBe(4)
  })

  it('says since when each that reads the entry takes part: the lead always, a party since its latest invitation', () => {
    const room = new Newsroom()
    const present = () => presentParties(room.facts.clearance)
    room.act(EA, 'invite', { organisation: 'b', role: 'observer' })
    expect(present()).toEqual([
      { organisation: 'a', since: null },
      { organisation: 'b', since: room.log.at(-1)?.at },
    ])
    room.act(RB, 'decline')
    expect(present()).toEqual([{ organisation: 'a', since: null }])
    room.wait(60_000)
    room.act(EA, 'invite', { organisation: 'b', role: 'observer' })
    expect(present()[1]?.since).toBe(room.log.at(-1)?.at)
  })
})

describe('what the world has read', () => {
  const HOUR = 3_600_000
  const inEffect = (room: Newsroom) => textsInEffect({ clearance: room.clearance, events: room.log })
  const release = (room: Newsroom, hours = 0) => {
    room.submit()
    room.actOn(RA, 'sign')
    const { digest } = room.clearance
    expect(room.actOn(RA, 'release', { at: new Date(room.now.getTime() + hours * HOUR).toISOString() })).toBe(
      'released',
    )
    return digest
  }

  it('is no edition that was held, though its number is taken again', () => {
    const room = new Newsroom()
    const held = release(room, 1)
    room.actOn(RA, 'hold')
    room.actOn(EA, 'recall')
    room.words = { en: 'other' }
    const digest = release(room)
    room.wait(2 * HOUR)
    expect(held).not.toBe(digest)
    expect(inEffect(room)).toEqual([digest])
  })

  it('is each edition, once its instant is there', () => {
    const room = new Newsroom()
    const first = release(room)
    expect(inEffect(room)).toEqual([first])
    room.act(EA, 'correct', { publicNote: 'n' })
    room.words = { en: 'other' }
    const second = release(room, 1)
    expect(inEffect(room)).toEqual([first])
    room.wait(2 * HOUR)
    expect(inEffect(room)).toEqual([first, second])
  })
})
