import { holdsOrWillHold, isInForce, membershipsAt, type Term } from '../../../src/domain/memberships.ts'

const now = new Date('2024-07-29T08:00:00.000Z')
const before = '2024-07-29T07:59:59.999Z'
const at = '2024-07-29T08:00:00.000Z'
const after = '2024-07-29T08:00:00.001Z'
const editor = (bounds: Pick<Term, 'from' | 'until'> = {}, organisation = 'a'): Term => ({
  organisation,
  roles: ['editor'],
  ...bounds,
})

describe('a membership', () => {
  it.each([
    ['without bounds', {}, true],
    ['with empty bounds', { from: null, until: null }, true],
    ['that begins at this instant', { from: at }, true],
    ['that begins later', { from: after }, false],
    ['that ends later', { until: after }, true],
    ['that ends at this instant', { until: at }, false],
    ['that has ended', { until: before }, false],
    ['whose end nobody can read', { until: 'soon' }, false],
    ['whose beginning nobody can read', { from: 'soon' }, false],
    ['with instants as the database has them', { from: new Date(before), until: new Date(after) }, true],
  ])('%s: counts %s', (_, bounds, counts) => {
    expect(isInForce(bounds, now)).toBe(counts)
    expect(membershipsAt([editor(bounds)], now)).toEqual(
      counts ? [{ organisation: 'a', roles: ['editor'] }] : [],
    )
  })

  it('merges with the others of its organisation, as acting staff have them', () => {
    const acting: Term = { organisation: 'a', roles: ['reviewer', 'editor'], until: after }
    expect(membershipsAt([editor(), acting, editor({}, 'b')], now)).toEqual([
      { organisation: 'a', roles: ['editor', 'reviewer'] },
      { organisation: 'b', roles: ['editor'] },
    ])
    expect(membershipsAt([editor(), { ...acting, until: at }], now)).toEqual([
      { organisation: 'a', roles: ['editor'] },
    ])
  })

  it('without roles gives none', () => {
    expect(membershipsAt([{ organisation: 'a', roles: null }], now)).toEqual([
      { organisation: 'a', roles: [] },
    ])
  })

  it('that begins tomorrow holds its place today, one that has ended does not', () => {
    const manager = (bounds: Pick<Term, 'from' | 'until'>): Term[] => [
      { organisation: 'a', roles: ['manager'], ...bounds },
    ]
    expect(holdsOrWillHold(manager({ from: after }), { role: 'manager', now })).toBe(true)
    expect(holdsOrWillHold(manager({ until: at }), { role: 'manager', now })).toBe(false)
    expect(holdsOrWillHold(manager({}), { role: 'editor', now })).toBe(false)
  })
})
