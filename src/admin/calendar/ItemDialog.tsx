'use client'

import { useEffect, useRef, useState } from 'react'
import type { CalendarItem } from '../../domain/calendar/calendar.ts'
import { instantAt, wallTimeIn } from '../../domain/calendar/move.ts'
import { fill } from '../phrases.ts'
import type { Shown } from './DeskCalendar.tsx'
import { placeOf, timeIn } from './times.ts'

type Props = {
  item: CalendarItem
  shown: Shown
  href: string
  onMove: (newStart: string) => Promise<void>
  onClose: () => void
}

/** What stands on a day, at both clocks; where it may be moved, to which hour: what dragging does, from the keyboard. */
export const ItemDialog = ({ item, shown, href, onMove, onClose }: Props) => {
  const { words, language, mine } = shown
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const { entry, type, lead, state, zone, at, end } = item
  const span = (where: string) => [
    timeIn(at, where, language),
    ...(end ? [fill(words.until, { time: timeIn(end, where, language) })] : []),
  ]
  return (
    <dialog
      ref={dialog}
      className="desk-calendar__dialog"
      aria-labelledby="desk-calendar-item"
      onClose={onClose}
    >
      <h2 id="desk-calendar-item">
        <bdi>{entry.title ?? words.untitled}</bdi>
      </h2>
      <p className="desk-calendar__facts">
        <span>{words.kinds[type]}</span>
        {type !== 'event' && <span>{words.types[entry.type]}</span>}
        <span>{fill(words.lead, { organisation: lead })}</span>
        <span>{words.states[state]}</span>
      </p>
      <dl>
        <dt>{fill(words.yours, { zone: mine })}</dt>
        <dd data-clock="mine">{span(mine).join(' ')}</dd>
        {zone && (
          <>
            <dt>{fill(words.there, { zone: placeOf(item) })}</dt>
            <dd data-clock="own">{span(zone).join(' ')}</dd>
          </>
        )}
      </dl>
      {type === 'event' && item.canMove && <MoveForm {...{ item, shown, onMove }} />}
      {type === 'event' && !item.canMove && <p>{words.cannotMove}</p>}
      <p className="desk-calendar__steps">
        <a href={href}>{words.open}</a>
        <button type="button" className="desk-calendar__button" onClick={() => dialog.current?.close()}>
          {words.close}
        </button>
      </p>
    </dialog>
  )
}

type FormProps = Pick<Props, 'item' | 'shown' | 'onMove'>

const MoveForm = ({ item, shown, onMove }: FormProps) => {
  const { words, mine } = shown
  const zone = item.zone ?? mine
  const [wallTime, setWallTime] = useState(wallTimeIn(item.at, zone) ?? '')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const move = async () => {
    const start = instantAt(wallTime, zone)
    setRefusal(start === null ? fill(words.noSuchTime, { zone }) : null)
    if (start === null) return
    setBusy(true)
    await onMove(start)
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void move()
      }}
    >
      <label htmlFor="desk-calendar-start">{fill(words.moveTo, { zone })}</label>
      <input
        id="desk-calendar-start"
        type="datetime-local"
        required
        value={wallTime}
        aria-describedby={refusal ? 'desk-calendar-refusal' : undefined}
        onChange={({ target }) => setWallTime(target.value)}
      />
      {item.zone === null && <p>{words.noZone}</p>}
      {refusal && (
        <p id="desk-calendar-refusal" role="alert">
          {refusal}
        </p>
      )}
      <button
        type="submit"
        className="desk-calendar__button desk-calendar__button--primary"
        disabled={isBusy}
      >
        {isBusy ? words.moving : words.move}
      </button>
    </form>
  )
}
