import { expectedIn, type KnownText, wordsDigest } from '../../../../src/domain/review/expected.ts'
import type { Place } from '../../../../src/domain/review/mark.ts'
import { reviewFile } from '../../../../src/domain/review/review.ts'
import type { FileComment, Paragraph, Piece } from '../../../../src/domain/review/source.ts'
import { toLexical } from '../../../../src/server/story/desk.ts'

const kept = (text: string): Piece => ({ kind: 'kept', text, author: '' })
const put = (text: string, author = 'Anna'): Piece => ({ kind: 'inserted', text, author })
const gone = (text: string, author = 'Anna'): Piece => ({ kind: 'deleted', text, author })

const BODY: Place = { text: 0, field: 'body' }
const paragraph = (pieces: Piece[], more: Partial<Paragraph> = {}): Paragraph => ({
  ...{ pieces, end: { kind: 'kept', author: '' }, place: BODY, style: 'Normal' },
  ...more,
})
const title = (...pieces: Piece[]): Paragraph => paragraph(pieces, { place: { text: 0, field: 'title' } })

const textOf = (lines: readonly string[], more: Record<string, unknown> = {}) => ({
  title: { en: 'A fund' },
  body: { en: toLexical(lines.join('\n\n')) },
  ...more,
})
const LINES = ['Six agencies met.', 'They agreed on a fund.', 'It begins in May.']
const known = (lines: readonly string[] = LINES, isMoved = false): KnownText => ({
  ...{ locale: 'en', revision: 3, isMoved },
  expected: expectedIn(textOf(lines), 'en'),
})
const review = (paragraphs: Paragraph[], text: KnownText | null = known(), comments: FileComment[] = []) =>
  reviewFile({ marks: [], paragraphs: [title(kept('A fund')), ...paragraphs], comments, left: [] }, [text])
const said = (paragraphs: Paragraph[], text?: KnownText) => {
  const { suggestions, left } = review(paragraphs, text)
  return {
    suggested: suggestions.map(({ author, anchor, words }) => [author, anchor.line, anchor.quote, words]),
    left: left.map(({ reason, author, words, instead }) => [reason, author, words, instead]),
  }
}
const unchanged = LINES.map((line) => paragraph([kept(line)]))
const [FIRST, SECOND, THIRD] = unchanged as [Paragraph, Paragraph, Paragraph]

describe('a file that came back', () => {
  it('says nothing where nothing was changed', () => {
    expect(review(unchanged)).toEqual({ suggestions: [], comments: [], left: [] })
  })

  it('makes one suggestion of words in place of words, and keeps people apart', () => {
    const second = [
      kept('They '),
      gone('agreed'),
      put('decided'),
      put(' gladly', 'Omar'),
      kept(' on a fund.'),
    ]
    expect(said([FIRST, paragraph(second), THIRD]).suggested).toEqual([
      ['Anna', 1, 'agreed', 'decided'],
      ['Omar', 1, ' on', ' gladly on'],
    ])
  })

  it('puts words in beside those that stand there', () => {
    const first = [put('All '), kept('Six agencies'), put(' of the UN'), kept(' met.')]
    expect(said([paragraph(first), SECOND, THIRD]).suggested).toEqual([
      ['Anna', 0, 'Six', 'All Six'],
      ['Anna', 0, 'agencies', 'agencies of the UN'],
    ])
  })

  it('takes a paragraph out, and puts one in, however a program marks it', () => {
    const added = { kind: 'inserted', author: 'Anna' } as const
    const atOwnEnd = [FIRST, paragraph([put('New.')], { end: added }), SECOND, THIRD]
    const atEndBefore = [paragraph(FIRST.pieces, { end: added }), paragraph([put('New.')]), SECOND, THIRD]
    const unmarked = [FIRST, paragraph([put('New.')]), SECOND, THIRD]
    for (const form of [atOwnEnd, atEndBefore, unmarked])
      expect(said(form)).toEqual({ suggested: [['Anna', 0, 'met.', 'met.\n\nNew.']], left: [] })
    const first = [paragraph([put('New.')], { end: added }), FIRST, SECOND, THIRD]
    expect(said(first).suggested).toEqual([['Anna', 0, 'Six', 'New.\n\nSix']])
    const without = paragraph([gone(LINES[1] ?? '')], { end: { kind: 'deleted', author: 'Anna' } })
    expect(said([FIRST, without, THIRD]).suggested).toEqual([['Anna', 1, LINES[1], '']])
  })

  it('parts a paragraph in two, and says that two cannot be joined', () => {
    const halves = [
      paragraph([kept('They agreed')], { end: { kind: 'inserted', author: 'Anna' } }),
      paragraph([kept(' on a fund.')]),
    ]
    expect(said([FIRST, ...halves, THIRD]).suggested).toEqual([['Anna', 1, 'agreed', 'agreed\n\n']])
    const joined = paragraph(FIRST.pieces, { end: { kind: 'deleted', author: 'Omar' } })
    expect(said([joined, SECOND, THIRD]).left).toEqual([
      ['joined', 'Omar', 'Six agencies met. ¶ They agreed on a fund.', ''],
    ])
  })

  it('finds what nobody marked, word by word and paragraph by paragraph', () => {
    const second = paragraph([kept('They agreed on a loan.')])
    expect(said([FIRST, second, paragraph([kept('Nobody marked this.')]), THIRD])).toEqual({
      suggested: [
        ['', 1, 'fund', 'loan'],
        ['', 1, 'fund.', 'fund.\n\nNobody marked this.'],
      ],
      left: [],
    })
    expect(said([FIRST, THIRD]).suggested).toEqual([['', 1, LINES[1], '']])
  })

  it('takes no other blanks or invisible marks for a change', () => {
    const second = paragraph([kept('They\u00A0agreed  on\u200F a '), gone('fund'), put('loan'), kept('.')])
    expect(said([FIRST, second, THIRD])).toEqual({ suggested: [['Anna', 1, 'fund', 'loan']], left: [] })
  })

  it('lists a change of words that were changed without a mark as well', () => {
    const second = paragraph([kept('They agreed on '), gone('two'), put('three'), kept(' funds.')])
    expect(said([FIRST, second, THIRD]).left).toEqual([['overlaps', 'Anna', 'two', 'three']])
  })

  it('says of a text that has changed since what no longer stands there, and takes nothing for unmarked', () => {
    const now = known(
      ['Six agencies met.', 'They refused a loan altogether, it seems.', 'It begins in June.'],
      true,
    )
    const second = paragraph([kept('They agreed on a '), gone('fund'), put('loan'), kept('.')])
    const third = paragraph([kept('It '), gone('begins'), put('starts'), kept(' in May.')])
    expect(said([FIRST, second, third], now)).toEqual({
      suggested: [['Anna', 2, 'begins', 'starts']],
      left: [
        ['moved', 'Anna', 'fund', 'loan'],
        ['differs', '', 'It begins in May.', ''],
      ],
    })
  })

  it('lists what is changed outside of the text, and in parts that take no suggestions', () => {
    const fact = paragraph([kept('Where: '), gone('Rome'), put('Oslo')], { place: null })
    expect(said([...unchanged, fact]).left).toEqual([['elsewhere', 'Anna', 'Rome', 'Oslo']])
    const expected = expectedIn(
      textOf(LINES, { notesToEditors: { en: toLexical('Figures are of 2030.') } }),
      'en',
    )
    const note = paragraph([kept('Figures are of '), gone('2030'), put('2031'), kept('.')])
    const heading = paragraph([kept(expected.body[3]?.text ?? '')])
    const { comments, left } = review([...unchanged, heading, note], { ...known(), expected })
    expect([comments, left]).toMatchObject([
      [{ author: 'Anna', field: 'notesToEditors', words: '2030 → 2031', quote: 'Figures are of 2030.' }],
      [],
    ])
  })

  it('65: says what stands once in a file once, however many texts it says that it was made from', () => {
    const loose = (one: Paragraph) => ({ ...one, place: null })
    const second = paragraph([kept('They '), gone('agreed'), put('decided'), kept(' on a fund.')])
    const other = paragraph([
      kept('Nobody '),
      gone('knows'),
      put('knew'),
      kept(' where this stands, nor why.'),
    ])
    const file = { marks: [], comments: [], left: [], paragraphs: [FIRST, second, THIRD, other].map(loose) }
    const { suggestions, left } = reviewFile(
      file,
      Array.from({ length: 100 }, () => known()),
    )
    expect(suggestions.map(({ anchor, words }) => [anchor.quote, words])).toEqual([['agreed', 'decided']])
    expect(left.map(({ reason, words }) => [reason, words])).toEqual([['elsewhere', 'knows']])
  })

  it('knows lines by their words where a program has lost the bookmarks', () => {
    const loose = (one: Paragraph) => ({ ...one, place: null })
    const second = paragraph([kept('They '), gone('agreed'), put('decided'), kept(' on a fund.')])
    const fact = paragraph([kept('Where: Rome')])
    const paragraphs = [FIRST, fact, second, THIRD].map(loose)
    const file = {
      marks: [],
      comments: [],
      left: [],
      paragraphs: [loose(title(kept('A fund'))), ...paragraphs],
    }
    const { suggestions, left } = reviewFile(file, [known()])
    expect([suggestions.map(({ anchor, words }) => [anchor.quote, words]), left]).toEqual([
      [['agreed', 'decided']],
      [],
    ])
  })

  it('brings comments with the passage that they are about, or with its words', () => {
    const at = (paragraphAt: number, from: number, to: number) => ({
      from: { paragraph: paragraphAt, at: from },
      to: { paragraph: paragraphAt, at: to },
    })
    const comment = (id: string, more: Partial<FileComment>): FileComment => ({
      ...{ id, author: 'Anna', text: 'Why?', parent: null, from: null, to: null, quoted: '' },
      ...more,
    })
    const comments = [
      comment('1', { ...at(2, 5, 11), quoted: 'agreed' }),
      comment('2', { parent: '1' }),
      comment('3', { ...at(4, 0, 5), quoted: 'Where' }),
    ]
    const fact = paragraph([kept('Where: Rome')], { place: null })
    expect(review([...unchanged, fact], known(), comments).comments).toMatchObject([
      { id: '1', field: 'body', anchor: { line: 1, quote: 'agreed', from: 5 }, parent: null },
      { id: '2', parent: '1', anchor: null, quote: null },
      { id: '3', anchor: null, quote: 'Where', field: null },
    ])
  })

  it('lists the changes of a text that its bearer does not read', () => {
    const first = paragraph([kept('Six '), gone('agencies'), put('members'), kept(' met.')])
    expect(review([first], null).left).toMatchObject([{ reason: 'elsewhere', words: 'agencies' }])
  })
})

describe('the digest of the words of a text', () => {
  const digestOf = (lines: readonly string[]) => wordsDigest(expectedIn(textOf(lines), 'en'), 'en')

  it('is another one with each word, and the same whatever blanks and marks stand between', () => {
    expect(digestOf(LINES)).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(digestOf(LINES)).not.toBe(digestOf(['Six agencies met again.', ...LINES.slice(1)]))
    expect(digestOf(LINES)).toBe(digestOf(LINES.map((line) => line.replace(' ', '\u00A0'))))
  })
})
