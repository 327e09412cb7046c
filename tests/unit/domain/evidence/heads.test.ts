import type { Evidence } from '../../../../src/domain/evidence/evidence.ts'
import { type Head, signHead } from '../../../../src/domain/evidence/heads.ts'
import { introduce } from '../../../../src/domain/evidence/keys.ts'
import {
  type HeadsFile,
  readEvidenceFile,
  readHeadsFile,
  verifyEvidence,
} from '../../../../src/domain/evidence/verifyEvidence.ts'
import { hashOf } from '../../../../src/domain/digests.ts'
import { EA, ENTRY } from '../../../support/clearance.ts'
import { keyOf, Register, released } from '../../../support/evidence.ts'

const verify = (file: Evidence, heads: unknown) =>
  verifyEvidence(readEvidenceFile(structuredClone(file))!, readHeadsFile(structuredClone(heads)))
const wrong = (where: string, words: RegExp) => ({
  ok: false,
  where,
  sentence: expect.stringMatching(words) as string,
})
const THE_HEAD = 'head 1 of b'

describe('32: a head that an organisation keeps', () => {
  it('holds against the log that it saw, and against one that went on', () => {
    const room = released()
    const head = room.head()
    expect(verify(room.evidence(), head)).toMatchObject({ ok: true, heads: 1 })
    room.act(EA, 'correct', { publicNote: 'One word.' })
    expect(verify(room.evidence(), { keys: room.keys, heads: [head] })).toMatchObject({
      ok: true,
      events: 11,
    })
  })

  it('shows that the last event was deleted', () => {
    const room = released()
    const cut = room.evidence(room.log.slice(0, -1))
    expect(verifyEvidence(readEvidenceFile(cut)!)).toMatchObject({ ok: true })
    expect(verify(cut, room.head())).toEqual(
      wrong(
        THE_HEAD,
        /^The head 1 of “b” of 2024-.* saw 10 events, and the file has 9: the end was cut off, or .*\.$/,
      ),
    )
  })

  it('shows a backup that was put back and went on differently', () => {
    const room = released()
    const backup = room.log
    room.act(EA, 'correct', { publicNote: 'One word.' })
    const head = room.head()
    room.log = backup
    room.wait(1000)
    room.act(EA, 'correct', { publicNote: 'Another word.' })
    const restored = room.evidence()
    expect(verifyEvidence(readEvidenceFile(restored)!)).toMatchObject({ ok: true })
    expect(verify(restored, head)).toEqual(wrong('entry 11', /saw another entry 11: .* older state/))
  })

  it('shows a log that was written anew from the beginning', () => {
    const head = released().head()
    const other = new Register()
    other.wait(5000)
    other.words = { en: 'quite other words' }
    other.publish()
    while (other.log.length < 10) {
      other.act(EA, 'correct', { publicNote: 'Once more.' })
      other.act(EA, 'abandon')
    }
    expect(verify(other.evidence(), head)).toEqual(wrong('entry 10', /saw another entry 10/))
  })

  it('says of an entry that it does not name that it does not', () => {
    const room = released()
    const entries = [{ entry: 'another', seq: 1, hash: 'f'.repeat(64) }]
    const other = signHead({ organisation: 'b', at: SINCE, entries, before: null }, keyOf('first'))
    expect(verify(room.evidence(), other)).toEqual(wrong(THE_HEAD, /does not name this entry/))
    expect(verify(room.evidence(), { keys: room.keys, heads: [other, room.head('a')] })).toMatchObject({
      ok: true,
      heads: 1,
    })
  })

  it.each<[string, Partial<Head>]>([
    ['a number', { number: 2 }],
    ['an instant', { at: '2024-07-29T09:00:00.000Z' }],
    ['another organisation', { organisation: 'c' }],
    ['fewer entries', { entries: [] }],
    ['another head before it', { previous: 'f'.repeat(64) }],
    ['a signature', { signature: '0'.repeat(128) }],
  ])('is forged when it has %s that was not signed', (_, change) => {
    const room = released()
    expect(verify(room.evidence(), { ...room.head(), ...change })).toEqual(
      wrong(expect.stringMatching(/^head \d of [bc]$/) as string, /is not signed by the key that it names/),
    )
  })

  it('is forged when a key has signed it that the newsroom never had', () => {
    const room = released()
    const forged = room.head('b', { key: keyOf('forger') })
    expect(verify(room.evidence(), forged)).toEqual(wrong(THE_HEAD, /a key that the file does not know/))
    const own = introduce({ key: keyOf('forger'), since: SINCE, signer: keyOf('forger') })
    const handedOut: HeadsFile = { keys: [own], heads: [forged] }
    expect(verify(room.evidence(), handedOut)).toEqual(wrong(THE_HEAD, /does not know/))
    const misled: HeadsFile = { keys: [room.keys[0]!, own], heads: [forged] }
    expect(verify(room.evidence(), misled)).toEqual(wrong('the keys of the head', /is not introduced/))
  })

  it('holds when the key has been rotated since, as often as it may be', () => {
    const room = released()
    const old = { keys: room.keys, heads: [room.head()] }
    room.rotate('second')
    const middle = room.head('b', { key: keyOf('second') })
    room.rotate('third')
    expect(verify(room.evidence(), old)).toMatchObject({ ok: true })
    expect(verify(room.evidence(), middle)).toMatchObject({ ok: true })
    const newer = { keys: room.keys, heads: [middle] }
    expect(verify({ ...room.evidence(), keys: room.keys.slice(0, 1) }, newer)).toMatchObject({ ok: true })
    expect(verify({ ...room.evidence(), keys: room.keys.slice(0, 1) }, middle)).toMatchObject({ ok: false })
  })

  it('names keys that do not follow from one another', () => {
    const room = released()
    room.rotate('second')
    const keys = room.evidence().keys
    const bad = [
      [keys[0]!, introduce({ key: keyOf('x'), since: SINCE, signer: keyOf('x') })],
      [keys[0]!, { ...keys[1]!, since: '2024-07-29T09:00:00.000Z' }],
      [keys[1]!],
      [{ ...keys[0]!, key: 'f'.repeat(64) }, keys[1]!],
      [{ ...keys[0]!, publicKey: 'f'.repeat(64) }, keys[1]!],
    ]
    for (const each of bad)
      expect(verify({ ...room.evidence(), keys: each }, room.head())).toEqual(wrong('the keys', /^The key /))
    const file = { ...room.evidence(), keys: [{}] } as unknown as Evidence
    expect(verifyEvidence(file)).toEqual(wrong('the keys', /the form of a key/))
  })

  it('names the one before it, so that none of them can be left out', () => {
    const room = released()
    const first = room.head()
    const next = { organisation: 'b', at: SINCE, entries: first.entries, before: first }
    expect(signHead(next, keyOf('first'))).toMatchObject({ number: 2, previous: hashOf(first) })
    expect(first.entries.map(({ entry }) => entry)).toEqual(['00000000', ENTRY])
  })

  it.each([
    ['nothing', null],
    ['an evidence file', released().evidence()],
    ['an empty list', { keys: [], heads: [] }],
  ])('is not %s', (_, file) => {
    expect(readHeadsFile(file)).toBeNull()
  })
})

const SINCE = '2024-07-29T08:00:00.000Z'
