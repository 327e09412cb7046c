import { compareXliff } from '../../../../src/domain/xliff/compareXliff.ts'
import { readXliff } from '../../../../src/domain/xliff/readXliff.ts'
import { toXliff } from '../../../../src/domain/xliff/toXliff.ts'
import { unitsOf } from '../../../../src/domain/xliff/units.ts'
import { paragraph, rich, text } from '../../../support/xliff/texts.ts'
import { yardsticksOf } from '../../../support/yardstick.ts'

const bodyOf = (...lines: string[]) => ({ body: rich(...lines.map((line) => paragraph(text(line)))) })

/** For each passage of the file, which one of the text it is about; null for none. */
const pairedWith = (then: readonly string[], now: readonly string[]) => {
  const units = unitsOf(bodyOf(...then))
  const sent = { original: 'statements/1', source: 'en', target: 'fr', units, notes: [] } as const
  const read = readXliff(toXliff({ ...sent, present: new Map() }))
  if (!read.ok) throw new Error(read.fault)
  const { segments } = compareXliff(read.file, { source: bodyOf(...now), target: {} })
  return segments.map(({ unit }) => unit?.path[0] ?? null)
}

describe('what a passage that has moved is about now', () => {
  it('stands between the neighbours that it had', () => {
    expect(pairedWith(['A', 'B', 'C'], ['A', 'X', 'C'])).toEqual([0, 1, 2])
    expect(pairedWith(['A', 'B', 'C'], ['X', 'B', 'C'])).toEqual([0, 1, 2])
    expect(pairedWith(['A', 'B', 'C'], ['A', 'B', 'X'])).toEqual([0, 1, 2])
    expect(pairedWith(['A', 'B', 'C', 'D'], ['A', 'X', 'Y', 'D'])).toEqual([0, 1, 2, 3])
  })
  it('goes with the passage before it where passages changed places', () => {
    expect(pairedWith(['A', 'B', 'C', 'D'], ['C', 'D', 'A', 'X'])).toEqual([2, 3, 0, 1])
    expect(pairedWith(['A', 'B', 'C'], ['C', 'X', 'B'])).toEqual([1, 2, 0])
  })
  it('is what it is most like where there are more, or fewer, than before', () => {
    const was = 'Three shelters open in May.'
    const is = 'Three shelters open in June.'
    expect(pairedWith(['A', was, 'C'], ['A', 'Quite another thing.', is, 'C'])).toEqual([0, 2, 3])
    expect(pairedWith(['A', 'Gone altogether.', was, 'C'], ['A', is, 'C'])).toEqual([0, null, 1, 2])
    expect(
      pairedWith(['A', '三个庇护所将于五月开放。', 'C'], ['A', 'X', '三个庇护所将于六月开放。', 'C']),
    ).toEqual([0, 2, 3])
  })
  it('is nothing where it was taken out', () => {
    expect(pairedWith(['A', 'B', 'C'], ['A', 'C'])).toEqual([0, null, 1])
    expect(pairedWith(['A', 'B'], [])).toEqual([null, null])
  })
})

it('is found in a time that grows with the text alone', async () => {
  const lines = Array.from({ length: 2_000 }, (_, index) => `Passage ${index} of this text.`)
  const changed = lines.map((line) => `${line} Changed.`)
  const taken = await yardsticksOf(500, () => {
    expect(pairedWith(lines, changed).filter((place) => place !== null)).toHaveLength(2_000)
  })
  expect(taken).toBeLessThan(500)
})
