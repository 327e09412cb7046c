import {
  chain,
  firstBroken,
  hashEvent,
  type LogEvent,
  RENDERER,
  SCHEMA,
} from '../../../../src/domain/clearance/events.ts'
import { decide } from '../../../../src/domain/clearance/decide.ts'
import { toEvent, type EventRow } from '../../../../src/register/frozen.ts'
import { EA, member, Newsroom, RA, RB } from '../../../support/clearance.ts'
import { sayInEnglish } from '../../../../src/domain/sayIn.ts'

const NONCE = 'ab'.repeat(16)

const eventOf = (room: Newsroom, ...[actor, action, body]: [typeof EA, string, object?]) => {
  const verdict = decide(room.facts, action, { ...body }, actor, room.now)
  if (!verdict.ok) throw new Error(sayInEnglish(verdict.sentence))
  return verdict.events.at(-1)!
}

describe('the form of events', () => {
  it('names its version, what the decision rested on, and sixteen random bytes, all of them hashed', () => {
    const room = new Newsroom()
    room.organisations.b = member('B', { fourEyes: false, tacitConsent: ['message', 'event'] })
    room.join(RB, 'co-signatory')
    const submit = eventOf(room, EA, 'submit', { revision: 1 })
    const place = { entry: 'e', head: null, at: room.now.toISOString(), noteHash: null, nonce: NONCE }
    const event = chain(submit, place)
    expect(event).toMatchObject({ schema: SCHEMA, renderer: RENDERER, nonce: NONCE })
    expect(event.basis).toEqual({
      type: 'statement',
      roles: [{ organisation: 'a', roles: ['editor'] }],
      organisations: [
        { organisation: 'a', standing: 'member', suspended: false, fourEyes: true, silence: false },
        { organisation: 'b', standing: 'member', suspended: false, fourEyes: false, silence: true },
      ],
      rules: { notice: { hours: 72 }, barred: false },
    })
    for (const change of [
      { nonce: 'cd'.repeat(16) },
      { schema: SCHEMA + 1 },
      { renderer: 9 },
      { basis: undefined },
    ])
      expect(hashEvent({ ...event, ...change })).not.toBe(event.hash)
  })

  it('says of the actor only what they are in the organisations that act', () => {
    const room = new Newsroom()
    const other = { organisation: 'c', roles: ['manager' as const] }
    const both = { ...RA, memberships: [...RA.memberships, other] }
    room.join(RB, 'observer')
    room.submit()
    const { digest } = room.clearance
    const { basis } = eventOf(room, both, 'sign', { digest, organisation: 'a' })
    for (const other of ['"b"', '"c"']) expect(JSON.stringify(basis)).not.toContain(other)
  })

  it('is that of before where a row has none of it, and so is its hash', () => {
    const room = new Newsroom()
    room.nonce = undefined
    room.submit()
    const [old] = room.log as [LogEvent]
    const row: EventRow = { id: 'x', ...old, schemaVersion: null, nonce: null, basis: null, renderer: null }
    expect(toEvent(row)).toEqual(old)
    expect(Object.keys(old)).not.toContain('schema')
    expect(firstBroken([toEvent(row)])).toBeNull()
  })

  it('lets silence count only where the organisation said so when it accepted', () => {
    const room = new Newsroom()
    room.join(RB, 'co-signatory')
    room.organisations.b = member('B', { tacitConsent: ['message'] })
    const deadline = new Date(room.now.getTime() + 80 * 3_600_000).toISOString()
    room.act(EA, 'submit', { revision: 1, deadline, onDeadline: 'consent' })
    expect(room.clearance.round?.silence?.parties).toMatchObject([{ organisation: 'b', counts: false }])
    expect(room.clearance.round?.mute).toEqual(['b'])
  })
})
