import type { LeftOver } from '../../domain/import/leftOver.ts'
import { fill } from '../../domain/messages.ts'
import type { ImportingMessages } from '../../locales/importing.ts'

type Props = { left: readonly LeftOver[]; words: ImportingMessages; language: string }

/** Every character that went nowhere: words first, then the signs that stood between two fields. */
export const LeftOverList = ({ left, words, language }: Props) => {
  const said = left.filter(({ isMark }) => !isMark)
  const marks = left.filter(({ isMark }) => isMark)
  return (
    <details className="import__left" open={said.length > 0}>
      <summary>{fill(words.leftOver, { count: said.length }, language)}</summary>
      <p>{said.length === 0 ? words.nothingLeft : words.leftOverHow}</p>
      <ul>
        {said.map(({ block, where, text }, index) => (
          <li key={`${block} ${index}`} dir="auto">
            {where !== 'text' && <small>{words.where[where]}: </small>}
            {text}
          </li>
        ))}
      </ul>
      {marks.length > 0 && (
        <p>
          {words.marks} <bdi>{marks.map(({ text }) => text).join(' ')}</bdi>
        </p>
      )}
    </details>
  )
}
