import type { LogEvent } from '../../../../src/domain/clearance/events.ts'
import { chain } from '../../../../src/domain/clearance/events.ts'
import { decide } from '../../../../src/domain/clearance/decide.ts'
import { replay } from '../../../../src/domain/clearance/replay.ts'
import { EA, ENTRY, Newsroom, RA, RB } from '../../../support/clearance.ts'

const UPDATE = 'f0b1f3a2-6c52-4f0e-8d6a-52a1c3b4d5e6'
const HOUR = 3_600_000
const blank = { organisation: null, by: null, digest: null, note: null }

/** A first edition of A and B is out, and a second one waits for an hour on B's carried signature. */
const waitingOnCarried = (): Newsroom => {
  const room = new Newsroom()
  room.words = { ur: 'ur' }
  room.join(RB, 'co-signatory')
  room.publish(RB)
  room.wait(1000)
  room.act(EA, 'correct', { editionType: 'translation' })
  room.submit()
  room.actOn(RA, 'sign')
  room.actOn(RA, 'release', { at: new Date(room.now.getTime() + HOUR).toISOString() })
  return room
}

describe('a no that comes while the next edition goes out', () => {
  it('holds the edition before that, as ever', () => {
    const room = waitingOnCarried()
    room.act(RB, 'suspend', { note: 'Stop.' })
    expect(room.clearance.scheduled).toBeNull()
    expect(room.clearance.state).toBe('clearance')
  })

  it('suspends both editions instead of taking back what another server may have shown', () => {
    const room = waitingOnCarried()
    room.wait(HOUR - 1000)
    expect(room.act(RB, 'suspend', { note: 'Stop.' })).toBe('released')
    expect(room.clearance.wire).toMatchObject({ edition: 1, standing: 'suspended' })
    room.wait(1000)
    expect(room.clearance.wire).toMatchObject({ edition: 2, standing: 'suspended' })
    room.act(RB, 'reinstate')
    expect(room.clearance.wire).toMatchObject({ edition: 2, standing: 'live' })
  })

  it('takes back what was carried, where a server whose clock is behind holds the edition after all', () => {
    const room = waitingOnCarried()
    room.wait(HOUR - 1000)
    room.act(RB, 'suspend', { note: 'Stop.' })
    room.wait(-2000)
    expect(room.act(RA, 'withdraw', { publicNote: 'Wrong.' })).toBe('review')
    expect(room.clearance.round?.consents).toEqual([])
    expect(room.actOn(RA, 'sign')).toBe('clearance')
  })

  it('is refused as dissociation and withdrawal, until it is out', () => {
    const room = waitingOnCarried()
    room.wait(HOUR - 1000)
    expect(room.act(RB, 'dissociate', { publicNote: 'Not ours.' })).toBe('wrong-state')
    expect(room.act(RA, 'withdraw', { publicNote: 'Wrong.' })).toBe('wrong-state')
    room.wait(1000)
    expect(room.act(RB, 'dissociate', { publicNote: 'Not ours.' })).toBe('released')
    expect(room.act(RA, 'withdraw', { publicNote: 'Wrong.' })).toBe('released')
  })
})

/** The log of a media update of such events, in their order. */
const update = (
  ...events: { type: string; organisation: string; data: Record<string, unknown> }[]
): LogEvent[] =>
  events.reduce<LogEvent[]>((log, event) => {
    const place = { entry: UPDATE, head: log.at(-1) ?? null, at: '2024-07-29T08:00:00.000Z', noteHash: null }
    return [...log, chain({ ...blank, ...event }, place)]
  }, [])

const carriedRelease = (room: Newsroom, seq: number) => {
  const { digest, round, edition } = room.clearance
  const availableAt = new Date(room.now.getTime() + HOUR).toISOString()
  const consents = round?.consents ?? []
  const data = {
    edition: (edition ?? 0) + 1,
    editionType: 'original',
    availableAt,
    consents,
    commit: { entry: UPDATE, seq },
  }
  room.append([{ ...blank, type: 'release', organisation: 'a', by: 'ra', digest, data }])
  return { entry: ENTRY, seq: room.log.length, availableAt }
}

const cleared = (): Newsroom => {
  const room = new Newsroom()
  room.join(RB, 'co-signatory')
  room.submit()
  for (const reviewer of [RA, RB]) room.actOn(reviewer, 'sign')
  return room
}

describe('a hold that the log of a media update decides', () => {
  it('is about the release before it, and leaves an earlier edition alone', () => {
    const room = cleared()
    const first = {
      type: 'release',
      organisation: 'a',
      data: { edition: 1, carries: [carriedRelease(room, 1)] },
    }
    const broken = { type: 'break', organisation: 'b', data: { entry: ENTRY, edition: 2, items: [ENTRY] } }
    room.bundles = {
      [UPDATE]: update(
        first,
        { type: 'release', organisation: 'a', data: { edition: 2, carries: [] } },
        broken,
      ),
    }
    room.wait(HOUR)
    expect(room.clearance.wire).toMatchObject({ edition: 1, standing: 'live' })
  })

  it('holds nothing that was released since, however late it is written', () => {
    const room = cleared()
    carriedRelease(room, 1)
    room.bundles = { [UPDATE]: [] }
    room.wait(0)
    const verdict = decide(room.facts, 'hold', {}, RB, room.now)
    if (!verdict.ok || !verdict.before) throw new Error('The hold is refused, or breaks nothing.')
    room.bundles = { [UPDATE]: update({ ...verdict.before.event, organisation: 'b' }) }
    room.wait(0)
    expect(room.actOn(RB, 'sign')).toBe('cleared')
    expect(room.actOn(RA, 'release')).toBe('released')
    room.append(verdict.events)
    const { lead } = room.facts
    expect(replay(room.log, { lead, now: room.now, bundles: room.bundles }).wire?.edition).toBe(1)
  })
})
