import { afterReading, isSameText, type SeenText } from '../../../../src/domain/clearance/view.ts'

const [DRAFT, FROZEN, OTHER, LATER] = [
  { revision: 3, digest: null },
  { revision: 3, digest: 'sha256:a' },
  { revision: 3, digest: 'sha256:b' },
  { revision: 4, digest: null },
]

describe('what news may be shown to who has a text before them', () => {
  it.each<[string, SeenText, SeenText, boolean]>([
    ['it was frozen', DRAFT, FROZEN, true],
    ['somebody signed', FROZEN, FROZEN, true],
    ['it was taken back', FROZEN, DRAFT, true],
    ['it was frozen with another party line', FROZEN, OTHER, false],
    ['somebody has written', DRAFT, LATER, false],
    ['somebody has written what was frozen', FROZEN, LATER, false],
  ])('%s', (_name, seen, news, isSame) => {
    expect(isSameText(seen, news)).toBe(isSame)
  })

  it('remembers what was frozen while it is taken back', () => {
    const back = afterReading(DRAFT, FROZEN)
    expect(back).toEqual(FROZEN)
    expect([isSameText(back, OTHER), isSameText(back, FROZEN)]).toEqual([false, true])
  })

  it('knows nothing of what was frozen of an older revision', () => {
    expect(afterReading(LATER, FROZEN)).toEqual(LATER)
  })
})
