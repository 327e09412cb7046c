import { planPage } from '../../../src/wire/read/changes.ts'
import type { WireChange } from '../../../src/wire/rows.ts'

const change = (number: number, entry: string): WireChange => ({
  ...{ number, entry, seq: 1, edition: 1, change: 'replaced', at: `2024-07-30T05:00:0${number}.000Z` },
})
const FROM_THE_BEGINNING = { number: 0, toldOf: null }
type Plan = Parameters<typeof planPage>[0]
const plan = (given: Partial<Plan>) => {
  const { tellings, next } = planPage({
    ...{ start: FROM_THE_BEGINNING, changes: [], tied: new Map(), later: new Map(), limit: 10 },
    ...given,
  })
  return { told: tellings.map(({ change, number, entry }) => `${number} ${change} ${entry}`), next }
}

describe('a page of changes', () => {
  it('tells behind a change of those who show something of its entry', () => {
    const changes = [change(1, 'event'), change(2, 'other')]
    expect(plan({ changes, tied: new Map([[1, ['first', 'second']]]) })).toEqual({
      told: ['1 replaced event', '1 updated first', '1 updated second', '2 replaced other'],
      next: null,
    })
  })

  it('tells of nobody twice who is shown as it is now anyway', () => {
    const changes = [change(1, 'first'), change(2, 'event'), change(3, 'night')]
    const tied = new Map([
      [2, ['first', 'second', 'third']],
      [3, ['second']],
    ])
    const { told } = plan({ changes, tied, later: new Map([['third', 9]]) })
    expect(told).toEqual(['1 replaced first', '2 replaced event', '2 updated second', '3 replaced night'])
  })

  it('tells again of who has changed before the change and not on this page', () => {
    const start = { number: 1, toldOf: null }
    const told = plan({ start, changes: [change(2, 'event')], tied: new Map([[2, ['first']]]) }).told
    expect(told).toEqual(['2 replaced event', '2 updated first'])
  })

  it('may end between a change and those behind it, and goes on there', () => {
    const changes = [change(1, 'event'), change(2, 'other')]
    const tied = new Map([[1, ['first', 'second']]])
    expect(plan({ changes, tied, limit: 1 }).next).toEqual([1, ''])
    expect(plan({ changes, tied, limit: 2 }).next).toEqual([1, 'first'])
    expect(plan({ changes, tied, limit: 3 }).next).toEqual([1])
    expect(plan({ changes, tied, limit: 4 }).next).toBeNull()
    const on = (toldOf: string, limit: number) =>
      plan({ start: { number: 1, toldOf }, changes, tied, limit }).told
    expect(on('', 1)).toEqual(['1 updated first'])
    expect(on('first', 10)).toEqual(['1 updated second', '2 replaced other'])
    expect(on('second', 10)).toEqual(['2 replaced other'])
  })
})
