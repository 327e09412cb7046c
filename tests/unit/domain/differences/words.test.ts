import { diffWords } from '../../../../src/domain/differences/diffWords.ts'

const told = (before: string, after: string) =>
  diffWords(before, after).map(
    ({ kind, text }) => ({ same: text, removed: `-${text}`, added: `+${text}` })[kind],
  )

describe('the difference of words', () => {
  it('is told word by word', () => {
    expect(told('We meet at ten today.', 'We meet at noon today.')).toEqual([
      'We meet at ',
      '-ten',
      '+noon',
      ' today.',
    ])
    expect(told('', 'New.')).toEqual(['+New.'])
    expect(told('Same.', 'Same.')).toEqual(['Same.'])
  })

  it('reads as one change where only a space stands between two', () => {
    expect(told('the old hall is', 'the new room is')).toEqual(['the ', '-old hall', '+new room', ' is'])
  })

  it.each([
    ['Arabic', 'تبدأ الجلسة في الساعة العاشرة', 'تبدأ الجلسة في الساعة الثامنة', ['-العاشرة', '+الثامنة']],
    ['Urdu', 'اجلاس صبح شروع ہوگا', 'اجلاس شام شروع ہوگا', ['-صبح', '+شام']],
    ['Chinese', '会议在上海举行', '会议在北京举行', ['-上海', '+北京']],
  ])('knows the words of %s', (_, before, after, changed) => {
    expect(told(before, after).filter((run) => /^[-+]/.test(run))).toEqual(changed)
  })

  it('shows texts that have nothing in common whole', () => {
    const words = (from: number) => Array.from({ length: 4_000 }, (_, index) => `w${from + index}`).join(' ')
    expect(diffWords(words(0), words(10_000)).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})
