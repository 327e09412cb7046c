import { handsInAll, newestEdit, suggestersOf, withEdit } from '../../../src/domain/edits.ts'

const edit = (user: string, at: string) => ({ user, at })

describe('the newest edit of a text', () => {
  it('is that of the latest instant, wherever it stands', () => {
    const edits = [edit('a', '2024-07-30T10:15:00.000Z'), edit('b', '2024-07-30T09:00:00.000Z')]
    expect(newestEdit(edits)?.user).toBe('a')
    expect(newestEdit(edits.toReversed())?.user).toBe('a')
  })

  it('is the last one of the same instant', () => {
    const at = '2024-07-30T10:15:00.000Z'
    expect(newestEdit([edit('a', at), edit('b', at)])?.user).toBe('b')
  })

  it('is none where nobody has edited', () => {
    expect([newestEdit([]), newestEdit(null), newestEdit(undefined)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

describe('the edits of a text whose editor accepts suggestions', () => {
  const [T1, T2, T3] = [1, 2, 3].map((hour) => `2024-07-30T0${hour}:00:00.000Z`) as [string, string, string]
  const saved = (user: string, at: string, ...suggesters: string[]) => ({ edit: edit(user, at), suggesters })

  it('name each whose words went in, beside who accepted them', () => {
    const once = withEdit([], saved('a', T1, 'b', 'c', 'b'))
    expect(once).toEqual([
      { user: 'a', at: T1, suggestedBy: 'b' },
      { user: 'a', at: T1, suggestedBy: 'c' },
    ])
    expect(suggestersOf(once)).toEqual(['b', 'c'])
    const again = withEdit(once, saved('a', T2))
    expect(again).toHaveLength(3)
    expect([suggestersOf(again), suggestersOf([]), suggestersOf(null)]).toEqual([[], [], []])
    expect(withEdit(again, saved('a', T3, 'b')).map(({ at }) => at)).toEqual([T1, T2, T3])
  })

  it('are one’s own where one accepts one’s own', () => {
    expect(withEdit([], saved('a', T1, 'a'))).toEqual([edit('a', T1)])
    expect(withEdit([], saved('a', T1, 'a', 'b'))).toEqual([
      edit('a', T1),
      { ...edit('a', T1), suggestedBy: 'b' },
    ])
  })

  it('say who had a hand in all of them', () => {
    const accepted = { ...edit('a', T1), suggestedBy: 'b' }
    expect(handsInAll([])).toEqual([])
    expect(handsInAll([edit('a', T1)])).toEqual(['a'])
    expect(handsInAll([edit('a', T1), edit('c', T2)])).toEqual([])
    expect(handsInAll([accepted]).sort()).toEqual(['a', 'b'])
    expect(handsInAll([edit('a', T1), accepted])).toEqual(['a'])
    expect(handsInAll([edit('b', T1), accepted])).toEqual(['b'])
    expect(handsInAll([accepted, { ...edit('c', T2), suggestedBy: 'b' }])).toEqual(['b'])
    expect(handsInAll([accepted, edit('c', T2)])).toEqual([])
  })
})
