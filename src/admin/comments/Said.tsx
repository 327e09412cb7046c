'use client'

import type { CommentView } from '../../domain/comments/view.ts'
import { fill, listOf, type Showing, toLocalTime } from './showing.ts'

type Props = { showing: Showing; comment: CommentView; isBusy: boolean; onWithdraw: (() => void) | null }

/** Who said what, when and for whom. */
export const Said = ({ showing, comment, isBusy, onWithdraw }: Props) => {
  const { words, language, nameOf } = showing
  const { by, organisation, at, text, mentions, isLate } = comment
  return (
    <li className="comments__said" data-comment={comment.id}>
      <p className="comments__who">
        <strong>
          <bdi>{by?.name}</bdi>
        </strong>
        {organisation && <span>{nameOf(organisation)}</span>}
        <time dateTime={at}>{toLocalTime(at, language)}</time>
        {isLate && <span className="comments__late">{words.late}</span>}
      </p>
      {text === null ? (
        <p className="comments__gone">{words.withdrawn}</p>
      ) : (
        text !== '' && (
          <p className="comments__words" dir="auto">
            {text}
          </p>
        )
      )}
      {mentions.length > 0 && (
        <p className="comments__facts">
          {fill(words.mentions, {
            people: listOf(
              mentions.map(({ name }) => name),
              language,
            ),
          })}
        </p>
      )}
      {onWithdraw && text !== null && text !== '' && (
        <button type="button" className="comments__plain" disabled={isBusy} onClick={onWithdraw}>
          {words.withdraw}
        </button>
      )}
    </li>
  )
}
