'use client'

import type { CalendarItem } from '../../domain/calendar/calendar.ts'
import type { Shown } from './shown.ts'
import { shortWallTime } from './times.ts'

type Props = { item: CalendarItem; shown: Shown; time: string; isInList: boolean }

/** What an item says on its day: the hour at the reader's clock, what it is, and the hour at its own. */
export const ItemContent = ({ item, shown, time, isInList }: Props) => {
  const { words, mine } = shown
  const { entry, type, status } = item
  const there = shortWallTime(item, mine)
  const isOff = status === 'cancelled' || status === 'postponed'
  const inner = (
    <>
      <span className="desk-calendar__kind">
        {!isInList && <time>{time}</time>} {words.kinds[type]}
        {isOff && `, ${status === 'cancelled' ? words.cancelled : words.postponed}`}
      </span>{' '}
      <bdi className="desk-calendar__title">{entry.title ?? words.untitled}</bdi>{' '}
      {there && (
        <small>
          <bdi>{there}</bdi>
        </small>
      )}
    </>
  )
  // In a list the row is no button: FullCalendar's own link would be, and this takes its place.
  return isInList ? (
    <button type="button" className="desk-calendar__row" aria-haspopup="dialog">
      {inner}
    </button>
  ) : (
    <span className="desk-calendar__item">{inner}</span>
  )
}
