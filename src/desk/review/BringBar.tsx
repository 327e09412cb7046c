'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { VISIBILITIES, type Visibility } from '../../domain/comments.ts'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { comments as commentWords } from '../../locales/comments.ts'
import type { ImportingMessages } from '../../locales/importing.ts'
import type { ReviewedComment, ReviewedSuggestion, ReviewedText, StoredReview } from './answer.ts'
import { bringIn } from './bringIn.ts'

type Props = {
  text: ReviewedText
  suggestions: readonly ReviewedSuggestion[]
  comments: readonly ReviewedComment[]
  words: ImportingMessages
  language: string
  api: string
  admin: string
  /** The text stands beside it. */
  isHere: boolean
  onStored?: ((count: number) => void) | undefined
}

type Phase =
  | { is: 'asking'; why: string | null }
  | { is: 'bringing'; done: number }
  | { is: 'done'; result: StoredReview }

/** For whom, who reads it, and one press. What an earlier press has stored is stored once. */
export const BringBar = (props: Props) => {
  const { text, suggestions, comments, words, language, api, admin, isHere, onStored } = props
  const said = words.review
  const own = inOwnWords('comments', commentWords, language)
  const [organisation, setOrganisation] = useState(
    text.organisations.length === 1 ? (text.organisations[0]?.slug ?? '') : '',
  )
  const [visibility, setVisibility] = useState<Visibility | null>(null)
  const [phase, setPhase] = useState<Phase>({ is: 'asking', why: null })
  const stopping = useRef<AbortController | null>(null)
  const name = useId()
  const foot = useRef<HTMLElement>(null)
  const isDone = phase.is === 'done'
  // The press that was there is gone, and with it the focus.
  useEffect(() => {
    if (isDone) foot.current?.focus()
  }, [isDone])
  const count = suggestions.length + comments.length
  const called = text.organisations.find(({ slug }) => slug === organisation)?.name ?? ''
  if (text.suggestions.length + text.comments.length === 0) return null

  const bring = async () => {
    if (!visibility) return
    stopping.current = new AbortController()
    setPhase({ is: 'bringing', done: 0 })
    const brought = await bringIn({
      ...{ api, text, suggestions, comments, organisation, visibility },
      signal: stopping.current.signal,
      onProgress: (done) => setPhase({ is: 'bringing', done }),
    })
    if (brought.ok) onStored?.(brought.result.stored.length)
    setPhase(brought.ok ? { is: 'done', result: brought.result } : { is: 'asking', why: brought.why })
  }

  if (phase.is === 'done')
    return (
      <footer ref={foot} className="review__foot" tabIndex={-1}>
        <p key="says" role="status">
          {fill(said.done, { count: phase.result.stored.length }, language)}
        </p>
        {phase.result.refused.length > 0 && (
          <>
            <p>{said.refused}</p>
            <ul>
              {phase.result.refused.map(({ id, message }) => (
                <li key={id}>{message}</li>
              ))}
            </ul>
          </>
        )}
        {!isHere && <a href={`${admin}/compose/${text.collection}/${text.id}`}>{said.toText}</a>}
      </footer>
    )
  return (
    <footer className="review__foot">
      {text.organisations.length > 1 && (
        <label>
          {own.speakFor}
          <select value={organisation} onChange={({ target }) => setOrganisation(target.value)}>
            <option value="" />
            {text.organisations.map((one) => (
              <option key={one.slug} value={one.slug}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <fieldset>
        <legend>{own.whoReads}</legend>
        {VISIBILITIES.map((value) => (
          <label key={value} data-visibility={value}>
            <input
              type="radio"
              {...{ name, value }}
              checked={visibility === value}
              onChange={() => setVisibility(value)}
            />{' '}
            {fill(own.visibilities[value], { organisation: called })}
          </label>
        ))}
      </fieldset>
      <p key="says" role="status">
        {phase.is === 'bringing'
          ? fill(said.bringing, { done: phase.done, all: count })
          : (phase.why ?? said.bringHow)}
      </p>
      {phase.is === 'bringing' ? (
        <button type="button" className="plain-button" onClick={() => stopping.current?.abort()}>
          {words.stop}
        </button>
      ) : (
        <button
          type="button"
          className="btn btn--style-primary"
          data-bring
          disabled={count === 0 || organisation === '' || visibility === null}
          onClick={() => void bring()}
        >
          {fill(said.bring, { suggestions: suggestions.length, comments: comments.length }, language)}
        </button>
      )}
    </footer>
  )
}
