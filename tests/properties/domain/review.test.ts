import fc from 'fast-check'
import type { CommentRow } from '../../../src/domain/comments.ts'
import { expectedIn, type KnownText } from '../../../src/domain/review/expected.ts'
import type { Place } from '../../../src/domain/review/mark.ts'
import { reviewFile } from '../../../src/domain/review/review.ts'
import type { Paragraph, Piece, PieceKind } from '../../../src/domain/review/source.ts'
import { linesOf } from '../../../src/domain/suggestions/lines.ts'
import { type Suggestion, writeSuggestions } from '../../../src/domain/suggestions/writeSuggestions.ts'
import { toLexical } from '../../../src/server/story/desk.ts'

/** What happens to a word: nothing, it goes, another comes for it, or one comes behind it. */
type Act = { is: 'keep' | 'delete' | 'replace' | 'insert'; author: 'Anna' | 'Omar' }
type Line = { acts: Act[]; isGone: boolean; added: number }

const act: fc.Arbitrary<Act> = fc.record({
  is: fc.constantFrom<Act['is'][]>('keep', 'keep', 'delete', 'replace', 'insert'),
  author: fc.constantFrom('Anna', 'Omar'),
})
const lines: fc.Arbitrary<Line[]> = fc.array(
  fc.record({
    acts: fc.array(act, { minLength: 2, maxLength: 9 }),
    isGone: fc.boolean().map((is) => is),
    added: fc.nat(2),
  }),
  { minLength: 1, maxLength: 6 },
)

const BODY: Place = { text: 0, field: 'body' }
const piece = (kind: PieceKind, text: string, author = ''): Piece => ({ kind, text, author })
const paragraph = (pieces: Piece[], end: PieceKind = 'kept'): Paragraph => ({
  ...{ pieces, place: BODY, style: 'Normal' },
  end: { kind: end, author: end === 'kept' ? '' : 'Anna' },
})

const wordAt = (line: number, at: number): string => `w${line}n${at}`

const piecesOf = ({ acts, isGone }: Line, line: number): Piece[] =>
  acts.flatMap(({ is, author }, at): Piece[] => {
    const word = wordAt(line, at)
    const space = piece(isGone ? 'deleted' : 'kept', at === 0 ? '' : ' ', isGone ? 'Anna' : '')
    if (isGone) return [space, piece('deleted', word, 'Anna')]
    if (is === 'delete') return [space, piece('deleted', word, author)]
    if (is === 'replace')
      return [space, piece('deleted', word, author), piece('inserted', `new${word}`, author)]
    return [
      space,
      piece('kept', word),
      ...(is === 'insert' ? [piece('inserted', ` and${word}`, author)] : []),
    ]
  })

const fileOf = (all: readonly Line[]): Paragraph[] =>
  all.flatMap((line, number) => [
    paragraph(piecesOf(line, number), line.isGone ? 'deleted' : 'kept'),
    ...Array.from({ length: line.added }, (_, at) =>
      paragraph([piece('inserted', `added ${number} ${at}`, 'Anna')], 'inserted'),
    ),
  ])

const without = (paragraphs: readonly Paragraph[], kind: PieceKind): string[] =>
  paragraphs.map(({ pieces }) =>
    pieces
      .filter((one) => one.kind !== kind)
      .map(({ text }) => text)
      .join(''),
  )
const shown = (texts: readonly string[]): string[] =>
  texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '')

describe('changes of a file', () => {
  it('make of the text, all accepted, what the program would make of it', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const paragraphs = fileOf(all)
        const before = without(paragraphs, 'inserted').filter((text) => text !== '')
        const text = { body: { en: toLexical(before.join('\n\n')) } }
        const known: KnownText = {
          locale: 'en',
          revision: 1,
          isMoved: false,
          expected: expectedIn(text, 'en'),
        }
        const { suggestions, left } = reviewFile({ marks: [], paragraphs, comments: [], left: [] }, [known])
        expect(left).toEqual([])
        const rows = suggestions.map(
          ({ anchor, words }, index) => ({ id: String(index), by: 'ed', anchor, words }) as CommentRow,
        ) as Suggestion[]
        const written = writeSuggestions(text, rows)
        expect([written.left, written.rows.length]).toEqual([null, rows.length])
        const after = linesOf(written.fields.body ?? text.body.en).map((line) => line.text)
        expect(shown(after)).toEqual(shown(without(paragraphs, 'deleted')))
      }),
      { numRuns: 300 },
    )
  })
})
