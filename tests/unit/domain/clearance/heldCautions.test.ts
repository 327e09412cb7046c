import { type Carried, chain, type NewEvent } from '../../../../src/domain/clearance/events.ts'
import { digestOf } from '../../../../src/domain/canonical.ts'
import { EA, ENTRY, manifestFor, Newsroom, RA, RB, RC } from '../../../support/clearance.ts'

const NOTE = { publicNote: 'The hall is in doubt.' }
const HOUR = 3_600_000
const UPDATE = '0b9f4a51-34b0-4b1e-8a35-6a8d2f3c4e02'

const inAnHour = (room: Newsroom) => ({ at: new Date(room.now.getTime() + HOUR).toISOString() })

/** Edition 1 of A and B waits, and B cautions it. */
const cautioned = (): Newsroom => {
  const room = new Newsroom()
  room.join(RB, 'co-signatory')
  room.submit()
  for (const party of [RA, RB]) room.actOn(party, 'sign')
  expect(room.actOn(RA, 'release', inAnHour(room))).toBe('released')
  expect(room.act(RB, 'caution', NOTE)).toBe('released')
  return room
}

/** Edition 1 is out; edition 2 waits on what B signed in it, on what C signed of edition 1, and both caution it. */
const nextCautioned = (): Newsroom => {
  const room = new Newsroom()
  for (const party of [RB, RC]) room.join(party, 'co-signatory')
  room.publish(RB, RC)
  room.settle()
  room.act(EA, 'correct', { publicNote: 'n', editionType: 'translation' })
  room.words = { fr: 'fr' }
  room.submit()
  room.actOn(RB, 'sign', { covers: ['fr'] })
  room.actOn(RA, 'sign')
  expect(room.actOn(RA, 'release', inAnHour(room))).toBe('released')
  const { digest } = room.clearance.scheduled!
  for (const party of [RB, RC]) expect(room.act(party, 'caution', { ...NOTE, digest })).toBe('released')
  return room
}

const cautioning = (room: Newsroom): string[] =>
  (room.clearance.editions.at(-1)?.cautions ?? []).map(({ organisation }) => organisation).sort()

const releaseAgain = (room: Newsroom): void => {
  if (room.clearance.state === 'review') room.actOn(RA, 'sign')
  expect(room.actOn(RA, 'release')).toBe('released')
}

describe('a caution on an edition that is held', () => {
  it('comes out with the one that follows: the lead alone does not take it off', () => {
    const room = cautioned()
    room.act(RA, 'hold')
    releaseAgain(room)
    expect(room.clearance.wire?.standing).toBe('live')
    expect(cautioning(room)).toEqual(['b'])
    expect(room.act(RB, 'lift')).toBe('released')
    expect(cautioning(room)).toEqual([])
  })

  it('comes out also with a text that was written anew, unless its party has signed it', () => {
    const room = nextCautioned()
    room.act(RA, 'hold')
    room.actOn(EA, 'recall')
    room.words = { fr: 'others' }
    room.submit()
    room.actOn(RB, 'sign', { covers: ['fr'] })
    releaseAgain(room)
    // C was carried.
    expect(cautioning(room)).toEqual(['c'])
  })

  it('is kept when the work on that edition is abandoned, and another one is begun', () => {
    const room = nextCautioned()
    room.act(RA, 'hold')
    expect(room.actOn(EA, 'abandon')).toBe('released')
    expect(cautioning(room)).toEqual([])
    room.act(EA, 'correct', { publicNote: 'n', editionType: 'translation' })
    room.submit()
    releaseAgain(room)
    expect(cautioning(room)).toEqual(['b', 'c'])
  })

  it('ends when its party, who held it, signs it again', () => {
    const room = cautioned()
    room.act(RB, 'hold')
    expect(room.actOn(RB, 'sign')).toBe('cleared')
    releaseAgain(room)
    expect(cautioning(room)).toEqual([])
    expect(room.act(RB, 'lift')).toBe('wrong-state')
  })

  it('goes with its party where that stands under neither this edition nor the one before', () => {
    const room = cautioned()
    room.act(RA, 'hold')
    expect(room.act(RB, 'leave')).toBe('drafting')
    room.submit()
    releaseAgain(room)
    expect(cautioning(room)).toEqual([])
  })

  it.each(['suspend', 'dissociate', 'withdraw'])('is kept when %s holds it', (action) => {
    const room = nextCautioned()
    const by = action === 'withdraw' ? RA : RC
    room.act(by, action, action === 'suspend' ? { note: 'Stop.' } : NOTE)
    expect(room.clearance.scheduled).toBeNull()
    for (const party of [RC, RA]) room.actOn(party, 'sign')
    expect(room.actOn(RA, 'release')).toBe('released')
    expect(room.clearance.editions.at(-1)?.edition).toBe(2)
    expect(cautioning(room)).toEqual(['b'])
  })
})

/** The log of a media update: the event at the first place decides what waits for it. */
const updateLog = (...events: { type: NewEvent['type']; data: Record<string, unknown> }[]) =>
  events.reduce<ReturnType<typeof chain>[]>((log, { type, data }) => {
    const event: NewEvent = { type, organisation: 'a', by: 'ra', digest: null, note: null, data }
    const chained = chain(event, {
      ...{ entry: UPDATE, head: log.at(-1) ?? null, at: new Date(0).toISOString(), noteHash: null },
      nonce: '0'.repeat(32),
    })
    return [...log, chained]
  }, [])

describe('a caution on an edition that waits for a media update', () => {
  /** Edition 1 is out, edition 2 waits with the media update, and C, who was carried, cautions it. */
  const withUpdate = (): { room: Newsroom; carries: Carried[] } => {
    const room = new Newsroom()
    for (const party of [RB, RC]) room.join(party, 'co-signatory')
    room.publish(RB, RC)
    room.settle()
    room.act(EA, 'correct', { publicNote: 'n', editionType: 'translation' })
    room.words = { fr: 'fr' }
    room.submit()
    room.actOn(RA, 'sign')
    const { round } = room.clearance
    const { at: availableAt } = inAnHour(room)
    const data = { edition: 2, editionType: 'translation', availableAt, consents: round!.consents }
    const digest = digestOf(manifestFor(room.words))
    const release = { type: 'release', organisation: 'a', by: 'ra', digest, note: null } as const
    room.append([{ ...release, data: { ...data, commit: { entry: UPDATE, seq: 1 } } }])
    return { room, carries: [{ entry: ENTRY, seq: room.log.length, availableAt }] }
  }

  it('is kept when the media update is broken', () => {
    const { room, carries } = withUpdate()
    const commit = { type: 'release' as const, data: { carries } }
    room.bundles = { [UPDATE]: updateLog(commit) }
    const { digest } = room.clearance.scheduled!
    expect(room.act(RC, 'caution', { ...NOTE, digest })).toBe('released')
    room.bundles = { [UPDATE]: updateLog(commit, { type: 'hold', data: { items: [ENTRY] } }) }
    room.wait(1)
    expect(room.clearance.scheduled).toBeNull()
    releaseAgain(room)
    expect(cautioning(room)).toEqual(['c'])
  })

  it('is not there any more once it was lifted, whatever becomes of the media update', () => {
    const { room, carries } = withUpdate()
    const commit = { type: 'release' as const, data: { carries } }
    room.bundles = { [UPDATE]: updateLog(commit) }
    const { digest } = room.clearance.scheduled!
    for (const [action, body] of [
      ['caution', { ...NOTE, digest }],
      ['lift', { digest }],
    ] as const)
      expect(room.act(RC, action, body)).toBe('released')
    room.bundles = { [UPDATE]: updateLog(commit, { type: 'hold', data: { items: [ENTRY] } }) }
    room.wait(1)
    releaseAgain(room)
    expect(cautioning(room)).toEqual([])
  })
})
