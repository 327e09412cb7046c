import type { LogEvent, NewEvent } from '../../../../src/domain/clearance/events.ts'
import { chain } from '../../../../src/domain/clearance/events.ts'
import { ENTRY, Newsroom, RA, RB } from '../../../support/clearance.ts'

const UPDATE = 'f0b1f3a2-6c52-4f0e-8d6a-52a1c3b4d5e6'
const HOUR = 3_600_000

const blank = { organisation: null, by: null, digest: null, note: null }

/** A cleared text of A and B, in whose log stands the release that waits for place 1 of the update's log. */
const waiting = (): Newsroom => {
  const room = new Newsroom()
  room.join(RB, 'co-signatory')
  room.submit()
  for (const reviewer of [RA, RB]) room.actOn(reviewer, 'sign')
  const { digest, round } = room.clearance
  const availableAt = new Date(room.now.getTime() + HOUR).toISOString()
  const data = {
    ...{ edition: 1, editionType: 'original', availableAt, consents: round?.consents ?? [] },
    commit: { entry: UPDATE, seq: 1 },
  }
  room.append([{ ...blank, type: 'release', organisation: 'a', by: 'ra', digest, data }])
  return room
}

const say = (room: Newsroom, ...events: Pick<NewEvent, 'type' | 'organisation' | 'data'>[]): void => {
  let log: LogEvent[] = []
  for (const event of events) {
    const place = { entry: UPDATE, head: log.at(-1) ?? null, at: room.now.toISOString(), noteHash: null }
    log = [...log, chain({ ...blank, ...event }, place)]
  }
  room.bundles = { [UPDATE]: log }
}

const commitOf = (room: Newsroom, entry = ENTRY) => ({
  type: 'release',
  organisation: 'a',
  data: { edition: 1, carries: [{ entry, seq: room.log.length, availableAt: '2024-07-30T00:00:00.000Z' }] },
})

describe('a release that names a place in a media update’s log', () => {
  it('is neither out nor cleared while nothing stands there, however late it is', () => {
    const room = waiting()
    room.wait(10 * HOUR)
    expect(room.clearance.state).toBe('released')
    expect(room.clearance.wire).toBeNull()
    expect(room.clearance.isDue).toBe(false)
    expect(room.actOn(RA, 'release')).toBe('wrong-state')
  })

  it('counts when the release there carries it', () => {
    const room = waiting()
    say(room, commitOf(room))
    expect(room.clearance.scheduled?.edition).toBe(1)
    room.wait(HOUR)
    expect(room.clearance.wire).toMatchObject({ edition: 1, standing: 'live' })
  })

  it('never was when anything else stands there, or a release that carries others', () => {
    const room = waiting()
    for (const other of [{ type: 'recall', organisation: 'a', data: {} }, commitOf(room, 'another')]) {
      say(room, other)
      room.wait(HOUR)
      expect(room.clearance.state).toBe('cleared')
      expect(room.clearance.editions).toEqual([])
      expect(room.clearance.round?.consents).toHaveLength(2)
    }
  })

  it('is broken by a hold, which takes the place, and takes back the holder’s signature', () => {
    const room = waiting()
    const { facts, now } = room
    expect(facts.clearance.editions[0]?.pending).toBe(true)
    say(room, { type: 'break', organisation: 'b', data: { entry: ENTRY, edition: null } })
    room.wait(0)
    expect(now).not.toBe(room.now)
    expect(room.clearance.state).toBe('clearance')
    expect(room.clearance.round?.consents.map(({ organisation }) => organisation)).toEqual(['a'])
    expect(room.actOn(RB, 'sign')).toBe('cleared')
  })

  it('is void, with every signature, when another entry broke the same release', () => {
    const room = waiting()
    say(room, { type: 'break', organisation: 'b', data: { entry: 'another', edition: null } })
    room.wait(0)
    expect(room.clearance.state).toBe('cleared')
  })

  it('is taken back after the commit by a hold that names it', () => {
    const room = waiting()
    const held = { type: 'break', organisation: 'b', data: { entry: ENTRY, edition: 1, items: [ENTRY] } }
    say(room, commitOf(room), held)
    room.wait(0)
    expect(room.clearance.state).toBe('clearance')
    say(room, commitOf(room), { type: 'hold', organisation: 'c', data: { edition: 1, items: [ENTRY] } })
    room.wait(0)
    expect(room.clearance.state).toBe('cleared')
    say(room, commitOf(room), { type: 'hold', organisation: 'c', data: { edition: 1, items: ['another'] } })
    room.wait(0)
    expect(room.clearance.state).toBe('released')
  })
})
