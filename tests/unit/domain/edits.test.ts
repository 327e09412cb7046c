import { newestEdit } from '../../../src/domain/edits.ts'

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
