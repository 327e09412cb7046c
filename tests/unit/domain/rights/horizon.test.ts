import { horizonOf } from '../../../../src/domain/rights/horizon.ts'
import { EA, Newsroom, RB } from '../../../support/clearance.ts'

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
})
