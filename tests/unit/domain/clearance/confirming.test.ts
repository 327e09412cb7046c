import type { EventFacts } from '../../../../src/domain/canonical.ts'
import { digestOf } from '../../../../src/domain/canonical.ts'
import { decide } from '../../../../src/domain/clearance/decide.ts'
import { proposalInForce } from '../../../../src/domain/clearance/editions.ts'
import { pendingOf, blockerOf } from '../../../../src/domain/pending.ts'
import type { Mandate } from '../../../../src/domain/mandate/mandateFacts.ts'
import { MANDATE_FACTS } from '../../../../src/domain/mandate/mandateFacts.ts'
import type { Actor } from '../../../../src/domain/organisations.ts'
import { EA, manifestFor, member, Newsroom, RA, RB, RC } from '../../../support/clearance.ts'
import { eventFacts } from '../../wire/formats/examples.ts'

const HOUR = 3_600_000
const reviewer = (id: string, ...organisations: string[]): Actor => ({
  ...{ id, name: id, coordinator: false },
  memberships: organisations.map((organisation) => ({ organisation, roles: ['reviewer' as const] })),
})
const SECOND_OF_LEAD = reviewer('ra2', 'a')

type Given = { mandate?: Partial<Mandate>; parties?: Actor[]; facts?: Partial<EventFacts> }

/** An event of A that is out, signed by these. */
const published = ({ mandate, parties = [RB] }: Given = {}): Newsroom => {
  const room = new Newsroom()
  room.type = 'event'
  for (const party of parties) room.join(party, 'co-signatory')
  room.publish(...parties)
  return propose(room, mandate)
}

/** RA proposes another hall. */
const propose = (room: Newsroom, mandate: Partial<Mandate> = {}, hall = 'another hall'): Newsroom => {
  const manifest = manifestFor({ ...room.words, core: hall })
  room.mandated = {
    mandate: { facts: [...MANDATE_FACTS], ...mandate },
    facts: eventFacts,
    frozen: { digest: digestOf(manifest), manifest },
  }
  room.act(RA, 'propose-facts', { facts: { room: 'Hall B' } })
  return room
}

const confirm = (room: Newsroom, actor: Actor, more: Record<string, unknown> = {}): string =>
  room.act(actor, 'confirm-facts', { digest: room.clearance.proposal?.digest ?? '-', ...more })

describe('who confirms facts under a mandate', () => {
  it('is a person of another organisation that signed the edition', () => {
    const room = published()
    expect(confirm(room, RA)).toBe('own-text')
    expect(confirm(room, SECOND_OF_LEAD)).toBe('own-text')
    expect(confirm(room, RC)).toBe('not-reviewer')
    expect(confirm(room, RB)).toBe('released')
    expect(room.clearance.editions[0]).toMatchObject({ minor: 1, changed: ['room'] })
    expect(room.log.slice(-2).map(({ type }) => type)).toEqual(['propose-facts', 'confirm-facts'])
  })

  it('is nobody who holds a role in the lead, or has held one since the proposal', () => {
    const room = published()
    const both = reviewer('ab', 'b', 'a')
    expect(confirm(room, both, { organisation: 'b' })).toBe('own-text')
    const besides = (until: string | null): Actor => ({
      ...reviewer('left', 'b'),
      besides: [{ organisation: 'a', until }],
    })
    const at = room.now.getTime()
    room.wait(HOUR)
    expect(confirm(room, besides(null))).toBe('own-text')
    expect(confirm(room, besides(new Date(at + 1).toISOString()))).toBe('own-text')
    expect(confirm(room, besides(new Date(at).toISOString()))).toBe('released')
  })

  it('is nobody by delegation', () => {
    const room = new Newsroom()
    room.type = 'event'
    for (const party of [RB, RC]) room.join(party, 'co-signatory')
    room.publish(RB, RC)
    room.act(EA, 'correct', { publicNote: 'n' })
    room.act(RB, 'delegate', { to: 'c', until: new Date(room.now.getTime() + HOUR).toISOString() })
    propose(room)
    expect(confirm(room, RC, { organisation: 'b' })).toBe('not-member')
  })

  it('is a second person of the lead where the mandate says so and each other has signed itself', () => {
    const room = published({ mandate: { confirm: 'lead' } })
    expect(confirm(room, RA)).toBe('own-text')
    expect(confirm(room, SECOND_OF_LEAD)).toBe('released')
    expect(confirm(published({ mandate: { confirm: 'lead' } }), RB)).toBe('released')
  })

  it('is no person of the lead where another organisation was silent, or was signed for', () => {
    const room = new Newsroom()
    room.type = 'event'
    for (const party of [RB, RC]) room.join(party, 'co-signatory')
    room.act(RB, 'delegate', { to: 'c', until: new Date(room.now.getTime() + HOUR).toISOString() })
    room.submit()
    room.actOn(RA, 'sign')
    room.actOn(RC, 'sign')
    room.actOn(reviewer('rc2', 'c'), 'sign', { organisation: 'b' })
    room.actOn(RA, 'release')
    propose(room, { confirm: 'lead' })
    expect(confirm(room, SECOND_OF_LEAD)).toBe('own-text')
    const silent = new Newsroom()
    silent.type = 'event'
    silent.organisations.c = member('C', { tacitConsent: ['event'] })
    for (const party of [RB, RC]) silent.join(party, 'co-signatory')
    const deadline = new Date(silent.now.getTime() + 100 * HOUR).toISOString()
    silent.act(EA, 'submit', { revision: 1, deadline, onDeadline: 'consent' })
    for (const party of [RA, RB]) silent.actOn(party, 'sign')
    silent.wait(101 * HOUR)
    silent.actOn(RA, 'release')
    propose(silent, { confirm: 'lead' })
    expect(confirm(silent, SECOND_OF_LEAD)).toBe('own-text')
    expect(confirm(silent, RB)).toBe('released')
  })

  it('is nobody where no other organisation signed, unless the mandate lets the lead', () => {
    const alone = published({ parties: [] })
    expect(confirm(alone, SECOND_OF_LEAD)).toBe('own-text')
    expect(pendingOf(alone.clearance, { lead: 'a', log: alone.log }).map(({ kind }) => kind)).not.toContain(
      'confirm',
    )
    expect(confirm(published({ parties: [], mandate: { confirm: 'lead' } }), SECOND_OF_LEAD)).toBe('released')
  })

  it('is whom the desk asks', () => {
    const room = published()
    const concerns = pendingOf(room.clearance, { lead: 'a', log: room.log })
    const [concern, ...others] = concerns.filter(({ kind }) => kind === 'confirm')
    expect([concern?.organisation, others]).toEqual(['b', []])
    const hindrance = (actor: Actor) =>
      blockerOf(concern!, { actor, clearance: room.clearance, organisations: room.organisations })
    expect(hindrance(RB)).toBeNull()
    expect(hindrance(reviewer('ab', 'b', 'a'))).toBe('of-lead')
  })
})

describe('a proposal', () => {
  it('ends with any newer proposal, and with any release', () => {
    const room = published()
    const first = room.clearance.proposal?.digest
    propose(room, {}, 'a third hall')
    expect(room.act(RB, 'confirm-facts', { digest: first })).toBe('stale-digest')
    room.act(EA, 'correct', { publicNote: 'n' })
    room.words = { core: 'others' }
    room.submit()
    for (const party of [RA, RB]) room.actOn(party, 'sign')
    room.actOn(RA, 'release', { at: new Date(room.now.getTime() + HOUR).toISOString() })
    expect(proposalInForce(room.clearance)).toBeNull()
    room.act(RB, 'hold')
    expect(room.clearance.scheduled).toBeNull()
    expect(confirm(room, RB)).toBe('wrong-state')
    expect(proposalInForce(room.clearance)).toBeNull()
  })

  it('says a room in one line of 120 characters, and a link on a host that the mandate names', () => {
    const room = published({ mandate: { hosts: ['meet.example'] } })
    const proposed = (facts: Record<string, string>) => room.act(RA, 'propose-facts', { facts })
    expect(proposed({ room: 'x'.repeat(120) })).toBe('released')
    expect(proposed({ room: 'x'.repeat(121) })).toBe('invalid')
    expect(proposed({ room: 'Hall B\nThe doors open at noon' })).toBe('invalid')
    expect(proposed({ link: 'https://meet.example/day?x=1' })).toBe('released')
    expect(proposed({ link: 'https://meet.example' })).toBe('released')
    for (const link of [
      'http://meet.example/day',
      'https://evil.example/day',
      'https://meet.example@evil.example/',
      'https://meet.example:8443/',
      'https://user:word@meet.example/',
      'https://meet.example/the minister resigns',
      'https://meet.example/\u202Egpj.exe',
      'https://meet.example/\u200Bx',
      `https://meet.example/${'x'.repeat(500)}`,
    ])
      expect(proposed({ link })).toBe('invalid')
    const without = published()
    expect(without.act(RA, 'propose-facts', { facts: { link: 'https://meet.example/day' } })).toBe('invalid')
  })

  it('is made and confirmed by the older door, too', () => {
    const room = published()
    expect(room.act(RA, 'change-facts', { facts: { room: 'Hall B' } })).toBe('released')
    expect(room.act(RB, 'change-facts', {})).toBe('invalid')
    expect(room.act(RB, 'change-facts', { digest: room.clearance.proposal?.digest })).toBe('released')
    expect(room.log.slice(-2).map(({ type }) => type)).toEqual(['propose-facts', 'confirm-facts'])
  })
})

describe('an older log', () => {
  /** As it was decided before these rules: an event of the form before names none of them. */
  const older = (room: Newsroom) => ({ ...room.facts, judgedBy: 2 })

  it('is judged by the rules of its own time', () => {
    const room = published()
    const body = { digest: room.clearance.proposal?.digest }
    const by = (actor: Actor) => decide(older(room), 'confirm-facts', body, actor, room.now).ok
    expect([by(SECOND_OF_LEAD), by(RB), by(RA)]).toEqual([true, true, false])
    const facts = { room: 'x'.repeat(121), link: 'http://evil.example/' }
    expect(decide(older(room), 'propose-facts', { facts }, RA, room.now).ok).toBe(true)
  })
})
