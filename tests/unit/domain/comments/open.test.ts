import { countOpen, type RowKind } from '../../../../src/domain/comments.ts'

const row = (thread: string, kind: RowKind = 'comment', withdrawnAt: string | null = null) => ({
  thread,
  kind,
  withdrawnAt,
})

it('counts threads in which something was said that nobody has settled', () => {
  expect(countOpen([])).toBe(0)
  expect(countOpen([row('a'), row('a'), row('b')])).toBe(2)
  expect(countOpen([row('a'), row('a', 'resolve')])).toBe(0)
  expect(countOpen([row('a'), row('a', 'resolve'), row('a', 'reopen')])).toBe(1)
})

it('counts no words that were withdrawn, and no question of a round without an answer', () => {
  expect(countOpen([row('a', 'comment', '2024-07-30T08:00:00.000Z')])).toBe(0)
  expect(countOpen([row('r', 'round'), row('r', 'no-remarks')])).toBe(0)
  expect(countOpen([row('r', 'round'), row('r')])).toBe(1)
})

it('counts a suggestion until it is decided, or taken back', () => {
  expect(countOpen([row('s', 'suggestion')])).toBe(1)
  expect(countOpen([row('s', 'suggestion'), row('s'), row('s', 'accept')])).toBe(0)
  expect(countOpen([row('s', 'suggestion'), row('s', 'refuse')])).toBe(0)
  expect(countOpen([row('s', 'suggestion', '2024-07-30T08:00:00.000Z'), row('s')])).toBe(0)
})
