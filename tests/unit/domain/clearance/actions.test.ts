import { availableActions, signersOf } from '../../../../src/domain/clearance/acting.ts'
import { ACTIONS, TABLE } from '../../../../src/domain/clearance/table.ts'
import type { Actor } from '../../../../src/domain/organisations.ts'
import { EA, EB, Newsroom, person, RA, RB } from '../../../support/clearance.ts'
import { say } from '../../../../src/domain/sentences.ts'

const offered = (room: Newsroom, actor: Actor): string[] =>
  availableActions(room.facts, actor, room.now).map(({ action }) => action)

describe('the actions offered', () => {
  it('follow state and role', () => {
    const room = new Newsroom()
    expect(offered(room, EA)).toEqual(['submit', 'abandon', 'invite', 'delete'])
    room.act(EA, 'invite', { organisation: 'b', role: 'co-signatory' })
    expect(offered(room, EA)).toEqual(['submit', 'remind', 'abandon', 'invite', 'uninvite', 'delete'])
    expect(offered(room, RB)).toEqual(['accept', 'decline'])
    room.act(RB, 'accept')
    room.submit()
    expect(offered(room, EA)).toEqual(['recall', 'remind', 'abandon'])
    expect(offered(room, RA)).toEqual(['sign', 'send-back', 'remind', 'delegate', 'include'])
    expect(offered(room, EB)).toEqual([])
    room.actOn(RA, 'sign')
    expect(offered(room, RA)).toEqual(['send-back', 'remind', 'delegate', 'include'])
    room.actOn(RB, 'sign')
    expect(offered(room, RA)).toEqual(['send-back', 'remind', 'delegate', 'include', 'release'])
    room.actOn(RA, 'release')
    expect(offered(room, RA)).toEqual(['caution', 'suspend', 'withdraw'])
    expect(offered(room, RB)).toEqual(['caution', 'suspend', 'dissociate'])
    expect(offered(room, EA)).toEqual(['correct'])
  })

  it('leave out what is refused for any reason, and say which need a note', () => {
    const room = new Newsroom()
    room.draft = { missing: [say('missing.titleIn', { language: 'en' })], editors: [] }
    expect(offered(room, EA)).not.toContain('submit')
    room.draft = { missing: [], editors: ['ra'] }
    room.submit()
    expect(availableActions(room.facts, RA, room.now)).toEqual([
      { action: 'send-back', needsNote: true },
      { action: 'remind', needsNote: false },
      { action: 'include', needsNote: false },
    ])
  })

  it('include a release that has to wait for its event', () => {
    const room = new Newsroom()
    room.submit()
    room.actOn(RA, 'sign')
    const event = { entry: 'e', title: 'E', isFrozen: true, availableAt: '2024-07-30T00:00:00.000Z' }
    room.ties = { embargo: null, event, items: [] }
    expect(offered(room, RA)).toContain('release')
  })

  it('are those of one organisation where a person belongs to several', () => {
    const room = new Newsroom()
    room.join(RB, 'co-signatory')
    room.submit()
    const both = { ...RA, memberships: [...RA.memberships, ...RB.memberships] }
    expect(offered(room, both)).toContain('sign')
  })

  it('are none for a coordinator or a stranger', () => {
    const room = new Newsroom()
    expect(offered(room, { id: 'co', name: 'co', coordinator: true, memberships: [] })).toEqual([])
    expect(offered(room, person('ed', 'd', 'editor', 'reviewer'))).toEqual([])
  })
})

it('every action has its row, and every row its action', () => {
  expect(Object.keys(TABLE).sort()).toEqual([...ACTIONS].sort())
})

describe('whom a person can sign for', () => {
  const both = { ...RA, memberships: [...RA.memberships, ...RB.memberships] }
  const cleared = (editors: string[]) => {
    const room = new Newsroom()
    room.draft = { missing: [], editors }
    room.join(RB, 'co-signatory')
    room.submit()
    return room
  }

  it('is each of their organisations that has not signed, and then whoever has delegated', () => {
    const room = cleared([])
    expect(signersOf(room.facts, both, room.now)).toEqual(['a', 'b'])
    room.act(RB, 'delegate', { to: 'a', until: new Date(room.now.getTime() + 86_400_000).toISOString() })
    expect(signersOf(room.facts, RA, room.now)).toEqual(['a', 'b'])
    room.actOn(RA, 'sign')
    // Nobody signs twice.
    expect(signersOf(room.facts, RA, room.now)).toEqual([])
  })

  it('is none that holds to four eyes, of who has written the text', () => {
    const room = cleared(['ra'])
    room.organisations = { ...room.organisations, a: { ...room.organisations.a!, fourEyes: false } }
    expect(signersOf(room.facts, both, room.now)).toEqual(['a'])
  })
})
