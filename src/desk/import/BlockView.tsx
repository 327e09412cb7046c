import type { ReactNode } from 'react'
import type { PlacedBlock } from '../../domain/import/proposal.ts'
import type { Word, Words } from '../../domain/paste/blocks.ts'

type Props = { block: Pick<PlacedBlock, 'content' | 'direction'> }

/** A block with the looks that a text keeps; `dir` is the file's, or follows the words. */
export const BlockView = ({ block: { content, direction } }: Props) => {
  const dir = direction ?? 'auto'
  if (content.type === 'picture') return <p aria-hidden="true">🖼</p>
  if (content.type === 'rule') return <hr />
  if (content.type === 'table')
    return (
      <table className="import__table" dir={dir}>
        <tbody>
          {content.rows.map((row, index) => (
            <tr key={index}>
              {row.map(({ words, isHeader }, place) =>
                isHeader ? <th key={place}>{said(words)}</th> : <td key={place}>{said(words)}</td>,
              )}
            </tr>
          ))}
        </tbody>
      </table>
    )
  if (content.type === 'heading')
    return (
      <p dir={dir}>
        <strong>{said(content.words)}</strong>
      </p>
    )
  if (content.type === 'item')
    return (
      <p dir={dir} className="import__item">
        {content.isOrdered && content.number !== null ? `${content.number}. ` : '• '}
        {said(content.words)}
      </p>
    )
  return content.type === 'quote' ? (
    <blockquote dir={dir}>{said(content.words)}</blockquote>
  ) : (
    <p dir={dir}>{said(content.words)}</p>
  )
}

const said = (words: Words): ReactNode =>
  words.map((word, index) => (word === 'break' ? <br key={index} /> : <Run key={index} word={word} />))

const Run = ({ word }: { word: Word }) => {
  const text = word.italic ? <em>{word.text}</em> : word.text
  return word.bold ? <strong>{text}</strong> : <>{text}</>
}
