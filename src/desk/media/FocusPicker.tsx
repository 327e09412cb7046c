'use client'
import { type KeyboardEvent, type MouseEvent, useId } from 'react'
import { fill } from '../../domain/messages.ts'
import { CENTRE, type Focus, focusAt, focusMoved, positionOf, RATIOS } from '../../domain/pictures/focus.ts'
import type { MediaMessages } from '../../locales/media.ts'

type Props = {
  url: string
  focus: Focus | null
  isEditable: boolean
  words: MediaMessages
  onChange: (focus: Focus) => void
}

/** What of a picture has to stay in sight, by a click or by keys, and how pages cut it then. */
export const FocusPicker = ({ url, focus, isEditable, words, onChange }: Props) => {
  const hint = useId()
  const at = focus ?? CENTRE
  const point = ({ clientX, clientY, currentTarget, detail }: MouseEvent) => {
    // A press of a key clicks nowhere.
    if (detail > 0) onChange(focusAt({ x: clientX, y: clientY }, currentTarget.getBoundingClientRect()))
  }
  const move = (event: KeyboardEvent) => {
    const moved = focusMoved(at, event.key, event.shiftKey)
    if (!moved) return
    event.preventDefault()
    onChange(moved)
  }
  return (
    <div className="picture-focus">
      <button
        type="button"
        className="picture-focus__frame"
        data-part="focus"
        aria-label={words.focus}
        aria-describedby={hint}
        disabled={!isEditable}
        onClick={point}
        onKeyDown={move}
      >
        <img src={url} alt="" draggable={false} />
        {/* Of the picture, which no direction of writing turns round. */}
        <span className="picture-focus__mark" style={{ left: `${at.x}%`, top: `${at.y}%` }} />
      </button>
      <p id={hint} className="picture-focus__hint">
        {isEditable && words.focusHint}{' '}
        <span role="status">{focus && fill(words.focusAt, { ...focus })}</span>
      </p>
      <ul className="picture-focus__ratios" aria-label={words.ratios}>
        {RATIOS.map((ratio) => (
          <li key={ratio}>
            <img
              src={url}
              alt=""
              style={{ aspectRatio: ratio.replace(':', ' / '), objectPosition: positionOf(at) }}
            />
            <small>
              <bdi dir="ltr">{ratio}</bdi>
            </small>
          </li>
        ))}
      </ul>
    </div>
  )
}
