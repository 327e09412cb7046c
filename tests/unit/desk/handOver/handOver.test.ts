import { handOver } from '../../../../src/desk/handOver/handOver.ts'
import type { MembershipRow } from '../../../../src/domain/memberships.ts'

const NOW = new Date('2024-07-30T10:00:00.000Z')
const [BEFORE, AFTER] = ['2024-07-01T00:00:00.000Z', '2024-08-01T00:00:00.000Z']
const row = (roles: MembershipRow['roles'], more: Partial<MembershipRow> = {}): MembershipRow => ({
  ...{ organisation: 'ilo', roles },
  ...more,
})
const of = (leaver: MembershipRow[], successor: MembershipRow[]) =>
  handOver({ leaver, successor, organisation: 'ilo', now: NOW })

describe('somebody who leaves an organisation', () => {
  it('has no role there from now on, and keeps those elsewhere', () => {
    const elsewhere = row(['editor'], { organisation: 'iom' })
    const over = row(['manager'], { until: BEFORE })
    const given = [row(['editor']), row(['reviewer'], { until: AFTER }), over, elsewhere]
    const later = row(['manager'], { from: AFTER })
    expect(of([...given, later], [row(['editor'])])?.leaver).toEqual([
      row(['editor'], { until: NOW.toISOString() }),
      row(['reviewer'], { until: NOW.toISOString() }),
      over,
      elsewhere,
    ])
  })

  it('gives a colleague the roles that they lack, in the row that lasts', () => {
    const handed = of([row(['editor', 'reviewer'])], [row(['editor'], { id: 'a' })])
    expect(handed?.successor).toEqual([row(['editor', 'reviewer'], { id: 'a' })])
    expect(handed?.given).toEqual(['reviewer'])
    expect(of([row(['editor'])], [row(['editor'])])?.given).toEqual([])
  })

  it('gives an acting colleague a row that lasts', () => {
    const acting = row(['reviewer'], { until: AFTER })
    expect(of([row(['editor'])], [acting])?.successor).toEqual([acting, row(['editor'])])
  })

  it('hands nothing to who is not of the staff, and nothing that has ended', () => {
    expect(of([row(['editor'])], [row(['editor'], { organisation: 'iom' })])).toBeNull()
    expect(of([row(['editor'])], [row(['editor'], { until: BEFORE })])).toBeNull()
    expect(of([row(['editor'], { until: BEFORE })], [row(['editor'])])).toBeNull()
  })
})
