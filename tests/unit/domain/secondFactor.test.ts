import { readCode, stepAt, withoutHash } from '../../../src/desk/login/secondFactor.ts'

describe('a second factor', () => {
  it('is read as people type it', () => {
    expect(readCode('123 456')).toEqual({ kind: 'totp', code: '123456' })
    expect(readCode(1234)).toEqual({ kind: 'totp', code: '001234' })
    expect(readCode('abcd-efgh-jkmn-opqr')).toEqual({ kind: 'recovery', code: 'ABCDEFGHJKMN0PQR' })
    expect(readCode('il00-0000-0000-0000')).toEqual({ kind: 'recovery', code: '1100000000000000' })
  })

  it.each([
    undefined,
    null,
    1.5,
    -1,
    1234567,
    NaN,
    '',
    '12345',
    '1234567',
    'ABCD-EFGH',
    'U'.repeat(16),
    '1'.repeat(90),
  ])('is no code: %s', (given) => {
    expect(readCode(given)).toBeNull()
  })

  it('counts steps of half a minute', () => {
    expect(stepAt(new Date(59_000))).toBe(1)
    expect(stepAt(new Date(60_000))).toBe(2)
  })

  it('uses up one hash, and no other', () => {
    expect(withoutHash('a b c', 'b')).toBe('a c')
    expect(withoutHash('a', 'a')).toBe('')
    expect(withoutHash('a b', 'd')).toBeNull()
    expect(withoutHash('', '')).toBeNull()
  })
})
