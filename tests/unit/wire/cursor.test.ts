import { decodeCursor, encodeCursor, isListCursor, isChangesCursor } from '../../../src/wire/http/query.ts'

describe('a cursor', () => {
  const cursor = ['2024-07-30T05:00:00.000Z', '3f0c1a7e-0000-4000-8000-000000000001'] as const

  it('comes back as it was given out', () => {
    expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor)
    expect(isListCursor(cursor)).toBe(true)
  })

  it.each(['', '!', 'e30', 'W251bGxd', Buffer.from('[{"a":1}]').toString('base64url'), 'x'.repeat(401)])(
    'is refused when nobody gave it out: %s',
    (text) => {
      expect(decodeCursor(text)).toBeNull()
    },
  )

  it('of one address is not one of another', () => {
    expect(isListCursor([3])).toBe(false)
    expect(isListCursor(['2024-13-30T05:00:00.000Z', cursor[1]])).toBe(false)
    expect(isChangesCursor(cursor)).toBe(false)
    expect(isChangesCursor([-1])).toBe(false)
    expect(isChangesCursor([7])).toBe(true)
    expect(isChangesCursor([7, cursor[1]])).toBe(true)
    expect(isChangesCursor([7, 8])).toBe(false)
  })
})
