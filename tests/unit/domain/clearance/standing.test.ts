import { Newsroom, EA, RA, RB, RC, person } from '../../../support/clearance.ts'
import type { Edition } from '../../../../src/domain/clearance/state.ts'

const NOTE = { publicNote: 'The hall is not confirmed.' }
const WORD = { note: 'We have been told otherwise.' }

/** Edition 1 of A, signed by B and carried by C as supporter, is out. */
const out = (): Newsroom => {
  const room = new Newsroom()
  room.join(RB, 'co-signatory')
  room.join(RC, 'supporter')
  room.publish(RB)
  room.settle()
  return room
}

const live = (room: Newsroom): Edition => room.clearance.editions.at(-1)!

/** Edition 2 waits; with `notice` alone new, B has to sign that leaf, and the rest is carried. */
const nextRound = (room: Newsroom): void => {
  room.act(EA, 'correct', { publicNote: 'The hour.' })
  room.words = { ...room.words, notice: 'The hour.' }
  room.submit()
}

describe('a caution', () => {
  it('stands with the edition, one of each organisation, until that organisation lifts it', () => {
    const room = out()
    expect(room.act(RB, 'caution', NOTE)).toBe('released')
    room.act(RA, 'caution', NOTE)
    room.act(RB, 'caution', { publicNote: 'In other words.' })
    expect(live(room).cautions.map(({ organisation }) => organisation)).toEqual(['a', 'b'])
    expect(room.clearance.wire?.standing).toBe('live')
    room.act(RB, 'lift')
    expect(live(room).cautions.map(({ organisation }) => organisation)).toEqual(['a'])
    expect(room.act(RB, 'lift')).toBe('wrong-state')
  })

  it('ends with the next edition, and takes no signature back', () => {
    const room = out()
    room.act(RB, 'caution', NOTE)
    nextRound(room)
    expect(room.clearance.round?.consents.map(({ organisation }) => organisation)).toEqual(['b'])
    room.actOn(RA, 'sign')
    room.actOn(RB, 'sign')
    room.actOn(RA, 'release')
    expect(live(room).cautions).toEqual([])
  })

  it('is for those who signed, says something, and names the edition that is out', () => {
    const room = out()
    expect(room.act(RC, 'caution', NOTE)).toBe('not-reviewer')
    expect(room.act(RB, 'caution')).toBe('invalid')
    expect(room.act(RB, 'caution', { ...NOTE, digest: 'sha256:other' })).toBe('stale-digest')
    room.act(RB, 'suspend', WORD)
    expect(room.act(RB, 'caution', NOTE)).toBe('wrong-state')
  })
})

describe('a suspension', () => {
  it('takes the edition off until every organisation that suspended has reinstated', () => {
    const room = out()
    room.act(RB, 'suspend', WORD)
    expect(room.act(RB, 'suspend', WORD)).toBe('wrong-state')
    room.act(RA, 'suspend', WORD)
    expect(room.clearance.wire?.standing).toBe('suspended')
    expect(room.clearance.state).toBe('released')
    room.act(RA, 'reinstate')
    expect(room.clearance.wire?.standing).toBe('suspended')
    expect(room.act(RA, 'reinstate')).toBe('wrong-state')
    room.act(RB, 'reinstate')
    expect(room.clearance.wire?.standing).toBe('live')
  })

  it('is open to whoever signed the edition, whatever it is now, and whatever is in work', () => {
    const room = out()
    room.act(EA, 'correct', { publicNote: 'The hour.' })
    expect(room.act(RB, 'leave')).toBe('drafting')
    expect(room.act(RB, 'suspend', WORD)).toBe('drafting')
    expect(room.clearance.wire?.standing).toBe('suspended')
    expect(room.act(RB, 'reinstate')).toBe('drafting')
  })

  it('voids what was carried of that party, in the round in work and in the next', () => {
    const room = out()
    nextRound(room)
    room.actOn(RA, 'sign')
    room.actOn(RB, 'sign')
    expect(room.clearance.state).toBe('cleared')
    room.act(RB, 'suspend', WORD)
    expect(room.clearance.state).toBe('clearance')
    expect(room.actOn(RB, 'sign')).toBe('cleared')
  })

  it('holds an edition that waits on a carried consent, and not one that the party signed whole', () => {
    const room = out()
    room.act(EA, 'correct', { editionType: 'translation' })
    room.words = { ...room.words, fr: 'fr' }
    room.submit()
    room.actOn(RA, 'sign')
    const at = new Date(room.now.getTime() + 3_600_000).toISOString()
    expect(room.actOn(RA, 'release', { at })).toBe('released')
    expect(room.clearance.scheduled?.edition).toBe(2)
    room.act(RB, 'suspend', WORD)
    expect(room.clearance.scheduled).toBeNull()
    expect(room.clearance.state).toBe('clearance')

    const signed = out()
    nextRound(signed)
    signed.words = { ...signed.words, core: 'another core', en: 'other words' }
    signed.actOn(EA, 'recall')
    signed.submit()
    signed.actOn(RA, 'sign')
    signed.actOn(RB, 'sign')
    signed.actOn(RA, 'release', { at })
    signed.act(RB, 'suspend', WORD)
    expect(signed.clearance.scheduled?.edition).toBe(2)
  })

  it('is not for supporters or for who never signed', () => {
    const room = out()
    expect(room.act(RC, 'suspend', WORD)).toBe('not-reviewer')
    expect(room.act(person('rd', 'd', 'reviewer'), 'suspend', WORD)).toBe('not-reviewer')
    expect(room.act(RB, 'suspend')).toBe('invalid')
  })

  it('can end in a withdrawal, which is for good', () => {
    const room = out()
    room.act(RB, 'suspend', WORD)
    room.act(RA, 'withdraw', NOTE)
    expect(room.clearance.wire?.standing).toBe('withdrawn')
    expect(room.act(RB, 'reinstate')).toBe('wrong-state')
    expect(room.act(RB, 'suspend', WORD)).toBe('wrong-state')
  })
})

describe('to dissociate', () => {
  it('leaves the edition up and says that the organisation no longer stands behind it', () => {
    const room = out()
    expect(room.act(RC, 'dissociate', NOTE)).toBe('released')
    expect(room.act(RB, 'dissociate', NOTE)).toBe('released')
    expect(live(room).dissociations.map(({ organisation }) => organisation)).toEqual(['c', 'b'])
    expect(room.clearance.wire?.standing).toBe('live')
    expect(room.act(RB, 'dissociate', NOTE)).toBe('wrong-state')
    expect(room.act(RA, 'dissociate', NOTE)).toBe('not-reviewer')
  })

  it('takes back what would have been carried', () => {
    const room = out()
    room.act(RB, 'dissociate', NOTE)
    nextRound(room)
    expect(room.clearance.round?.consents).toEqual([])
  })
})
