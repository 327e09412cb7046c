import { deadlineWithoutAway, earliestDeadline } from '../../../../src/domain/silence.ts'
import { EA, member, Newsroom, RA, RB, RC } from '../../../support/clearance.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

const inDays = (room: Newsroom, days: number) => new Date(room.now.getTime() + days * DAY).toISOString()

/** B lets its silence clear messages, C does not. */
const asked = (body: Record<string, unknown> = {}): Newsroom => {
  const room = new Newsroom()
  room.organisations.b = member('B', { tacitConsent: ['message'] })
  room.join(RB, 'co-signatory')
  room.join(RC, 'co-signatory')
  room.act(EA, 'submit', { revision: 1, deadline: inDays(room, 4), onDeadline: 'consent', ...body })
  return room
}

const modes = (room: Newsroom) =>
  Object.fromEntries(
    (room.clearance.round?.consents ?? []).map(({ organisation, mode }) => [organisation, mode]),
  )

describe('silence', () => {
  it('is consent from the deadline on, of those alone that allow it, and never the lead’s', () => {
    const room = asked()
    room.wait(4 * DAY - 1)
    expect(modes(room)).toEqual({})
    room.wait(1)
    expect(modes(room)).toEqual({ b: 'tacit' })
    expect(room.clearance.state).toBe('review')
    expect(room.clearance.round?.consents[0]).toMatchObject({ by: null, at: room.now.toISOString() })
  })

  it('stays tacit in the release for ever', () => {
    const room = asked()
    room.wait(4 * DAY)
    room.actOn(RA, 'sign')
    expect(room.actOn(RC, 'sign')).toBe('cleared')
    room.actOn(RA, 'release')
    const consents = room.log.at(-1)?.data.consents as { organisation: string; mode: string }[]
    expect(consents.find(({ organisation }) => organisation === 'b')?.mode).toBe('tacit')
    room.wait(-10 * DAY)
    expect(room.clearance.editions[0]?.consents).toHaveLength(3)
  })

  it('does not count of who signed a part', () => {
    const room = asked()
    room.actOn(RB, 'sign', { covers: ['core'] })
    room.wait(5 * DAY)
    expect(modes(room)).toEqual({ b: 'express' })
  })

  it('is broken by sending back, also in the rounds after, until the party signs', () => {
    const room = asked()
    room.actOn(RB, 'send-back', { note: 'Not this paragraph.' })
    room.act(EA, 'submit', { revision: 1, deadline: inDays(room, 4), onDeadline: 'consent' })
    room.wait(5 * DAY)
    expect(modes(room)).toEqual({})
    room.actOn(RB, 'sign')
    expect(modes(room)).toEqual({ b: 'express' })
  })

  it('does not count once the organisation is suspended or turns to never', () => {
    const room = asked()
    const event = { type: 'void-silence', organisation: null, by: 'co', digest: null, note: null }
    room.append([{ ...event, data: { organisation: 'b' } }])
    room.wait(5 * DAY)
    expect(modes(room)).toEqual({})
    expect(room.actOn(RA, 'drop', { organisation: 'b', note: 'Gone.' })).toBe('wrong-state')
  })

  it('counts later by the days away', () => {
    const room = new Newsroom()
    const away = [{ from: inDays(room, 1), until: inDays(room, 3) }]
    room.organisations.b = member('B', { tacitConsent: ['message'], away })
    room.join(RB, 'co-signatory')
    room.act(EA, 'submit', { revision: 1, deadline: inDays(room, 4), onDeadline: 'consent' })
    room.wait(5 * DAY)
    expect(modes(room)).toEqual({})
    room.wait(DAY)
    expect(modes(room)).toEqual({ b: 'tacit' })
  })

  it('never clears what the consortium bars', () => {
    const room = new Newsroom()
    room.silence = { notice: { hours: 72 }, barred: ['message'] }
    room.organisations.b = member('B', { tacitConsent: ['message'] })
    room.join(RB, 'co-signatory')
    room.act(EA, 'submit', { revision: 1, deadline: inDays(room, 4), onDeadline: 'consent' })
    room.wait(5 * DAY)
    expect(modes(room)).toEqual({})
  })

  it('is no consent where the deadline only permits dropping, or nothing', () => {
    for (const onDeadline of ['drop', 'block', undefined]) {
      const room = asked({ onDeadline })
      room.wait(5 * DAY)
      expect(modes(room)).toEqual({})
    }
  })
})

describe('a deadline', () => {
  it('leaves the consortium’s notice, and comes with what it permits', () => {
    const room = new Newsroom()
    const submit = (body: Record<string, unknown>) => room.act(EA, 'submit', { revision: 1, ...body })
    expect(submit({ deadline: inDays(room, 2.9) })).toBe('invalid')
    expect(submit({ onDeadline: 'consent' })).toBe('invalid')
    expect(submit({ deadline: 'tomorrow' })).toBe('invalid')
    expect(submit({ deadline: inDays(room, 3) })).toBe('review')
  })

  it('is extended before it has passed, and never shortened', () => {
    const room = asked()
    const deadline = room.clearance.round!.silence!.deadline
    const later = new Date(Date.parse(deadline) + DAY).toISOString()
    expect(room.act(EA, 'extend', { deadline })).toBe('invalid')
    expect(room.act(RB, 'extend', { deadline: later })).toBe('not-editor')
    room.act(RA, 'extend', { deadline: later })
    expect(room.clearance.round?.silence?.deadline).toBe(later)
    room.wait(4 * DAY)
    expect(modes(room)).toEqual({})
    room.wait(DAY)
    expect(modes(room)).toEqual({ b: 'tacit' })
    expect(room.act(EA, 'extend', { deadline: inDays(room, 9) })).toBe('wrong-state')
  })

  it('is there to be extended', () => {
    const room = new Newsroom()
    room.submit()
    expect(room.act(EA, 'extend', { deadline: inDays(room, 9) })).toBe('wrong-state')
  })
})

describe('to drop a party', () => {
  const drop = (room: Newsroom, organisation: string) =>
    room.actOn(RA, 'drop', { organisation, note: 'No answer.' })

  it('is permitted after the deadline, for who has not signed, where the deadline says so', () => {
    const room = asked({ onDeadline: 'drop' })
    room.actOn(RA, 'sign')
    expect(drop(room, 'b')).toBe('wrong-state')
    room.wait(4 * DAY)
    expect(room.actOn(EA, 'drop', { organisation: 'b', note: 'No answer.' })).toBe('not-reviewer')
    expect(drop(room, 'b')).toBe('drafting')
    expect(room.clearance.parties.find(({ organisation }) => organisation === 'b')?.standing).toBe('dropped')
    expect(room.clearance.round).toBeNull()
  })

  it('under consent is for those whose silence does not count', () => {
    const room = asked()
    room.actOn(RA, 'sign')
    room.wait(4 * DAY)
    expect(drop(room, 'b')).toBe('wrong-state')
    expect(drop(room, 'c')).toBe('drafting')
  })

  it('under consent is for those too whose silence stopped to count', () => {
    const voided = asked()
    voided.actOn(RA, 'sign')
    const event = { type: 'void-silence', organisation: null, by: 'co', digest: null, note: null }
    voided.append([{ ...event, data: { organisation: 'b' } }])
    expect(drop(voided, 'b')).toBe('wrong-state')
    voided.wait(4 * DAY)
    expect(drop(voided, 'b')).toBe('drafting')

    const late = asked()
    late.actOn(RA, 'sign')
    late.wait(4 * DAY)
    late.append([{ ...event, data: { organisation: 'b' } }])
    expect(drop(late, 'b')).toBe('drafting')

    const refused = asked()
    refused.actOn(RB, 'send-back', { note: 'Not this paragraph.' })
    refused.act(EA, 'submit', { revision: 1, deadline: inDays(refused, 4), onDeadline: 'consent' })
    refused.actOn(RA, 'sign')
    refused.wait(4 * DAY)
    expect(drop(refused, 'b')).toBe('drafting')

    const partly = asked()
    partly.actOn(RA, 'sign')
    partly.actOn(RB, 'sign', { covers: ['core'] })
    partly.wait(4 * DAY)
    expect(drop(partly, 'b')).toBe('drafting')
  })

  it('is forbidden under block, without a deadline, and of who has signed', () => {
    const blocked = asked({ onDeadline: 'block' })
    blocked.actOn(RA, 'sign')
    blocked.wait(5 * DAY)
    expect(drop(blocked, 'c')).toBe('wrong-state')
    const open = asked({ deadline: undefined, onDeadline: undefined })
    open.actOn(RA, 'sign')
    open.wait(50 * DAY)
    expect(drop(open, 'c')).toBe('wrong-state')
    const signed = asked({ onDeadline: 'drop' })
    signed.actOn(RA, 'sign')
    signed.actOn(RC, 'sign')
    signed.wait(5 * DAY)
    expect(drop(signed, 'c')).toBe('wrong-state')
  })

  it('is permitted at any time of a suspended one, drafting included', () => {
    const room = asked()
    room.organisations.b = member('B', { suspended: true })
    expect(room.act(RA, 'drop', { organisation: 'b', note: 'Suspended.' })).toBe('invalid')
    expect(drop(room, 'b')).toBe('drafting')
    room.organisations.c = member('C', { suspended: true })
    expect(room.act(RA, 'drop', { organisation: 'c', note: 'Suspended.' })).toBe('drafting')
    expect(room.act(RA, 'drop', { organisation: 'c', note: 'Suspended.' })).toBe('wrong-state')
  })
})

describe('notice and days away', () => {
  it('count hours, or working days of a calendar', () => {
    const friday = new Date('2024-07-26T10:00:00.000Z')
    expect(earliestDeadline(friday, { hours: 72 }).toISOString()).toBe('2024-07-29T10:00:00.000Z')
    const calendar = { zone: 'Europe/Vienna', weekend: [6, 7], holidays: ['2024-07-30'] }
    expect(earliestDeadline(friday, { workingDays: 3, ...calendar }).toISOString()).toBe(
      '2024-08-01T10:00:00.000Z',
    )
    const spring = new Date('2024-03-29T10:00:00.000Z')
    expect(earliestDeadline(spring, { workingDays: 1, ...calendar }).toISOString()).toBe(
      '2024-04-01T09:00:00.000Z',
    )
  })

  it('skip overlapping and past absences once', () => {
    const now = new Date('2024-07-01T00:00:00.000Z')
    const at = (day: number) => `2024-07-${String(day).padStart(2, '0')}T00:00:00.000Z`
    const away = [
      { from: at(4), until: at(8) },
      { from: at(3), until: at(6) },
      { from: at(20), until: at(25) },
      { from: '2024-06-01T00:00:00.000Z', until: '2024-06-02T00:00:00.000Z' },
    ]
    expect(deadlineWithoutAway(now, new Date(at(5)), away).toISOString()).toBe(at(10))
    expect(deadlineWithoutAway(now, new Date(at(3)), away).toISOString()).toBe(at(3))
  })
})
