import { type Pending, type PendingKind, pendingOf, blockerOf } from '../../../../src/domain/pending.ts'
import type { Actor } from '../../../../src/domain/organisations.ts'
import { EA, EB, Newsroom, person, RA, RB, RC } from '../../../support/clearance.ts'

const HOUR = 3_600_000

const concerns = (room: Newsroom): Pending[] => pendingOf(room.clearance, { lead: 'a', log: room.log })
const whose = (room: Newsroom, kind: PendingKind): string[] =>
  concerns(room)
    .filter((concern) => concern.kind === kind)
    .map(({ organisation }) => organisation)
const hindrance = (room: Newsroom, actor: Actor, kind: PendingKind, organisation: string) => {
  const concern = concerns(room).find((one) => one.kind === kind && one.organisation === organisation)
  if (!concern) throw new Error(`No ${kind} waits for ${organisation}.`)
  const { clearance, organisations } = room
  return blockerOf(concern, { actor, clearance, organisations })
}

const joint = (kinds: string[] = []): Newsroom => {
  const room = new Newsroom()
  room.organisations.c = { ...room.organisations.c!, tacitConsent: kinds }
  room.join(RB, 'co-signatory')
  room.join(RC, 'co-signatory')
  return room
}

describe('whom a text concerns', () => {
  it('waits for the answer of who is invited, and for nobody else', () => {
    const room = new Newsroom()
    room.act(EA, 'invite', { organisation: 'b', role: 'co-signatory' })
    expect(concerns(room)).toEqual([{ kind: 'answer', organisation: 'b' }])
    room.act(RB, 'accept')
    expect(concerns(room)).toEqual([])
  })

  it('waits for the lead first, then for who has not signed, then for the release', () => {
    const room = joint()
    room.submit()
    expect(whose(room, 'sign')).toEqual(['a'])
    room.actOn(RA, 'sign')
    expect(whose(room, 'sign')).toEqual(['b', 'c'])
    room.actOn(RB, 'sign')
    expect(whose(room, 'sign')).toEqual(['c'])
    room.actOn(RC, 'sign')
    expect([whose(room, 'sign'), whose(room, 'release')]).toEqual([[], ['a']])
    room.actOn(RA, 'release')
    expect([whose(room, 'release'), whose(room, 'out')]).toEqual([[], ['a', 'b', 'c']])
  })

  it('waits for nobody whose silence has become consent', () => {
    const room = joint(['message'])
    const deadline = new Date(room.now.getTime() + 100 * HOUR).toISOString()
    room.act(EA, 'submit', { revision: 1, deadline, onDeadline: 'consent' })
    for (const reviewer of [RA, RB]) room.actOn(reviewer, 'sign')
    expect(whose(room, 'sign')).toEqual(['c'])
    room.wait(101 * HOUR)
    expect([whose(room, 'sign'), whose(room, 'release')]).toEqual([[], ['a']])
  })

  it('waits for the delegate, who knows in whose place', () => {
    const room = joint()
    const until = new Date(room.now.getTime() + 9 * HOUR).toISOString()
    room.act(RB, 'delegate', { to: 'c', until })
    room.submit()
    for (const reviewer of [RA, RC])
      room.actOn(reviewer, 'sign', { organisation: reviewer === RA ? 'a' : 'c' })
    expect(concerns(room).filter(({ kind }) => kind === 'sign')).toEqual([
      { kind: 'sign', organisation: 'b' },
      { kind: 'sign', organisation: 'c', inPlaceOf: 'b' },
    ])
  })

  it('is sent back to the lead and its co-authors, until it is submitted again', () => {
    const room = new Newsroom()
    room.join(RB, 'co-author')
    room.join(RC, 'co-signatory')
    room.submit()
    expect(whose(room, 'mend')).toEqual([])
    room.actOn(RC, 'send-back', { note: 'The second sentence is wrong.' })
    expect(whose(room, 'mend')).toEqual(['a', 'b'])
    room.submit()
    expect(whose(room, 'mend')).toEqual([])
  })

  it('is told to all who read it while it waits for its instant', () => {
    const room = joint()
    room.submit()
    for (const reviewer of [RA, RB, RC]) room.actOn(reviewer, 'sign')
    room.actOn(RA, 'release', { at: new Date(room.now.getTime() + HOUR).toISOString() })
    expect([whose(room, 'next'), whose(room, 'out')]).toEqual([['a', 'b', 'c'], []])
    room.wait(HOUR)
    expect([whose(room, 'next'), whose(room, 'out')]).toEqual([[], ['a', 'b', 'c']])
  })
})

describe('what keeps a person from the next step', () => {
  it('is the role that they do not hold', () => {
    const room = joint()
    room.submit()
    room.actOn(RA, 'sign')
    expect(hindrance(room, EB, 'sign', 'b')).toBe('needs-reviewer')
    expect(hindrance(room, RB, 'sign', 'b')).toBeNull()
    room.actOn(RB, 'send-back', { note: 'No.' })
    expect(hindrance(room, RA, 'mend', 'a')).toBe('needs-editor')
    expect(hindrance(room, EA, 'mend', 'a')).toBeNull()
  })

  it('is that they wrote or submitted it, unless their organisation lets them', () => {
    const room = new Newsroom()
    const both = person('ea', 'a', 'editor', 'reviewer')
    room.submit()
    expect(hindrance(room, both, 'sign', 'a')).toBe('own-text')
    expect(hindrance(room, RA, 'sign', 'a')).toBeNull()
    room.organisations.a = { ...room.organisations.a!, fourEyes: false }
    expect(hindrance(room, both, 'sign', 'a')).toBeNull()
  })

  it('is that they have signed for another organisation', () => {
    const room = joint()
    const rb: Actor = {
      ...RB,
      memberships: [...RB.memberships, { organisation: 'c', roles: ['reviewer'] }],
    }
    room.submit()
    room.actOn(RA, 'sign')
    room.actOn(rb, 'sign', { organisation: 'b' })
    expect(hindrance(room, rb, 'sign', 'c')).toBe('signed-elsewhere')
  })

  it('is that the organisation for which they would sign is suspended', () => {
    const room = joint()
    room.act(RB, 'delegate', { to: 'c', until: new Date(room.now.getTime() + 9 * HOUR).toISOString() })
    room.submit()
    room.actOn(RA, 'sign')
    const inPlaceOfB = () => {
      const { clearance, organisations } = room
      const concern = concerns(room).find(({ inPlaceOf }) => inPlaceOf === 'b')
      return concern && blockerOf(concern, { actor: RC, clearance, organisations })
    }
    expect(inPlaceOfB()).toBeNull()
    room.organisations.b = { ...room.organisations.b!, suspended: true }
    expect(inPlaceOfB()).toBe('party-suspended')
  })
})
