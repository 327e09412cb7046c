import fc from 'fast-check'
import { type Anchor, LONGEST_PASSAGE, printOf, toAnchor } from '../../../../src/domain/suggestions/anchor.ts'
import { findPassage } from '../../../../src/domain/suggestions/findPassage.ts'
import { standingOf } from '../../../../src/domain/suggestions/standing.ts'

const marked = { field: 'body', locale: 'en', revision: 3 } as const

/** The passage between « and »; the lines without those marks. */
const mark = (...lines: string[]) => {
  const line = lines.findIndex((one) => one.includes('«'))
  const from = lines[line]?.indexOf('«') ?? 0
  const to = (lines[line]?.indexOf('»') ?? 0) - 1
  const texts = lines.map((one) => one.replace(/[«»]/g, ''))
  return { texts, anchor: toAnchor(texts, { line, from, to }, marked) as Anchor }
}

/** The lines as they are now, with the passage between « and » where it is found. */
const found = (anchor: Anchor, ...texts: string[]): string | null => {
  const place = findPassage(texts, anchor)
  if (!place) return null
  const text = texts[place.line] ?? ''
  return `${place.line}: ${text.slice(0, place.from)}«${text.slice(place.from, place.to)}»${text.slice(place.to)}`
}

const FIRST = 'Ministers met on Monday in Geneva.'
const { texts, anchor } = mark(FIRST, 'It took «five» days to agree.', 'All five agreed in the end.')

describe('a passage', () => {
  it('is kept with what stands around it', () => {
    expect(anchor).toEqual({
      ...{ ...marked, line: 1, from: 8, quote: 'five', before: 'It took ', after: ' days to agree.' },
      print: printOf('It took five days to agree.'),
    })
    for (const place of [
      { line: 1, from: 7, to: 8 },
      { line: 9, from: 0, to: 4 },
      { line: 1, from: 4, to: 4 },
    ])
      expect(toAnchor(texts, place, marked)).toBeNull()
    const long = ['x'.repeat(LONGEST_PASSAGE + 1)]
    expect(toAnchor(long, { line: 0, from: 0, to: LONGEST_PASSAGE + 1 }, marked)).toBeNull()
    expect(toAnchor(long, { line: 0, from: 0, to: LONGEST_PASSAGE }, marked)).not.toBeNull()
  })

  it('is found where it was, and where its paragraph has gone', () => {
    expect(found(anchor, ...texts)).toBe('1: It took «five» days to agree.')
    expect(
      found(anchor, 'All five agreed in the end.', FIRST, 'Another.', 'It took five days to agree.'),
    ).toBe('3: It took «five» days to agree.')
  })

  it.each([
    ['what stands before it is new', 'After much talk it took five days to agree.'],
    ['what stands behind it is new', 'It took five days until all were content.'],
    ['words have come directly beside it', 'It took about five long days to agree.'],
  ])('is found again where %s', (_, line) => {
    expect(found(anchor, FIRST, line, 'All five agreed in the end.')).toBe(
      `1: ${line.replace('five', '«five»')}`,
    )
  })

  it('is gone where its words stand elsewhere by chance', () => {
    expect(found(anchor, FIRST, 'All five agreed in the end.')).toBeNull()
    expect(found(anchor, FIRST, 'It took six days to agree.', 'All five agreed in the end.')).toBeNull()
    expect(found(anchor)).toBeNull()
  })

  it('that is long and stands there once is found, whatever has become of its surroundings', () => {
    const long = mark('So «the conference of the parties adjourned» late.')
    expect(found(long.anchor, 'Nothing.', 'Yet the conference of the parties adjourned!')).toBe(
      '1: Yet «the conference of the parties adjourned»!',
    )
  })

  it('is of several the one nearest to its place', () => {
    const twice = mark('Yes, we can.', '«Yes», we can.', 'Yes, we can.')
    expect(found(twice.anchor, 'Yes, we can.', 'Yes, we can.', 'Yes, we can.')).toBe('1: «Yes», we can.')
    expect(found(twice.anchor, 'Yes, we can.', 'New.', 'Yes, we can.', 'More.', 'Yes, we can.')).toBe(
      '0: «Yes», we can.',
    )
    const inOne = mark('no no «no» no')
    expect(found(inOne.anchor, 'no no no no')).toBe('0: no no «no» no')
  })

  it('is found in Arabic and in Chinese', () => {
    const arabic = mark('استغرق الأمر «خمسة» أيام للاتفاق.')
    expect(found(arabic.anchor, 'وقد استغرق الأمر خمسة أيام طويلة.')).toBe(
      '0: وقد استغرق الأمر «خمسة» أيام طويلة.',
    )
    const chinese = mark('部长们用了«五»天达成协议。')
    expect(found(chinese.anchor, '各国部长用了约五天才达成协议。')).toBe(
      '0: 各国部长用了约«五»天才达成协议。',
    )
  })

  const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '四'), minLength: 1, maxLength: 30 })

  it('is found at its very place in the text that it was marked in, whatever that is', () => {
    fc.assert(
      fc.property(
        fc.array(words, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        fc.nat(),
        (lines, a, b, c) => {
          const line = a % lines.length
          const text = lines[line] ?? ''
          const from = b % text.length
          const place = { line, from, to: from + 1 + (c % (text.length - from)) }
          const one = toAnchor(lines, place, marked)
          if (one) expect(findPassage(lines, one)).toEqual(place)
        },
      ),
    )
  })
})

describe('a suggestion that nobody has decided', () => {
  const standing = (suggested: string, ...now: string[]) => standingOf(now, { anchor, words: suggested }).is
  it('is found, stands there already, or is gone', () => {
    expect(standing('six', ...texts)).toBe('found')
    expect(standing('six', FIRST, 'It took six days to agree.')).toBe('stands')
    expect(standing('six', FIRST, 'It took seven days to agree.')).toBe('gone')
    expect(standing('', FIRST, 'It took days to agree.')).toBe('gone')
  })

  it('stands there also where it has kept the passage and put something in', () => {
    expect(standing('about five', ...texts)).toBe('found')
    expect(standing('about five', FIRST, 'It took about five days to agree.')).toBe('stands')
  })
})
