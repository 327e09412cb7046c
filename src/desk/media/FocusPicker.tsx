'use client'
import { type KeyboardEvent, type MouseEvent, useId, useRef } from 'react'
import { fill } from '../../domain/messages.ts'
import {
  CENTRE,
  cropAt,
  type Focus,
  focusAt,
  focusMoved,
  type PicturePlace,
  RATIOS,
} from '../../domain/pictures/focus.ts'
import type { MediaMessages } from '../../locales/media.ts'

type Props = {
  url: string
  focus: Focus | null
  isEditable: boolean
  words: MediaMessages
  /** Null for a picture of which nothing may be cut. */
  onChange: (focus: Focus | null) => void
}

const PLACES = Object.keys(RATIOS) as PicturePlace[] // as they stand there

/** What of a picture has to stay in sight, by a click or by keys, and how pages cut it then. */
export const FocusPicker = ({ url, focus, isEditable, words, onChange }: Props) => {
  const hint = useId()
  const frame = useRef<HTMLButtonElement>(null)
  const clear = () => {
    // The button goes: whoever leaves the picture leaves it from here, which saves it.
    frame.current?.focus()
    onChange(null)
  }
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
        ref={frame}
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
        {focus && <span className="picture-focus__mark" style={{ left: `${at.x}%`, top: `${at.y}%` }} />}
      </button>
      <p id={hint} className="picture-focus__hint">
        {isEditable && words.focusHint}{' '}
        <span role="status">{focus && fill(words.focusAt, { ...focus })}</span>
      </p>
      {focus && (
        <>
          <ul className="picture-focus__ratios" aria-label={words.ratios}>
            {PLACES.map((place) => (
              <li key={place} data-place={place}>
                <img src={url} alt="" style={cropAt(place, focus) ?? {}} />
                <small>
                  {words.places[place]} <bdi dir="ltr">{RATIOS[place]}</bdi>
                </small>
              </li>
            ))}
          </ul>
          {isEditable && (
            <button type="button" className="plain-button" data-part="whole" onClick={clear}>
              {words.whole}
            </button>
          )}
        </>
      )}
    </div>
  )
}
