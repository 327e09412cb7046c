import {
  accessSwitches,
  emailSwitches,
  type KeptAct,
  missingActs,
  nameless,
  readKeptAct,
  switchedOn,
  toKeptEvents,
} from '../../../src/domain/keptActs.ts'
import type { LedgerEntry } from '../../../src/domain/passkeys/ledger.ts'
import type { LogEvent } from '../../../src/domain/clearance/events.ts'

const at = '2026-11-30T10:00:00.000Z'
const event = (type: string, hash: string): LogEvent =>
  ({
    entry: 'e',
    seq: 4,
    type,
    organisation: 'ilo',
    at,
    hash,
    by: 'somebody',
    data: {},
    digest: null,
  }) as LogEvent
const kept = (hash: string) => toKeptEvents([event('hold', hash)])[0] as Extract<KeptAct, { kind: 'event' }>
const organisation = (slug: string, suspended: boolean, when = at): KeptAct => ({
  ...{ kind: 'organisation', at: when, organisation: slug, suspended },
})

describe('what is kept outside the database', () => {
  it('is what stops a text or takes a word back, and names no person', () => {
    const types = ['hold', 'suspend', 'withdraw', 'dissociate', 'send-back', 'sign', 'release', 'submit']
    const acts = toKeptEvents(types.map((type) => event(type, type)))
    expect(acts.map(({ type }) => type)).toEqual(types.slice(0, 5))
    expect(JSON.stringify(acts)).not.toContain('somebody')
  })

  it('is read line by line, and a line that was cut is none', () => {
    const line = JSON.stringify(kept('a'))
    expect(readKeptAct(line)).toEqual(kept('a'))
    expect([line.slice(0, -3), '', '{"kind":"event"}', 'null'].map(readKeptAct)).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it('hashes an id with the key of its file', () => {
    expect(nameless('key one', 'id')).not.toBe(nameless('key two', 'id'))
    expect(nameless('key one', 'id')).toBe(nameless('key one', 'id'))
  })

  it('is missing where a log does not have it, once, whichever servers have kept it', () => {
    const files = [
      { key: 'k', acts: [kept('a'), kept('b')] },
      { key: 'l', acts: [kept('b')] },
    ]
    const { lost } = missingActs(files, { event: ({ hash }) => hash === 'a', lastOf: () => null })
    expect(lost.map(({ hash }) => hash)).toEqual(['b'])
  })

  it('knows organisations as they were last', () => {
    const acts = [
      organisation('ilo', true),
      organisation('iom', true),
      organisation('iom', false, '2026-11-30T11:00:00.000Z'),
    ]
    expect(
      missingActs([{ key: 'k', acts: [...acts].reverse() }], { event: () => true, lastOf: () => null })
        .suspended,
    ).toEqual(['ilo'])
  })

  it('follows a ledger of passkeys from where it ends, and no other one', () => {
    const entry = (seq: number, hash: string, prevHash: string | null) =>
      ({ organisation: 'ilo', seq, hash, prevHash }) as LedgerEntry
    const all = [entry(3, 'c', 'b'), entry(1, 'a', null), entry(2, 'b', 'a'), entry(4, 'x', 'elsewhere')]
    const files = [{ key: 'k', acts: all.map((one): KeptAct => ({ kind: 'ledger', entry: one })) }]
    const from = (last: LedgerEntry | null) =>
      missingActs(files, { event: () => true, lastOf: () => last }).ledgers.map(({ hash }) => hash)
    expect(from(null)).toEqual(['a', 'b', 'c'])
    expect(from(entry(2, 'b', 'a'))).toEqual(['c'])
    expect(from(entry(2, 'other', 'a'))).toEqual([])
  })

  describe('of servers that each keep what has passed through them', () => {
    const [early, late] = ['2026-11-30T11:00:00.000Z', '2026-11-30T12:00:00.000Z']
    const way = (key: string, when: string, open: boolean): KeptAct => ({
      ...{ kind: 'access', at: when, way: nameless(key, 'role'), open },
    })
    const isClosed = (...files: [key: string, ...acts: KeptAct[]][]) =>
      switchedOn(files.flatMap(([key, ...acts]) => accessSwitches({ key, acts })))('role')

    it('counts what was last, whichever of them it passed through', () => {
      expect(isClosed(['a', way('a', early, false)], ['b', way('b', late, true)])).toBe(false)
      expect(isClosed(['a', way('a', late, false)], ['b', way('b', early, true)])).toBe(true)
      expect(
        isClosed(['a', way('a', early, true), way('a', late, false)], ['b', way('b', early, true)]),
      ).toBe(true)
    })

    it('counts what stops, of two that are equally late', () => {
      expect(isClosed(['a', way('a', late, false)], ['b', way('b', late, true)])).toBe(true)
    })

    it('says nothing of others', () => {
      expect(isClosed(['a', { kind: 'access', at: early, way: nameless('a', 'other'), open: false }])).toBe(
        false,
      )
    })

    it('holds of emails, too', () => {
      const emails = (key: string, when: string, never: boolean) =>
        emailSwitches({ key, acts: [{ kind: 'emails', at: when, who: nameless(key, 'person'), never }] })
      expect(switchedOn([...emails('a', early, true), ...emails('b', late, false)])('person')).toBe(false)
      expect(switchedOn([...emails('a', late, true), ...emails('b', early, false)])('person')).toBe(true)
    })
  })
})
