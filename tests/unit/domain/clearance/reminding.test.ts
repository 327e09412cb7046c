import { remindingOf } from '../../../../src/domain/clearance/reminding.ts'
import { noticesOf } from '../../../../src/desk/notices/table.ts'
import { replay } from '../../../../src/domain/clearance/replay.ts'
import type { Actor } from '../../../../src/domain/organisations.ts'
import { EA, EB, Newsroom, RA, RB, RC } from '../../../support/clearance.ts'

const HOUR = 3_600_000

const remind = (room: Newsroom, actor: Actor, organisation: string) =>
  room.act(actor, 'remind', { organisation })
const may = (room: Newsroom, actor: Actor, organisation: string) =>
  remindingOf(room.clearance, { organisation, actor, now: room.now })

/** What the last event is told as. */
const told = ({ log }: Newsroom) => {
  const event = log.at(-1)!
  const at = (seq: number) => replay(log.slice(0, seq), { lead: 'a', now: new Date(event.at) })
  return noticesOf({ event, before: at(event.seq - 1), after: at(event.seq) })
}

describe('a reminder', () => {
  it('goes to the reviewers of whom the text waits for, at each step', () => {
    const room = new Newsroom()
    room.act(EA, 'invite', { organisation: 'b', role: 'co-signatory' })
    expect(remind(room, EA, 'b')).toBe('drafting')
    const to = [{ organisation: 'b', roles: ['reviewer'] }]
    expect(told(room)).toEqual([{ kind: 'reminded', to, until: null, detail: 'answer' }])
    room.act(RB, 'accept')
    room.submit()
    // A colleague can be asked; one’s own step is not offered as somebody’s to be reminded of.
    expect([may(room, EA, 'a'), may(room, RA, 'a')]).toEqual(['may', null])
    expect(remind(room, RA, 'a')).toBe('review')
    room.actOn(RA, 'sign')
    room.wait(24 * HOUR)
    expect(remind(room, RA, 'b')).toBe('clearance')
    expect(told(room)).toMatchObject([{ kind: 'reminded', to, detail: 'sign' }])
    room.actOn(RB, 'sign')
    expect(remind(room, EA, 'a')).toBe('cleared')
    expect(told(room)).toMatchObject([{ to: [{ organisation: 'a' }], detail: 'release' }])
  })

  it('is sent once in 24 hours to each organisation, whoever sends it, and stands in the log', () => {
    const room = new Newsroom()
    for (const organisation of ['b', 'c']) room.act(EA, 'invite', { organisation, role: 'co-signatory' })
    expect(may(room, EA, 'b')).toBe('may')
    remind(room, EA, 'b')
    expect(room.log.at(-1)).toMatchObject({
      type: 'remind',
      organisation: 'a',
      by: 'ea',
      data: { organisation: 'b' },
    })
    expect([remind(room, RA, 'b'), may(room, RA, 'b')]).toEqual(['wrong-state', 'was'])
    expect([may(room, EA, 'c'), remind(room, RA, 'c')]).toEqual(['may', 'drafting'])
    room.wait(24 * HOUR)
    expect([may(room, EA, 'b'), remind(room, EA, 'b')]).toEqual(['may', 'drafting'])
  })

  it('is the lead’s to send, and to nobody who is not waited for', () => {
    const room = new Newsroom()
    room.join(RB, 'co-signatory')
    room.act(EA, 'invite', { organisation: 'c', role: 'observer' })
    expect([remind(room, EA, 'b'), may(room, EA, 'b')]).toEqual(['wrong-state', null])
    for (const actor of [EB, RB, RC])
      expect([remind(room, actor, 'c'), may(room, actor, 'c')]).toEqual(['not-editor', null])
    room.act(RC, 'accept')
    room.submit()
    room.actOn(RA, 'sign')
    room.actOn(RB, 'sign')
    room.actOn(RA, 'release')
    expect([remind(room, EA, 'a'), may(room, EA, 'a')]).toEqual(['wrong-state', null])
  })

  it('is none of the reviewers’ step where a supporter has stopped the release', () => {
    const room = new Newsroom()
    room.join(RC, 'supporter')
    room.ties = { ...room.ties, embargo: new Date(room.now.getTime() + 24 * HOUR).toISOString() }
    room.submit()
    room.actOn(RA, 'sign')
    room.actOn(RA, 'release')
    room.act(RC, 'hold')
    expect([remind(room, EA, 'a'), may(room, EA, 'a')]).toEqual(['wrong-state', null])
  })
})
