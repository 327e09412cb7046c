'use client'
import { useState } from 'react'
import type { ThreadView } from './view.ts'
import { fill, type CommentsDisplay, toLocalTime, type Act } from './useComments.ts'
import { InstantInput, useZone } from '../../admin/instants/InstantInput.tsx'
import { isInstantValue } from '../../admin/instants/instants.ts'
import { LONGEST_COMMENT } from '../../domain/comments.ts'

type RoundStandingProps = { showing: CommentsDisplay; thread: ThreadView; isBusy: boolean; act: Act }

/** Until when remarks are asked for, and what each organisation has answered. */
export const RoundStatus = ({ showing, thread: { id, round }, isBusy, act }: RoundStandingProps) => {
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

type AskForRemarksProps = { showing: CommentsDisplay; isBusy: boolean; act: Act }

/** The lead asks the parties for remarks by an hour; nobody signs anything by it. */
export const AskForRemarks = ({ showing: { words, view, nameOf }, isBusy, act }: AskForRemarksProps) => {
  const askable = view.askable ?? []
  const where = useZone()
  const [until, setUntil] = useState<string | null>(null)
  const [question, setQuestion] = useState('')
  const [left, setLeft] = useState<string[]>([])
  const asked = askable.filter((slug) => !left.includes(slug))
  if (askable.length === 0) return null

  const begin = async () => {
    const isAsked = await act('/rounds', {
      until,
      organisations: asked,
      ...(question.trim() ? { question } : {}),
    })
    if (!isAsked) return
    setUntil(null)
    setQuestion('')
  }
  return (
    <details className="comments__new" data-part="ask">
      <summary>{words.ask}</summary>
      <div className="comments__form">
        <InstantInput name="remarks-until" label={words.until} value={until} {...where} onChange={setUntil} />
        <label>
          {words.question}
          <textarea
            rows={2}
            dir="auto"
            maxLength={LONGEST_COMMENT}
            value={question}
            onChange={({ target }) => setQuestion(target.value)}
          />
        </label>
        <fieldset className="comments__choices">
          <legend>{words.whom}</legend>
          {askable.map((slug) => (
            <label key={slug} className="comments__tick">
              <input
                type="checkbox"
                checked={asked.includes(slug)}
                onChange={({ target }) =>
                  setLeft(target.checked ? left.filter((one) => one !== slug) : [...left, slug])
                }
              />
              {nameOf(slug)}
            </label>
          ))}
        </fieldset>
        <button
          type="button"
          className="clearance__button clearance__button--primary"
          disabled={isBusy || asked.length === 0 || !isInstantValue(until)}
          onClick={() => void begin()}
        >
          {words.begin}
        </button>
      </div>
    </details>
  )
}
