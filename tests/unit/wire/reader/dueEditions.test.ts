import { type DueRow, isAsLogged, isTakenOff } from '../../../../src/wire/reader/dueEditions.ts'
import { readEditions } from '../../../../src/wire/publish/readEditions.ts'
import { END_OF_TIME } from '../../../../src/wire/read/visibility.ts'
import { EA, Newsroom, RA } from '../../../support/clearance.ts'

const HOUR = 3_600_000
const NONE = new Set<string>()

const waiting = (): Newsroom => {
  const room = new Newsroom()
  room.act(EA, 'submit', { revision: 1 })
  room.actOn(RA, 'sign')
  room.actOn(RA, 'release', { at: new Date(room.now.getTime() + HOUR).toISOString() })
  return room
}
/** As the main process has written it from the log as it is now. */
const rowOf = ({ log, clearance }: Newsroom): DueRow => {
  const [found] = readEditions(log, clearance)
  if (!found) throw new Error('Nothing is released.')
  const { digest, availableAt, edition } = found.edition
  const until = found.nextAvailableAt ?? END_OF_TIME
  return { entry: 'e', edition, digest, availableAt, standing: found.standing, until, gate: '' }
}
const historyOf = ({ log, clearance }: Newsroom) => ({ events: log, clearance })

describe('an edition whose instant has come', () => {
  it('is as its log says, before and after the log says that it has taken effect', () => {
    const room = waiting()
    const row = rowOf(room)
    room.wait(2 * HOUR)
    expect(isAsLogged(row, historyOf(room), NONE)).toBe(true)
    room.settle()
    expect(isAsLogged(row, historyOf(room), NONE)).toBe(true)
  })

  it('is not where it was held, whatever its row says', () => {
    const room = waiting()
    const row = rowOf(room)
    room.actOn(RA, 'hold', { note: 'Wait.' })
    room.wait(2 * HOUR)
    expect(isAsLogged(row, historyOf(room), NONE)).toBe(false)
  })

  it('is not where its log is not there, names another text, another instant or another standing', () => {
    const room = waiting()
    const row = rowOf(room)
    expect(isAsLogged(row, null, NONE)).toBe(false)
    for (const change of [
      { digest: `sha256:${'0'.repeat(64)}` },
      { availableAt: new Date(0).toISOString() },
      { until: new Date(0).toISOString() },
      { standing: 'suspended' as const },
      { gate: 'another/1' },
      { edition: 2 },
    ])
      expect([change, isAsLogged({ ...row, ...change }, historyOf(room), NONE)]).toEqual([change, false])
  })
})

describe('an edition that its row shows', () => {
  const shown = (room: Newsroom) => ({ ...rowOf(room), effective: true, replaced: false })
  const out = (): Newsroom => {
    const room = waiting()
    room.wait(2 * HOUR)
    room.settle()
    return room
  }

  it.each([
    ['suspend', { note: 'We look.' }],
    ['withdraw', { publicNote: 'Wrong.' }],
  ] as const)('is taken off from the moment at which the log says %s', (action, words) => {
    const room = out()
    const row = shown(room)
    expect(isTakenOff(row, historyOf(room), room.now)).toBe(false)
    room.actOn(RA, action, { digest: row.digest, ...words })
    expect(isTakenOff(row, historyOf(room), room.now)).toBe(true)
  })

  it('is not where it is replaced, waits, or has no log', () => {
    const room = out()
    const row = shown(room)
    room.actOn(RA, 'withdraw', { digest: row.digest, publicNote: 'Wrong.' })
    expect(isTakenOff({ ...row, replaced: true }, historyOf(room), room.now)).toBe(false)
    const later = new Date(room.now.getTime() + HOUR).toISOString()
    expect(isTakenOff({ ...row, effective: false, availableAt: later }, historyOf(room), room.now)).toBe(
      false,
    )
    expect(isTakenOff(row, null, room.now)).toBe(false)
  })
})
