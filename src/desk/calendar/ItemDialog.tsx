'use client'

import { useEffect, useRef, useState } from 'react'
import type { CalendarItem } from './calendar.ts'
import { InstantInput } from '../../admin/instants/InstantInput.tsx'
import { isInstantValue } from '../../admin/instants/instants.ts'
import { StageOfText } from '../stages/StageOfText.tsx'
import { fill } from '../../domain/messages.ts'
import { type CalendarDisplay, placeOf, timeIn } from './useCalendar.ts'

type Props = {
  item: CalendarItem
  shown: CalendarDisplay
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
        <StageOfText collection={entry.collection} id={entry.id} state={state} />
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
        <button
          type="button"
          className="plain-button desk-calendar__button"
          onClick={() => dialog.current?.close()}
        >
          {words.close}
        </button>
      </p>
    </dialog>
  )
}

type FormProps = Pick<Props, 'item' | 'shown' | 'onMove'>

const MoveForm = ({ item, shown, onMove }: FormProps) => {
  const { words } = shown
  const [start, setStart] = useState<string | null>(item.at)
  const [isBusy, setBusy] = useState(false)

  const move = async () => {
    if (!isInstantValue(start)) return
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
      <InstantInput
        name="desk-calendar-start"
        label={words.moveTo}
        value={start}
        zone={item.zone ?? 'UTC'}
        place={item.place}
        onChange={setStart}
      />
      {item.zone === null && <p>{words.noZone}</p>}
      <button
        type="submit"
        className="plain-button desk-calendar__button desk-calendar__button--primary"
        disabled={isBusy || !isInstantValue(start)}
      >
        {isBusy ? words.moving : words.move}
      </button>
    </form>
  )
}
