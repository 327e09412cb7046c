'use client'

import { type Changes, readerWordsIn, summaryOf } from '../../domain/differences/showDifferences.ts'
import { isNews, type ChangesByText } from './changesSince.ts'

type Props = {
  changes: ChangesByText
  isMarked: boolean
  /** Of the reader. */
  language: string
  onMark: (isMarked: boolean) => void
}

/** Since when something is new, and the choice between the text with what has changed and the text alone. */
export const ChangesLine = ({ changes, isMarked, language, onMark }: Props) => {
  const saying = readerWordsIn(language)
  const known = Object.values(changes)
  const [first] = [...known.filter(isNews), ...known]
  if (!first) return null
  const choice = (isMarks: boolean, label: string) => (
    <button type="button" aria-pressed={isMarked === isMarks} onClick={() => onMark(isMarks)}>
      {label}
    </button>
  )
  return (
    <div className="composer__changes" data-changes={isNews(first) ? 'some' : 'none'}>
      <p>{summaryOf(first.changes satisfies Changes, first.name, saying)}</p>
      {isNews(first) && (
        <div role="group" aria-label={saying.words.reading.title}>
          {choice(true, saying.words.reading.marked)}
          {choice(false, saying.words.reading.whole)}
        </div>
      )}
    </div>
  )
}
