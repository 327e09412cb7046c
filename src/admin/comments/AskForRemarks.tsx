'use client'

import { useState } from 'react'
import { LONGEST_COMMENT } from '../../domain/comments/limits.ts'
import type { Showing } from './showing.ts'
import type { Act } from './useComments.ts'

type Props = { showing: Showing; isBusy: boolean; act: Act }

/** The lead asks the parties for remarks by an hour; nobody signs anything by it. */
export const AskForRemarks = ({ showing: { words, view, nameOf }, isBusy, act }: Props) => {
  const askable = view.askable ?? []
  const [until, setUntil] = useState('')
  const [question, setQuestion] = useState('')
  const [left, setLeft] = useState<string[]>([])
  const asked = askable.filter((slug) => !left.includes(slug))
  if (askable.length === 0) return null

  const begin = async () => {
    const instant = new Date(until).toISOString()
    const isAsked = await act('/rounds', {
      until: instant,
      organisations: asked,
      ...(question.trim() ? { question } : {}),
    })
    if (!isAsked) return
    setUntil('')
    setQuestion('')
  }
  return (
    <details className="comments__new" data-part="ask">
      <summary>{words.ask}</summary>
      <div className="comments__form">
        <label>
          {words.until}
          <input type="datetime-local" value={until} onChange={({ target }) => setUntil(target.value)} />
        </label>
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
          disabled={isBusy || asked.length === 0 || Number.isNaN(Date.parse(until))}
          onClick={() => void begin()}
        >
          {words.begin}
        </button>
      </div>
    </details>
  )
}
