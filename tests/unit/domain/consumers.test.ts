import { overlapUntil, readConsumerRequest } from '../../../src/domain/consumers.ts'
import { isKey, keyHashOf, validUntil } from '../../../src/domain/keys.ts'
import { inEnglish } from '../../support/inEnglish.ts'

const NOW = new Date('2024-07-30T05:00:00.000Z')
const LATER = '2024-07-30T06:00:00.000Z'
const KEY = `cq_${'a'.repeat(43)}`

describe('29: a consumer’s key', () => {
  const facts = { keyHash: 'new', previousHash: 'old', previousUntil: LATER }

  it('works for good, until its end, and never after it was revoked', () => {
    expect(validUntil({ keyHash: 'new' }, 'new', NOW)).toBe(Infinity)
    expect(validUntil({ keyHash: 'new', endsAt: LATER }, 'new', NOW)).toBe(Date.parse(LATER))
    expect(validUntil({ keyHash: 'new', endsAt: LATER }, 'new', new Date(LATER))).toBeNull()
    expect(validUntil({ keyHash: 'new', endsAt: 'soon' }, 'new', NOW)).toBeNull()
    expect(validUntil({ ...facts, revokedAt: LATER }, 'new', NOW)).toBeNull()
    expect(validUntil({ ...facts, revokedAt: LATER }, 'old', NOW)).toBeNull()
  })

  it('works a while beside the one that replaces it, and another one never', () => {
    expect(validUntil(facts, 'old', NOW)).toBe(Date.parse(LATER))
    expect(validUntil(facts, 'old', new Date(LATER))).toBeNull()
    expect(validUntil({ ...facts, previousUntil: null }, 'old', NOW)).toBeNull()
    expect(validUntil({ ...facts, endsAt: '2024-07-30T05:30:00.000Z' }, 'old', NOW)).toBe(
      Date.parse('2024-07-30T05:30:00.000Z'),
    )
    expect(validUntil(facts, 'other', NOW)).toBeNull()
  })

  it('is known by its form, and kept as a hash alone', () => {
    expect([KEY, KEY.slice(1), `${KEY}a`, 'cq_', `cq_${'é'.repeat(43)}`].map(isKey)).toEqual([
      true,
      ...[false, false, false, false],
    ])
    expect(keyHashOf(KEY)).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is replaced within a day', () => {
    const now = NOW
    expect(overlapUntil({}, { now })).toBe('2024-07-31T05:00:00.000Z')
    expect(overlapUntil({ until: LATER }, { now })).toBe(LATER)
    expect(overlapUntil({ until: '2024-07-31T05:00:00.001Z' }, { now })).toBeNull()
  })

  it('works no longer than its consumer when it is replaced', () => {
    const ends = { now: NOW, endsAt: '2024-07-30T05:30:00.000Z' }
    expect(overlapUntil({}, ends)).toBe(ends.endsAt)
    expect(overlapUntil({ until: LATER }, ends)).toBe(ends.endsAt)
    expect(overlapUntil({ until: '2024-07-30T05:10:00.000Z' }, ends)).toBe('2024-07-30T05:10:00.000Z')
    expect(overlapUntil({ until: LATER }, { now: NOW, endsAt: '2024-08-30T05:00:00.000Z' })).toBe(LATER)
  })
})

describe('what a new consumer is asked for', () => {
  const read = (body: unknown) => readConsumerRequest(body)

  it('reads, at 600 requests a minute, unless said otherwise', () => {
    expect(read({ name: ' Agency ' })).toEqual({
      ok: true,
      value: { name: 'Agency', scopes: ['read'], ratePerMinute: 600 },
    })
    expect(read({ name: 'Agency', scopes: ['press'] })).toMatchObject({
      value: { scopes: ['read', 'press'] },
    })
  })

  it.each([
    [{ name: 'x', contact: 'nobody' }, 'This is not an email address.'],
    [{ name: 'x', ratePerMinute: 60_001 }, 'The rate is a whole number from 1 to 60,000 a minute.'],
    [{ name: 'x', ratePerMinute: 1.5 }, 'The rate is a whole number from 1 to 60,000 a minute.'],
    [{ name: 'x', ratePerMinute: null }, 'The rate is a whole number from 1 to 60,000 a minute.'],
    [{ name: ' ' }, 'A name is needed, of 200 characters at most.'],
    [{ name: 'x', endsAt: 'soon' }, 'This end is no instant: give one such as 2024-07-30T05:15:00Z.'],
  ])('says what is wrong with a field that was filled in: %j', (body, sentence) => {
    expect(inEnglish(read(body))).toEqual({ ok: false, sentence })
    expect(read({ name: 'x', ratePerMinute: 60_000 })).toMatchObject({ ok: true })
  })

  it('says each of several, and how the body is made where a field is missing or is none', () => {
    expect(inEnglish(read({ name: 'x', contact: 'nobody', ratePerMinute: 0 }))).toMatchObject({
      sentence: 'This is not an email address. The rate is a whole number from 1 to 60,000 a minute.',
    })
    for (const body of [{ ratePerMinute: 0 }, { name: 'x', rate: 3, contact: 'nobody' }, null])
      expect(inEnglish(read(body))).toMatchObject({
        sentence: expect.stringContaining('A consumer has') as string,
      })
  })

  it.each([
    {},
    { name: '' },
    { name: 'x\u0000' },
    { name: 'x', scopes: ['write'] },
    { name: 'x', scopes: 'read' },
    { name: 'x', ratePerMinute: 0 },
    { name: 'x', ratePerMinute: 1e9 },
    { name: 'x', endsAt: 'tomorrow' },
    { name: 'x', contact: 'nobody' },
    { name: 'x', keyHash: 'mine' },
    null,
  ])('is refused as %j', (body) => {
    expect(read(body)).toMatchObject({ ok: false })
  })
})
