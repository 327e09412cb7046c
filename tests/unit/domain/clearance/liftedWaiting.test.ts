import { EA, Newsroom, RA, RB, RC } from '../../../support/clearance.ts'

const NOTE = { publicNote: 'The hall is in doubt.' }
const HOUR = 3_600_000

/** Edition 1 is out with the cautions of B and C; edition 2 waits, both carried, and takes them over. */
const waiting = (): Newsroom => {
  const room = new Newsroom()
  for (const party of [RB, RC]) room.join(party, 'co-signatory')
  room.publish(RB, RC)
  room.settle()
  for (const party of [RB, RC]) room.act(party, 'caution', NOTE)
  room.act(EA, 'correct', { publicNote: 'n', editionType: 'translation' })
  room.words = { fr: 'fr' }
  room.submit()
  room.actOn(RA, 'sign')
  const at = new Date(room.now.getTime() + HOUR).toISOString()
  expect(room.actOn(RA, 'release', { at })).toBe('released')
  expect(cautioning(room)).toEqual(['b c', 'b c'])
  return room
}

/** By edition. */
const cautioning = (room: Newsroom): string[] =>
  room.clearance.editions.map(({ cautions }) =>
    cautions
      .map(({ organisation }) => organisation)
      .sort()
      .join(' '),
  )

const digestOfWaiting = (room: Newsroom) => ({ digest: room.clearance.scheduled?.digest })

describe('a caution that is lifted of an edition that waits', () => {
  it('stays on the one that is out, until it is lifted there', () => {
    const room = waiting()
    expect(room.act(RB, 'lift', digestOfWaiting(room))).toBe('released')
    expect(cautioning(room)).toEqual(['b c', 'c'])
    expect(room.act(RB, 'lift', digestOfWaiting(room))).toBe('wrong-state')
    expect(room.act(RB, 'lift')).toBe('released')
    expect(cautioning(room)).toEqual(['c', 'c'])
    room.wait(2 * HOUR)
    expect(cautioning(room)).toEqual(['c', 'c'])
  })

  it('does not come over when that edition comes out, and is off both when it is lifted then', () => {
    const room = waiting()
    room.act(RB, 'lift', digestOfWaiting(room))
    room.wait(2 * HOUR)
    expect(room.clearance.wire?.edition).toBe(2)
    expect(cautioning(room)).toEqual(['b c', 'c'])
    room.act(RC, 'lift')
    expect(cautioning(room)).toEqual(['b', ''])
  })

  it('comes over again where its party cautions what is out once more', () => {
    const room = waiting()
    room.act(RB, 'lift', digestOfWaiting(room))
    expect(room.act(RB, 'caution', NOTE)).toBe('released')
    expect(cautioning(room)).toEqual(['b c', 'b c'])
  })

  it('stays on what is suspended, though no digest says which edition is meant', () => {
    const room = waiting()
    expect(room.act(RA, 'suspend', { note: 'Stop.' })).toBe('released')
    expect(room.act(RB, 'lift')).toBe('released')
    expect(cautioning(room)).toEqual(['b c', 'c'])
  })

  it('is off both when it is lifted of the one that is out', () => {
    const room = waiting()
    expect(room.act(RB, 'lift')).toBe('released')
    expect(cautioning(room)).toEqual(['c', 'c'])
  })
})
