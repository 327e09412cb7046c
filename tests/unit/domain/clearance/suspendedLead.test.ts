import { availableActions } from '../../../../src/domain/clearance/acting.ts'
import { decideAbandoning } from '../../../../src/domain/clearance/abandoning.ts'
import { suspendedLeadOf } from '../../../../src/domain/clearance/suspendedLead.ts'
import type { Actor } from '../../../../src/domain/organisations.ts'
import { EA, EB, member, Newsroom, person, RA, RB, RC } from '../../../support/clearance.ts'

const HOUR = 3_600_000
const WEEK = 7 * 24 * HOUR
const COORDINATOR: Actor = { id: 'co', name: 'Coordinator', coordinator: true, memberships: [] }
const RD = person('rd', 'd', 'reviewer')

let room: Newsroom

const may = (actor = RB) => availableActions(room.facts, actor, room.now).map(({ action }) => action)
const suspend = () => {
  room.organisations.a = member('A', { suspended: true, suspendedSince: room.now.toISOString() })
}
const restore = () => {
  room.organisations.a = member('A')
}
const object = (actor = RC) => room.act(actor, 'object', { note: 'Let us wait for A.' })
const abandon = (able = ['b']) => {
  const { facts, now } = room
  const verdict = decideAbandoning({ facts, able, coordinator: COORDINATOR, note: 'It waits.', now })
  if (!verdict.ok) return verdict.reason
  room.append([verdict.event])
  return room.clearance.state
}

beforeEach(() => {
  room = new Newsroom()
  room.organisations.d = member('D')
  room.join(RB, 'co-author')
  room.join(RC, 'co-signatory')
  room.wait(HOUR)
})

describe('the lead of a text whose organisation is suspended', () => {
  it('is taken by a co-author after seven days, and not before', () => {
    expect(room.act(RB, 'take-lead')).toBe('wrong-state')
    suspend()
    const since = room.now.toISOString()
    expect(may()).not.toContain('take-lead')
    room.wait(WEEK - 1)
    expect(room.act(RB, 'take-lead')).toBe('wrong-state')
    room.wait(1)
    expect(may()).toContain('take-lead')
    expect(may(RC)).not.toContain('take-lead')
    expect(room.act(RC, 'take-lead')).toBe('not-reviewer')
    expect(room.act(EB, 'take-lead')).toBe('not-reviewer')
    expect(room.act(RB, 'take-lead')).toBe('drafting')
    expect(room.log.at(-1)?.data).toEqual({ from: 'a', since })
    expect(room.clearance.lead).toBe('b')
    expect(room.clearance.parties[0]).toEqual({
      ...{ organisation: 'a', role: 'co-author', standing: 'accepted' },
    })
  })

  it('says in its event what the organisation was, upon which it was decided', () => {
    suspend()
    const since = room.now.toISOString()
    room.wait(WEEK)
    room.act(RB, 'take-lead')
    expect(room.log.at(-1)?.basis?.organisations).toEqual([
      expect.objectContaining({ organisation: 'a', suspended: true, since }),
      expect.objectContaining({ organisation: 'b', suspended: false }),
    ])
  })

  it('is not taken where nobody knows since when', () => {
    room.organisations.a = member('A', { suspended: true })
    room.wait(2 * WEEK)
    expect(room.act(RB, 'take-lead')).toBe('wrong-state')
  })

  it('counts without a break: from the last suspension, and from the last act of the lead', () => {
    suspend()
    room.wait(WEEK - HOUR)
    restore()
    room.act(EA, 'invite', { organisation: 'd', role: 'observer' })
    suspend()
    room.wait(WEEK - HOUR)
    expect(room.act(RB, 'take-lead')).toBe('wrong-state')
    // Whatever the newsroom says of it, the log shows an act of the lead between.
    const { suspendedSince } = room.organisations.a ?? {}
    const earlier = new Date(Date.parse(suspendedSince ?? '') - WEEK).toISOString()
    room.organisations.a = member('A', { suspended: true, suspendedSince: earlier })
    expect(room.act(RB, 'take-lead')).toBe('wrong-state')
    room.wait(HOUR)
    expect(room.act(RB, 'take-lead')).toBe('drafting')
    expect(room.log.at(-1)?.data).toEqual({ from: 'a', since: suspendedSince })
  })

  it('is taken of a text at rest alone', () => {
    room.submit()
    suspend()
    room.wait(WEEK)
    expect(room.act(RB, 'take-lead')).toBe('wrong-state')
    room.actOn(RB, 'send-back', { note: 'Nobody can sign it.' })
    expect(room.act(RB, 'take-lead')).toBe('drafting')
  })

  it('is taken of what is out, with nothing scheduled', () => {
    room.publish(RB, RC)
    suspend()
    room.wait(WEEK)
    expect(room.act(RB, 'take-lead')).toBe('released')
    expect(room.act(EB, 'correct', { publicNote: 'Other.' })).toBe('drafting')
  })

  it('is taken of no translation', () => {
    room.publish(RB, RC)
    room.act(EA, 'correct', { editionType: 'translation' })
    suspend()
    room.wait(WEEK)
    expect(room.act(RB, 'take-lead')).toBe('wrong-state')
  })

  it('is taken by the one that it was offered to at once, and by another co-author after the week', () => {
    room.join(RD, 'co-author')
    room.act(RA, 'offer-lead', { to: 'b' })
    suspend()
    expect(may()).toContain('take-lead')
    expect(may(RD)).not.toContain('take-lead')
    room.wait(WEEK)
    expect(room.act(RD, 'take-lead')).toBe('drafting')
    expect(room.clearance).toMatchObject({ lead: 'd', offer: null })
  })

  it('is taken by no co-author that is suspended itself', () => {
    suspend()
    room.wait(WEEK)
    room.organisations.b = member('B', { suspended: true })
    expect(room.act(person('rb', 'x', 'reviewer'), 'take-lead')).toBe('not-reviewer')
    expect(suspendedLeadOf(room.facts)?.takers).toEqual([])
  })
})

describe('an objection to another lead', () => {
  it('is made with a word by any other signing party, while the lead is suspended', () => {
    expect(object()).toBe('wrong-state')
    suspend()
    expect(may(RC)).toContain('object')
    expect(may(RA)).not.toContain('object')
    expect(room.act(RC, 'object')).toBe('invalid')
    expect(object()).toBe('drafting')
    expect(object()).toBe('wrong-state')
    expect(may(RC)).toContain('end-objection')
    expect(may(RB)).not.toContain('end-objection')
    expect(suspendedLeadOf(room.facts)?.objecting).toEqual(['c'])
  })

  it('keeps the lead where it is until its party takes it back', () => {
    suspend()
    object()
    room.wait(WEEK)
    expect(room.act(RB, 'take-lead')).toBe('wrong-state')
    expect(room.act(RC, 'end-objection')).toBe('drafting')
    expect(room.act(RC, 'end-objection')).toBe('wrong-state')
    expect(room.act(RB, 'take-lead')).toBe('drafting')
  })

  it('counts also when the week is over, and in a round', () => {
    room.submit()
    suspend()
    room.wait(WEEK)
    expect(object()).toBe('review')
    room.actOn(RB, 'send-back', { note: 'No.' })
    expect(room.act(RB, 'take-lead')).toBe('wrong-state')
  })

  it('is nobody’s who takes no part as a signer', () => {
    room.act(EA, 'invite', { organisation: 'd', role: 'supporter' })
    suspend()
    expect(object(RD)).toBe('not-reviewer')
    restore()
    room.act(RD, 'accept')
    suspend()
    expect(object(RD)).toBe('not-reviewer')
  })

  it('ends with the party that leaves, and with the suspension', () => {
    suspend()
    object()
    room.act(RC, 'leave')
    expect(suspendedLeadOf(room.facts)?.objecting).toEqual([])
    object(RB)
    restore()
    expect(suspendedLeadOf(room.facts)).toBeNull()
    room.wait(HOUR)
    suspend()
    expect(suspendedLeadOf(room.facts)?.objecting).toEqual([])
    expect(object(RB)).toBe('drafting')
    restore()
    room.act(EA, 'invite', { organisation: 'd', role: 'observer' })
    expect(room.clearance.objections).toEqual({})
  })
})

describe('what the coordinator abandons of a suspended lead', () => {
  it('is a text in work, meanwhile', () => {
    room.submit()
    expect(abandon()).toBe('not-found')
    suspend()
    expect(abandon()).toBe('drafting')
    expect(room.log.at(-1)).toMatchObject({ type: 'abandon', organisation: null, by: 'co', data: {} })
    expect(room.log.at(-1)?.basis?.organisations).toEqual([
      expect.objectContaining({ organisation: 'a', suspended: true }),
    ])
    expect(room.clearance.parties.map(({ standing }) => standing)).toEqual(['dropped', 'dropped'])
  })

  it('leaves the last edition as it is out', () => {
    room.publish(RB, RC)
    room.act(EA, 'correct', { publicNote: 'Other.' })
    suspend()
    expect(abandon()).toBe('released')
    expect(room.clearance.wire?.standing).toBe('live')
    expect(abandon()).toBe('not-found')
  })

  it('is none that a co-author can take, the week being over', () => {
    suspend()
    room.wait(WEEK)
    expect(abandon()).toBe('not-found')
    object()
    expect(abandon()).toBe('drafting')
  })

  it('is one that no co-author can take, whenever', () => {
    suspend()
    room.wait(WEEK)
    expect(abandon([])).toBe('drafting')
  })

  it('is none for which nobody else waits', () => {
    room.act(RB, 'leave')
    room.act(RC, 'leave')
    suspend()
    expect(abandon()).toBe('not-found')
  })
})
