'use client'

import { type ReactNode, useId, useState } from 'react'
import { LONGEST_COMMENT } from '../../domain/comments/limits.ts'
import type { Visibility } from '../../domain/comments/rows.ts'
import { Mentions } from './Mentions.tsx'
import type { Showing } from './showing.ts'
import { placeOf, useKeptText } from './useKeptText.ts'

type Props = {
  showing: Showing
  /** Null: they begin one. */
  thread: string | null
  /** For whom one may speak here, by slug. */
  speakers: readonly string[]
  /** Null while it is not chosen: then nothing can be sent. */
  visibility: Visibility | null
  sendLabel: string
  isBusy: boolean
  /** @returns whether it is stored: then the form is empty again. */
  onSend: (said: { text: string; mentions: string[]; organisation?: string }) => Promise<boolean>
  onCancel?: () => void
  /** What stands between the words and the button. @param organisation the one spoken for. */
  children?: (organisation: string) => ReactNode
}

/** Words, for whom they are said, and whom they mention. */
export const Writing = ({ showing, thread, speakers, visibility, sendLabel, isBusy, ...rest }: Props) => {
  const { onSend, onCancel, children } = rest
  const { words, nameOf, entry, reader } = showing
  const [text, setText] = useKeptText(placeOf(entry, thread), reader)
  const [mentions, setMentions] = useState<string[]>([])
  const [chosen, setChosen] = useState(speakers[0] ?? '')
  const id = useId()
  const organisation = speakers.includes(chosen) ? chosen : (speakers[0] ?? '')

  const submit = async () => {
    const speaking = speakers.length > 1 ? { organisation } : {}
    if (!(await onSend({ text, mentions, ...speaking }))) return
    setText('')
    setMentions([])
  }
  return (
    <div className="comments__form">
      <label htmlFor={id}>{words.text}</label>
      <textarea
        id={id}
        rows={3}
        dir="auto"
        maxLength={LONGEST_COMMENT}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {speakers.length > 1 && (
        <label>
          {words.speakFor}
          <select
            value={organisation}
            onChange={({ target }) => {
              setChosen(target.value)
              setMentions([])
            }}
          >
            {speakers.map((slug) => (
              <option key={slug} value={slug}>
                {nameOf(slug)}
              </option>
            ))}
          </select>
        </label>
      )}
      {children?.(organisation)}
      <Mentions {...{ showing, visibility, organisation }} chosen={mentions} onChange={setMentions} />
      <div className="comments__actions">
        <button
          type="button"
          className="clearance__button clearance__button--primary"
          disabled={isBusy || visibility === null || text.trim() === ''}
          onClick={() => void submit()}
        >
          {sendLabel}
        </button>
        {onCancel && (
          <button
            type="button"
            className="clearance__button"
            onClick={() => {
              setText('')
              onCancel()
            }}
          >
            {words.cancel}
          </button>
        )}
      </div>
    </div>
  )
}
