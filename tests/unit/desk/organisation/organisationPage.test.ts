import {
  byStage,
  type PersonFacts,
  toDaysAway,
  unprotectedOf,
  type WorkItem,
} from '../../../../src/desk/organisation/organisationPage.ts'

const now = new Date('2024-07-29T08:00:00.000Z')

const text = (id: string, stage: string, due: Partial<WorkItem> = {}) =>
  ({
    ...{ id, deadline: null, embargo: null, at: `2024-07-2${id}T08:00:00.000Z` },
    ...{ stage: { stage } },
    ...due,
  }) as WorkItem

describe('what an organisation has in work', () => {
  it('stands by stage, in the order of the stages, and first what is due first', () => {
    const deadline = '2024-08-01T08:00:00.000Z'
    const embargo = { until: '2024-07-30T05:15:00.000Z', zone: 'Asia/Karachi', wallTime: '2024-07-30T10:15' }
    const groups = byStage([
      text('1', 'clearance'),
      text('2', 'drafting'),
      text('3', 'clearance', { deadline }),
      text('4', 'clearance', { deadline, embargo }),
      text('0', 'clearance'),
    ])
    expect(groups.map(({ stage, texts }) => [stage, texts.map(({ id }) => id)])).toEqual([
      ['drafting', ['2']],
      ['clearance', ['4', '3', '0', '1']],
    ])
  })

  it('has the days away that are not over', () => {
    const days = (from: string, to: string) => ({
      from: `${from}T00:00:00.000Z`,
      to: `${to}T00:00:00.000Z`,
    })
    const rows = [
      days('2024-08-05', '2024-08-09'),
      days('2024-07-20', '2024-07-29'),
      days('2024-07-01', '2024-07-28'),
    ]
    expect(toDaysAway([...rows, { from: null, to: null }], '2024-07-29')).toEqual([
      { from: '2024-07-20', to: '2024-07-29' },
      { from: '2024-08-05', to: '2024-08-09' },
    ])
  })

  describe('and its people', () => {
    const person = (id: string, facts: Partial<PersonFacts> = {}): PersonFacts => ({
      ...{ id, name: id, hasSecondFactor: true, memberships: [{ organisation: 'a' }] },
      ...facts,
    })
    const found = (people: PersonFacts[], withPasskey: string[] | null) =>
      unprotectedOf(people, { organisation: 'a', withPasskey: withPasskey && new Set(withPasskey), now }).map(
        ({ id, hasSecondFactor, hasPasskey }) => [id, hasSecondFactor, hasPasskey],
      )

    it('who lack a second factor or a passkey', () => {
      const people = [person('both'), person('key', { hasSecondFactor: false }), person('factor')]
      expect(found(people, ['both', 'key'])).toEqual([
        ['factor', true, false],
        ['key', false, true],
      ])
    })

    it('who lack a second factor, where there are no passkeys', () => {
      expect(found([person('one', { hasSecondFactor: null }), person('two')], null)).toEqual([
        ['one', false, null],
      ])
    })

    it('of those who work for it now', () => {
      const of = (term: object) => person('x', { memberships: [{ organisation: 'a', ...term }] })
      expect(found([person('x', { disabled: true })], [])).toEqual([])
      expect(found([of({ organisation: 'b' })], [])).toEqual([])
      expect(found([of({ until: '2024-07-29T07:00:00.000Z' })], [])).toEqual([])
      expect(found([of({ from: '2024-07-30T07:00:00.000Z' })], [])).toEqual([])
    })
  })
})
