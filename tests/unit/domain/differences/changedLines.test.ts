import { changedLines } from '../../../../src/domain/differences/changedLines.ts'
import { diffWords } from '../../../../src/domain/differences/diffWords.ts'

const said = (before: string, after: string): string[] =>
  changedLines(diffWords(before, after)).map((line) =>
    line
      .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`))
      .join(''),
  )

describe('what has changed, line by line', () => {
  it('keeps each line, with its change in its place', () => {
    expect(said('Open at ten.\n\nAll are welcome.\n', 'Open at nine.\n\nAll are welcome.\n')).toEqual([
      'Open at -ten-+nine+.',
      'All are welcome.',
    ])
  })

  it('has lines that came and lines that went', () => {
    expect(said('One.\nTwo.\nThree.\n', 'One.\nThree.\nFour.\n')).toEqual([
      'One.',
      '-Two.-',
      'Three.',
      '+Four.+',
    ])
  })

  it('says nothing of a text without words', () => {
    expect(said('', '')).toEqual([])
    expect(said('\n\n', '\n')).toEqual([])
  })
})
