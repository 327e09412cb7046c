import type { Where } from 'payload'
import type { Publication } from '../../../src/wire/rows.ts'
import { END_OF_TIME, dueWhere, isCurrent, isVisible } from '../../../src/wire/read/visibility.ts'

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

describe('what the world sees', () => {
  const row: Facts = {
    standing: 'live',
    availableAt: '2024-07-30T05:00:00.000Z',
    until: END_OF_TIME,
    effective: false,
    replaced: false,
    gate: '',
  }
  const at = (iso: string, ...gates: string[]) => ({ time: new Date(iso), gates })

  it('begins at the very instant and not a millisecond before', () => {
    expect(isVisible(row, at('2024-07-30T04:59:59.999Z'))).toBe(false)
    expect(isVisible(row, at('2024-07-30T05:00:00.000Z'))).toBe(true)
  })

  it('stays when the clock steps back behind what the log has said', () => {
    const before = at('2024-07-30T04:00:00.000Z')
    expect(isVisible({ ...row, effective: true }, before)).toBe(true)
    expect(isVisible({ ...row, effective: true, replaced: true }, before)).toBe(false)
  })

  it('changes over to the next edition at that one’s instant', () => {
    const first = { ...row, effective: true, until: '2024-07-30T06:00:00.000Z' }
    expect(isVisible(first, at('2024-07-30T05:59:59.999Z'))).toBe(true)
    expect(isVisible(first, at('2024-07-30T06:00:00.000Z'))).toBe(false)
  })

  it('never shows what was taken back, and asks the log about what has just begun', () => {
    const now = new Date('2024-07-30T07:00:00.000Z')
    expect(isCurrent({ ...row, standing: 'held' }, { time: now, gates: [] })).toBe(false)
    expect(holds(dueWhere(now), row)).toBe(true)
    expect(holds(dueWhere(now), { ...row, effective: true })).toBe(false)
    expect(holds(dueWhere(now), { ...row, standing: 'held' })).toBe(false)
  })

  it('shows what was released together from the opening of its gate on, and not before', () => {
    const behind = { ...row, gate: 'update/7' }
    expect(isVisible(behind, at('2024-07-30T07:00:00.000Z'))).toBe(false)
    expect(isVisible(behind, at('2024-07-30T07:00:00.000Z', 'update/7'))).toBe(true)
    expect(isVisible(behind, at('2024-07-30T04:00:00.000Z', 'update/7'))).toBe(false)
  })
})
