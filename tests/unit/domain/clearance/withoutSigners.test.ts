import { decideLastResort } from '../../../../src/domain/clearance/lastResort.ts'
import type { Actor } from '../../../../src/domain/organisations.ts'
import { EA, Newsroom, RA, RB } from '../../../support/clearance.ts'

const COORDINATOR: Actor = { id: 'co', name: 'Coordinator', coordinator: true, memberships: [] }

const released = (): Newsroom => {
  const room = new Newsroom()
  room.join(RB, 'co-signatory')
  room.act(EA, 'submit', { revision: 1 })
  for (const reviewer of [RA, RB]) room.actOn(reviewer, 'sign')
  room.actOn(RA, 'release')
  return room
}
const doIt = (room: Newsroom, action: 'suspend' | 'reinstate', able: string[] = []): string => {
  const { clearance, organisations } = room
  const verdict = decideLastResort({
    action,
    clearance,
    able,
    organisations,
    coordinator: COORDINATOR,
    note: 'x',
  })
  if (!verdict.ok) return verdict.reason
  room.append([verdict.event])
  return room.clearance.wire?.standing ?? 'none'
}

describe('a live edition whose signers are all gone', () => {
  it('is suspended by the coordinator, and by nobody’s organisation', () => {
    const room = released()
    expect(doIt(room, 'suspend')).toBe('suspended')
    expect(room.log.at(-1)).toMatchObject({ type: 'suspend', organisation: null, by: 'co' })
    expect(doIt(room, 'suspend')).toBe('wrong-state')
    expect(doIt(room, 'reinstate')).toBe('live')
  })

  it('can be so whatever is in work', () => {
    const room = released()
    room.actOn(EA, 'correct', { publicNote: 'The year.' })
    room.words = { en: 'other' }
    room.act(EA, 'submit', { revision: 1 })
    expect(doIt(room, 'suspend')).toBe('suspended')
    expect(room.clearance.state).toBe('review')
  })

  it('is left to those who can act', () => {
    const room = released()
    expect(doIt(room, 'suspend', ['b'])).toBe('wrong-state')
    expect(room.clearance.wire?.standing).toBe('live')
  })

  it('is reinstated by each for its own alone', () => {
    const room = released()
    room.actOn(RB, 'suspend', { digest: room.clearance.wire?.digest, note: 'No.' })
    expect(doIt(room, 'reinstate')).toBe('wrong-state')
    doIt(room, 'suspend')
    room.actOn(RB, 'reinstate', { digest: room.clearance.wire?.digest })
    expect(room.clearance.wire?.standing).toBe('suspended')
    expect(doIt(room, 'reinstate')).toBe('live')
  })

  it('is nothing before it is out, and nothing once it is withdrawn', () => {
    const waiting = new Newsroom()
    waiting.act(EA, 'submit', { revision: 1 })
    expect(doIt(waiting, 'suspend')).toBe('not-found')
    const room = released()
    room.actOn(RA, 'withdraw', { digest: room.clearance.wire?.digest, publicNote: 'Wrong.' })
    expect(doIt(room, 'suspend')).toBe('not-found')
  })
})
