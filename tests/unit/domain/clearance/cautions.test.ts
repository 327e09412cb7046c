import { digestOf } from '../../../../src/domain/canonical.ts'
import type { Actor } from '../../../../src/domain/organisations.ts'
import { MANDATE_FACTS } from '../../../../src/domain/mandate/mandateFacts.ts'
import { EA, manifestFor, Newsroom, RA, RB, RC } from '../../../support/clearance.ts'
import { eventFacts } from '../../wire/formats/examples.ts'

const NOTE = { publicNote: 'The hall is in doubt.' }

const published = (nonce?: string): Newsroom => {
  const room = new Newsroom()
  room.nonce = nonce
  room.type = 'event'
  for (const party of [RB, RC]) room.join(party, 'co-signatory')
  room.publish(RB, RC)
  return room
}

const HOUR = 3_600_000
const FORM = '0'.repeat(32)

/** The next edition, with other words in English alone: whoever does not sign it is carried. */
const nextEdition = (room: Newsroom, ...signers: Actor[]): void => {
  room.act(EA, 'correct', { publicNote: 'n' })
  room.words = { ...room.words, ur: 'ur' }
  room.submit()
  for (const party of [RA, ...signers]) room.actOn(party, 'sign')
  expect(room.actOn(RA, 'release')).toBe('released')
}

const cautioning = (room: Newsroom): string[] => {
  const { editions, wire } = room.clearance
  const shown = editions.find(({ edition }) => edition === wire?.edition)
  return (shown?.cautions ?? []).map(({ organisation }) => organisation).sort()
}

const propose = (room: Newsroom, hall = 'another hall'): string => {
  const manifest = manifestFor({ ...room.words, core: hall })
  const digest = digestOf(manifest)
  const mandate = { facts: [...MANDATE_FACTS] }
  room.mandated = { mandate, facts: eventFacts, frozen: { digest, manifest } }
  room.act(RA, 'propose-facts', { facts: { room: 'Hall B' } })
  return digest
}

describe('a caution', () => {
  it('outlives a next edition that its party has not signed expressly since', () => {
    const room = published(FORM)
    for (const party of [RB, RC]) room.act(party, 'caution', NOTE)
    room.act(EA, 'correct', { publicNote: 'n', editionType: 'translation' })
    room.words = { fr: 'fr' }
    room.submit()
    for (const party of [RA, RB]) room.actOn(party, 'sign', { covers: ['core', 'fr'] })
    room.actOn(RA, 'sign')
    expect(room.actOn(RA, 'release')).toBe('released')
    expect(room.clearance.wire?.edition).toBe(2)
    // B signed it after its caution; C was carried.
    expect(cautioning(room)).toEqual(['c'])
    expect(room.act(RC, 'lift')).toBe('released')
    expect(cautioning(room)).toEqual([])
  })

  it('ends with a next edition that its party signs', () => {
    const room = published(FORM)
    room.act(RB, 'caution', NOTE)
    nextEdition(room, RB, RC)
    expect(cautioning(room)).toEqual([])
    expect(room.act(RB, 'lift')).toBe('wrong-state')
  })

  it('ended with any next edition in an older log', () => {
    const room = published()
    room.act(RC, 'caution', NOTE)
    room.act(EA, 'correct', { publicNote: 'n', editionType: 'translation' })
    room.words = { fr: 'fr' }
    room.submit()
    room.actOn(RA, 'sign')
    room.actOn(RA, 'release')
    expect(cautioning(room)).toEqual([])
  })

  it('tells of facts that wait, of the lead alone, and ends when they are confirmed', () => {
    const room = published(FORM)
    const digest = propose(room)
    room.act(RB, 'caution', NOTE)
    expect(room.act(RB, 'caution', { ...NOTE, proposal: digest })).toBe('not-reviewer')
    expect(room.act(RA, 'caution', { ...NOTE, proposal: 'sha256:0' })).toBe('stale-digest')
    expect(room.act(RA, 'caution', { ...NOTE, proposal: digest })).toBe('released')
    expect(cautioning(room)).toEqual(['a', 'b'])
    expect(room.act(RB, 'confirm-facts', { digest })).toBe('released')
    expect(cautioning(room)).toEqual(['b'])
    expect(room.act(RA, 'caution', { ...NOTE, proposal: digest })).toBe('wrong-state')
  })

  it('of facts that wait leaves what the lead has said before, until the lead lifts it', () => {
    const room = published(FORM)
    room.act(RA, 'caution', NOTE)
    const said = () => room.clearance.editions[0]?.cautions.map(({ seq }) => seq)
    const before = said()
    const digest = propose(room)
    room.act(RA, 'caution', { ...NOTE, proposal: digest })
    expect(cautioning(room)).toEqual(['a'])
    expect(said()).not.toEqual(before)
    expect(room.act(RB, 'confirm-facts', { digest })).toBe('released')
    expect(said()).toEqual(before)
    expect(room.act(RA, 'lift')).toBe('released')
    expect(said()).toEqual([])
  })

  it('of facts that wait ends when later ones are confirmed: those shown are older no more', () => {
    const room = published(FORM)
    room.act(RB, 'caution', NOTE)
    room.act(RA, 'caution', { ...NOTE, proposal: propose(room) })
    const digest = propose(room, 'a third hall')
    expect(cautioning(room)).toEqual(['a', 'b'])
    expect(room.act(RB, 'confirm-facts', { digest })).toBe('released')
    expect(cautioning(room)).toEqual(['b'])
  })

  it('of facts that wait goes over to the next edition, and ends with later ones there, too', () => {
    const room = published(FORM)
    room.act(RA, 'caution', { ...NOTE, proposal: propose(room) })
    room.act(EA, 'correct', { publicNote: 'n' })
    room.words = { ...room.words, ur: 'ur' }
    room.submit()
    for (const party of [RA, RB, RC]) room.actOn(party, 'sign')
    room.act(RA, 'caution', { ...NOTE, proposal: propose(room, 'a third hall') })
    expect(room.actOn(RA, 'release')).toBe('released')
    expect(cautioning(room)).toEqual(['a'])
    expect(room.act(RB, 'confirm-facts', { digest: propose(room, 'a fourth hall') })).toBe('released')
    expect(cautioning(room)).toEqual([])
  })
})

describe('a caution on an edition that waits', () => {
  const waiting = (room: Newsroom) => room.clearance.scheduled

  it('comes out with it', () => {
    const room = new Newsroom()
    for (const party of [RB]) room.join(party, 'co-signatory')
    room.submit()
    for (const party of [RA, RB]) room.actOn(party, 'sign')
    room.actOn(RA, 'release', { at: new Date(room.now.getTime() + HOUR).toISOString() })
    expect(room.act(RC, 'caution', NOTE)).toBe('not-reviewer')
    expect(room.act(RB, 'caution', NOTE)).toBe('released')
    expect(cautioning(room)).toEqual([])
    room.wait(2 * HOUR)
    expect(cautioning(room)).toEqual(['b'])
  })

  it('is on the one whose digest is named, where another one is out', () => {
    const room = published(FORM)
    room.act(EA, 'correct', { publicNote: 'n' })
    room.words = { core: 'others' }
    room.submit()
    for (const party of [RA, RB, RC]) room.actOn(party, 'sign')
    room.actOn(RA, 'release', { at: new Date(room.now.getTime() + HOUR).toISOString() })
    expect(room.act(RB, 'caution', { ...NOTE, digest: 'sha256:0' })).toBe('stale-digest')
    expect(room.act(RB, 'caution', { ...NOTE, digest: waiting(room)?.digest })).toBe('released')
    expect(room.act(RC, 'caution', NOTE)).toBe('released')
    expect(cautioning(room)).toEqual(['c'])
    room.wait(2 * HOUR)
    // C signed this edition before it cautioned the one that was out.
    expect(cautioning(room)).toEqual(['b', 'c'])
  })
})
