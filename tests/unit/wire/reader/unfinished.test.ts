import { createUnfinished, type Marked } from '../../../../src/wire/reader/unfinished.ts'

const stage = (takenOff: readonly string[]) => {
  let time = 0
  let marked: Marked[] = []
  const changed: string[] = []
  const judged: string[] = []
  const unfinished = createUnfinished({
    findMarked: () => Promise.resolve(marked),
    isTakenOff: (entry) => {
      judged.push(entry)
      return Promise.resolve(takenOff.includes(entry))
    },
    changed: async (entry) => void changed.push(entry),
    now: () => time,
  })
  const lookAt = async (ms: number, ...marks: (string | [string, number])[]) => {
    time = ms
    marked = marks.map((one) =>
      typeof one === 'string' ? { id: one, pendingSeq: 5 } : { id: one[0], pendingSeq: one[1] },
    )
    await unfinished.look()
    return [...unfinished.hidden()]
  }
  return { lookAt, changed, judged }
}

describe('what an act has left unfinished', () => {
  it('is hidden where the log has taken it off, when nobody has finished it in half a second', async () => {
    const { lookAt, changed } = stage(['off'])
    expect(await lookAt(0, 'off', 'on')).toEqual([])
    expect(await lookAt(499, 'off', 'on')).toEqual([])
    expect(await lookAt(500, 'off', 'on')).toEqual(['off'])
    expect(changed).toEqual(['off'])
    expect(await lookAt(750, 'off', 'on')).toEqual(['off'])
    expect(changed).toEqual(['off'])
    expect(await lookAt(1_000, 'on')).toEqual([])
    expect(changed).toEqual(['off', 'off'])
  })

  it('is judged once for each mark, and each mark has its time', async () => {
    const { lookAt, judged } = stage(['off'])
    await lookAt(0, ['off', 5], 'on')
    await lookAt(400, ['off', 6], 'on')
    expect(await lookAt(800, ['off', 6], 'on')).toEqual([])
    expect(await lookAt(900, ['off', 6], 'on')).toEqual(['off'])
    await lookAt(1_200, ['off', 6], 'on')
    expect(judged.filter((entry) => entry === 'on')).toEqual(['on'])
  })

  it('is shown again once its rows are right, although its mark is still there', async () => {
    const takenOff = ['off']
    const { lookAt, changed } = stage(takenOff)
    await lookAt(0, 'off')
    expect(await lookAt(600, 'off')).toEqual(['off'])
    takenOff.pop()
    expect(await lookAt(850, 'off')).toEqual([])
    expect(changed).toEqual(['off', 'off'])
  })
})
