'use client'
import { type ChangeEvent, useRef } from 'react'

type Props = {
  name?: string
  id?: string
  /** Where no label stands beside it. */
  label?: string
  describedBy?: string
  value: string
  isWrong: boolean
  /** `2026-12-09`, or null: where the platform's calendar opens. */
  day: string | null
  /** Of the button that opens it. */
  pick: string
  placeholder: string
  onChange: (typed: string) => void
  onPick: (day: string) => void
  onLeave: () => void
}

/** A day as people type it, with the platform's own calendar beside it for those who would rather point. */
export const DateBox = (props: Props) => {
  const calendar = useRef<HTMLInputElement>(null)
  const open = () => {
    if (calendar.current) calendar.current.value = props.day ?? ''
    calendar.current?.showPicker()
  }
  const take = ({ target }: ChangeEvent<HTMLInputElement>) => target.value && props.onPick(target.value)
  return (
    <span className="instant__date">
      <input
        {...{ id: props.id, name: props.name, value: props.value, placeholder: props.placeholder }}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-invalid={props.isWrong || undefined}
        autoComplete="off"
        dir="auto"
        onChange={({ target }) => props.onChange(target.value)}
        onBlur={props.onLeave}
      />
      <input
        ref={calendar}
        type="date"
        className="instant__calendar"
        tabIndex={-1}
        aria-hidden
        onChange={take}
      />
      <button
        type="button"
        className="instant__pick"
        aria-label={`${props.pick}: ${props.label ?? ''}`}
        onClick={open}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden>
          <path
            d="M2 3.5h12v10H2zM2 6.5h12M5 2v3M11 2v3"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.3"
          />
        </svg>
      </button>
    </span>
  )
}
