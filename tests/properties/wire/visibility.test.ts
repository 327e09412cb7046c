import fc from 'fast-check'
import type { Where } from 'payload'
import type { Publication, RowStatus } from '../../../src/wire/rows.ts'
import {
  END_OF_TIME,
  currentWhere,
  isCurrent,
  isVisible,
  visibleWhere,
} from '../../../src/wire/read/visibility.ts'

type Facts = Pick<Publication, 'standing' | 'availableAt' | 'until' | 'effective' | 'replaced' | 'gate'>

const OPERATORS: Record<string, (value: string | boolean, operand: never) => boolean> = {
  equals: (value, operand) => value === operand,
  not_equals: (value, operand) => value !== operand,
  in: (value, operand: string[]) => operand.includes(String(value)),
  less_than_equal: (value, operand) => String(value) <= String(operand),
  greater_than: (value, operand) => String(value) > String(operand),
}

const holds = (where: Where, facts: Facts): boolean =>
  Object.entries(where).every(([name, rule]) => {
    if (name === 'and') return (rule as Where[]).every((each) => holds(each, facts))
    if (name === 'or') return (rule as Where[]).some((each) => holds(each, facts))
    return Object.entries(rule as Record<string, never>).every(([operator, operand]) =>
      OPERATORS[operator]?.(facts[name as keyof Facts], operand),
    )
  })

const instant = fc.integer({ min: 0, max: 6 }).map((hour) => `2024-07-30T0${hour}:00:00.000Z`)
const facts: fc.Arbitrary<Facts> = fc.record({
  standing: fc.constantFrom<RowStatus>('live', 'suspended', 'withdrawn', 'held'),
  availableAt: instant,
  until: fc.oneof(instant, fc.constant(END_OF_TIME)),
  effective: fc.boolean(),
  replaced: fc.boolean(),
  gate: fc.constantFrom('', 'update/7', 'update/9'),
})

describe('what the world sees', () => {
  it('is the same by the predicate and by the query', () => {
    fc.assert(
      fc.property(facts, instant, fc.subarray(['update/7', 'update/8']), (row, at, gates) => {
        const now = { time: new Date(at), gates }
        expect(holds(visibleWhere(now), row)).toBe(isVisible(row, now))
        expect(holds(currentWhere(now), row)).toBe(isCurrent(row, now))
      }),
    )
  })
})
