'use client'

import type { ThreadView } from '../../domain/comments/view.ts'
import { fill, type Showing, toLocalTime } from './showing.ts'
import type { Act } from './useComments.ts'

type Props = { showing: Showing; thread: ThreadView; isBusy: boolean; act: Act }

/** Until when remarks are asked for, and what each organisation has answered. */
export const RoundStanding = ({ showing, thread: { id, round }, isBusy, act }: Props) => {
  const { words, view, language, nameOf } = showing
  if (!round) return null
  const { until, asked, closed, isOver } = round
  const end = closed?.at ?? until
  const silent = asked.filter(
    ({ organisation, answer }) => answer === 'waiting' && view.organisations.includes(organisation),
  )
  return (
    <div className="comments__round" data-over={isOver ? 'yes' : 'no'}>
      <p>
        {isOver ? words.over : words.due} <time dateTime={end}>{toLocalTime(end, language)}</time>
        {closed && <small>{fill(words.closedBy, { person: closed.by?.name ?? '' })}</small>}
      </p>
      <ul>
        {asked.map(({ organisation, answer, isLate }) => (
          <li key={organisation} data-answer={answer} data-organisation={organisation}>
            <span>{nameOf(organisation)}</span>
            <span className="comments__answer">
              {words.answers[answer]}
              {isLate && ` (${words.late})`}
            </span>
          </li>
        ))}
      </ul>
      <div className="comments__actions">
        {silent.map(({ organisation }) => (
          <button
            key={organisation}
            type="button"
            className="clearance__button"
            disabled={isBusy}
            onClick={() => void act(`/${id}/no-remarks`, { organisation })}
          >
            {fill(words.noRemarks, { organisation: nameOf(organisation) })}
          </button>
        ))}
        {view.mayClose && !isOver && (
          <button
            type="button"
            className="clearance__button"
            disabled={isBusy}
            onClick={() => void act(`/${id}/close`)}
          >
            {words.close}
          </button>
        )}
      </div>
    </div>
  )
}
