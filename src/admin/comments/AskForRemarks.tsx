'use client'

import { useState } from 'react'
import { InstantInput } from '../instants/InstantInput.tsx'
import { isInstantValue } from '../instants/typing.ts'
import { useZone } from '../instants/useZone.ts'
import { LONGEST_COMMENT } from '../../domain/comments/limits.ts'
import type { Showing } from './showing.ts'
import type { Act } from './useComments.ts'

type Props = { showing: Showing; isBusy: boolean; act: Act }

/** The lead asks the parties for remarks by an hour; nobody signs anything by it. */
export const AskForRemarks = ({ showing: { words, view, nameOf }, isBusy, act }: Props) => {
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
