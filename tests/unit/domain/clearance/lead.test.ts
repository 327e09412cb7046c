import { availableActions } from '../../../../src/domain/clearance/acting.ts'
import { replay } from '../../../../src/domain/clearance/replay.ts'
import { pendingOf } from '../../../../src/domain/pending.ts'
import { horizonOf } from '../../../../src/domain/rights/horizon.ts'
import { EA, EB, member, Newsroom, person, RA, RB, RC } from '../../../support/clearance.ts'

const HOUR = 3_600_000

let room: Newsroom

const may = (actor = RB) => availableActions(room.facts, actor, room.now).map(({ action }) => action)
const offer = (to = 'b') => room.act(RA, 'offer-lead', { to })
const handOver = () => [offer(), room.act(RB, 'take-lead')]
const standingOf = (organisation: string) =>
  room.clearance.parties.find((party) => party.organisation === organisation)
const consents = () =>
  room.clearance.round?.consents.map(({ organisation, mode }) => `${organisation} ${mode}`) ?? []
const submitAs = (editor = EB, body = {}) => room.act(editor, 'submit', { revision: room.revision, ...body })

beforeEach(() => {
  room = new Newsroom()
  room.join(RB, 'co-author')
  room.join(RC, 'co-signatory')
})

describe('an offer of the lead', () => {
  it('is made by a reviewer of the lead, to an accepted co-author that can act', () => {
    expect(may(RA)).toContain('offer-lead')
    expect(may(RB)).not.toContain('offer-lead')
    expect(room.act(EA, 'offer-lead', { to: 'b' })).toBe('not-reviewer')
    expect(room.act(RB, 'offer-lead', { to: 'b' })).toBe('not-reviewer')
    expect(offer('c')).toBe('wrong-state')
    expect(offer('a')).toBe('wrong-state')
    room.organisations.b = member('B', { suspended: true })
    expect(offer()).toBe('party-suspended')
    room.organisations.b = member('B')
    expect(offer()).toBe('drafting')
    expect(room.clearance.offer?.to).toBe('b')
    expect(offer()).toBe('wrong-state')
  })

  it('waits for the one that it is made to', () => {
    offer()
    expect(pendingOf(room.clearance, { lead: 'a', log: room.log })).toContainEqual({
      kind: 'lead',
      organisation: 'b',
    })
    expect(may(RB)).toEqual(expect.arrayContaining(['take-lead', 'end-offer']))
    expect(may(RC)).not.toContain('take-lead')
    expect(room.act(RC, 'take-lead')).toBe('not-reviewer')
    expect(room.act(EB, 'take-lead')).toBe('not-reviewer')
  })

  it.each([RA, RB])('is ended by either of the two', (reviewer) => {
    offer()
    expect(room.act(reviewer, 'end-offer')).toBe('drafting')
    expect(room.log.at(-1)?.data).toEqual({ to: 'b' })
    expect(room.act(RB, 'take-lead')).toBe('wrong-state')
    expect(room.act(reviewer, 'end-offer')).toBe('wrong-state')
  })

  it('ends with a submit', () => {
    offer()
    room.submit()
    expect(room.clearance.offer).toBeNull()
    expect(room.act(RB, 'take-lead')).toBe('wrong-state')
    room.act(RA, 'send-back', { digest: room.clearance.digest, note: 'No.' })
    expect(room.act(RB, 'take-lead')).toBe('wrong-state')
  })

  it('ends with a correction, with what is abandoned, and with who leaves', () => {
    room.publish(RB, RC)
    offer()
    room.act(EA, 'correct', { publicNote: 'Other.' })
    expect(room.act(RB, 'take-lead')).toBe('wrong-state')
    offer()
    room.act(EA, 'abandon')
    expect(room.act(RB, 'take-lead')).toBe('wrong-state')
    room.act(EA, 'correct', { publicNote: 'Other.' })
    offer()
    room.act(RB, 'leave')
    expect(room.clearance.offer).toBeNull()
  })

  it('is for a text at rest: nothing in a round, nothing that waits', () => {
    room.submit()
    expect(offer()).toBe('wrong-state')
    for (const reviewer of [RA, RB, RC]) room.actOn(reviewer, 'sign')
    room.actOn(RA, 'release', { at: new Date(room.now.getTime() + HOUR).toISOString() })
    expect(offer()).toBe('wrong-state')
    room.wait(2 * HOUR)
    expect(offer()).toBe('released')
    expect(room.act(RB, 'take-lead')).toBe('released')
  })

  it('is for no translation, and none follows it', () => {
    room.publish(RB, RC)
    room.act(EA, 'correct', { editionType: 'translation' })
    expect(offer()).toBe('wrong-state')
    room.act(EA, 'abandon')
    handOver()
    expect(room.act(EB, 'correct', { editionType: 'translation' })).toBe('wrong-state')
    expect(room.act(EB, 'correct', { publicNote: 'Other.' })).toBe('drafting')
  })
})

describe('a text with another lead', () => {
  it('is led by the one that took it; the one before stays as a co-author', () => {
    expect(handOver()).toEqual(['drafting', 'drafting'])
    expect(room.log.at(-1)?.data).toEqual({ from: 'a' })
    expect(room.clearance.lead).toBe('b')
    expect(standingOf('a')).toEqual({ organisation: 'a', role: 'co-author', standing: 'accepted' })
    expect(standingOf('b')).toBeUndefined()
    expect(submitAs(EA)).toBe('not-editor')
    expect(submitAs()).toBe('review')
    expect(room.actOn(RA, 'sign')).toBe('review')
    expect(room.actOn(RB, 'sign')).toBe('clearance')
    expect(room.actOn(RC, 'sign')).toBe('cleared')
    expect(room.actOn(RA, 'release')).toBe('not-reviewer')
    expect(room.actOn(RB, 'release')).toBe('released')
  })

  it('can be handed back', () => {
    handOver()
    expect(room.act(RB, 'offer-lead', { to: 'a' })).toBe('drafting')
    expect(room.act(RA, 'take-lead')).toBe('drafting')
    expect(room.clearance.lead).toBe('a')
    expect(room.clearance.parties.map(({ organisation }) => organisation)).toEqual(['b', 'c'])
  })

  it('says with which lead it began, whichever one is named', () => {
    handOver()
    for (const lead of ['a', 'b', 'c'])
      expect(replay(room.log, { lead, now: room.now }).parties).toEqual(room.clearance.parties)
  })

  it('is read from its beginning by the one that began it, and by the other since its invitation', () => {
    const invitation = room.log.find(({ type, data }) => type === 'invite' && data.organisation === 'b')
    handOver()
    expect(horizonOf(room.clearance, 'a')?.seq).toBe(1)
    expect(horizonOf(room.clearance, 'b')?.seq).toBe(invitation?.seq)
  })

  it('keeps its former lead when a first edition is abandoned', () => {
    handOver()
    expect(room.act(EB, 'abandon')).toBe('drafting')
    expect(standingOf('a')?.standing).toBe('accepted')
    expect(standingOf('c')?.standing).toBe('dropped')
    expect(room.act(EB, 'delete')).toBe('wrong-state')
  })

  it('carries no consent of the two, nor one that silence gave; those that others gave stay', () => {
    const RD = person('rd', 'd', 'reviewer')
    room = new Newsroom()
    room.organisations.c = member('C', { tacitConsent: ['message'] })
    room.organisations.d = member('D')
    room.join(RB, 'co-author')
    for (const reviewer of [RC, RD]) room.join(reviewer, 'co-signatory')
    const deadline = new Date(room.now.getTime() + 80 * HOUR).toISOString()
    submitAs(EA, { deadline, onDeadline: 'consent' })
    for (const reviewer of [RA, RB, RD]) room.actOn(reviewer, 'sign')
    room.wait(81 * HOUR)
    expect(room.actOn(RA, 'release')).toBe('released')
    handOver()
    const carried = () => {
      room.act(EB, 'correct', { publicNote: 'Other.' })
      submitAs()
      return consents().sort()
    }
    expect(carried()).toEqual(['d express'])
    for (const reviewer of [RA, RB, RC]) room.actOn(reviewer, 'sign')
    expect(room.actOn(RB, 'release')).toBe('released')
    expect(carried()).toEqual(['a express', 'c express', 'd express'])
  })

  it('counts the silence of neither in the next edition, also when they have signed it once', () => {
    room.act(RC, 'leave')
    room.organisations.a = member('A', { tacitConsent: ['message'] })
    room.organisations.c = member('C', { tacitConsent: ['message'] })
    room.join(RC, 'co-signatory')
    handOver()
    const submit = () => {
      const deadline = new Date(room.now.getTime() + 80 * HOUR).toISOString()
      submitAs(EB, { deadline, onDeadline: 'consent' })
      return room.clearance.round?.silence?.parties.map(
        ({ organisation, counts }) => `${organisation} ${counts}`,
      )
    }
    expect(submit()).toEqual(['a false', 'c true'])
    room.actOn(RA, 'sign')
    room.actOn(RC, 'send-back', { note: 'No.' })
    expect(submit()).toEqual(['a false', 'c true'])
    room.actOn(RB, 'sign')
    room.wait(100 * HOUR)
    expect(room.clearance.state).toBe('clearance')
    room.actOn(RA, 'sign')
    room.actOn(RC, 'sign')
    room.actOn(RB, 'release')
    room.act(EB, 'correct', { publicNote: 'Other.' })
    room.words = { core: 'other' }
    // It began the text, and so has accepted no invitation in which it could have said that its silence counts.
    expect(submit()).toEqual(['a false', 'c true'])
    room.act(RA, 'leave')
    room.act(EB, 'invite', { organisation: 'a', role: 'co-signatory' })
    room.act(RA, 'accept')
    expect(submit()).toEqual(['c true', 'a true'])
  })

  it('has no mandate, no permission for a media update and no delegation of the two any more', () => {
    room.act(RA, 'include', { bundle: 'u' })
    const until = new Date(room.now.getTime() + HOUR).toISOString()
    room.act(RA, 'delegate', { to: 'b', until })
    room.act(RC, 'delegate', { to: 'a', until })
    handOver()
    expect(room.clearance.inclusions).toEqual({})
    expect(room.clearance.delegations).toEqual({})
  })

  it('is cautioned, taken off and withdrawn by the new lead, whoever signed it', () => {
    room.act(RB, 'leave')
    room.publish(RC)
    room.act(EA, 'correct', { publicNote: 'Other.' })
    room.join(RB, 'co-author')
    handOver()
    expect(may(RB)).toEqual(expect.arrayContaining(['caution', 'suspend', 'withdraw']))
    expect(room.act(RB, 'caution', { publicNote: 'Careful.' })).toBe('drafting')
    expect(room.act(RB, 'lift')).toBe('drafting')
    expect(room.act(RB, 'suspend', { note: 'Stop.' })).toBe('drafting')
    expect(room.act(RB, 'reinstate')).toBe('drafting')
    expect(may(RA)).toEqual(expect.arrayContaining(['caution', 'suspend', 'dissociate']))
    expect(may(RA)).not.toContain('withdraw')
    expect(room.act(RB, 'withdraw', { publicNote: 'Wrong.' })).toBe('drafting')
  })
})

describe('facts under a mandate that another lead was given', () => {
  it('change no more', () => {
    const start = '2024-09-01T08:00:00.000Z'
    room.type = 'event'
    room.mandated = {
      mandate: { facts: ['room'] },
      facts: {
        ...{ start, end: null, mediaCall: null, zone: 'Asia/Karachi', venue: null, link: null },
        ...{ format: 'in-person', status: 'scheduled', previousStart: null, organisers: [], guests: [] },
        expected: null,
      },
      frozen: null,
    } as unknown as Newsroom['mandated']
    room.publish(RB, RC)
    expect(may(RA)).toContain('propose-facts')
    handOver()
    expect(may(RB)).not.toContain('propose-facts')
    expect(room.act(RB, 'propose-facts', { facts: { room: 'Hall 2' } })).toBe('wrong-state')
  })
})
