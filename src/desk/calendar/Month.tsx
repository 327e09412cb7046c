'use client'
import type { EventClickArg, EventContentArg, EventDropArg, EventInput } from '@fullcalendar/core'
import dayGridPlugin from '@fullcalendar/daygrid'
import interactionPlugin from '@fullcalendar/interaction'
import listPlugin from '@fullcalendar/list'
import FullCalendar from '@fullcalendar/react'
import timeGridPlugin from '@fullcalendar/timegrid'
import { useEffect, useMemo, useRef } from 'react'
import { toDeskLanguage } from '../../domain/locales.ts'
import { calendarWords } from '../../locales/full-calendar.ts'
import type { CalendarItem, Dragged } from './calendar.ts'
import { type CalendarDisplay, shortWallTime, type Span } from './useCalendar.ts'

type ItemContentProps = { item: CalendarItem; shown: CalendarDisplay; time: string; isInList: boolean }

/** What an item says on its day: the hour at the reader's clock, what it is, and the hour at its own. */
const ItemContent = ({ item, shown, time, isInList }: ItemContentProps) => {
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

export type Drop = { item: CalendarItem; delta: Dragged; putBack: () => void }

type DropProps = {
  items: readonly CalendarItem[]
  shown: CalendarDisplay
  onSpan: (span: Span) => void
  onOpen: (item: CalendarItem) => void
  onDrop: (drop: Drop) => void
}

const PLUGINS = [dayGridPlugin, timeGridPlugin, listPlugin, interactionPlugin]
const LOCALES = Object.values(calendarWords)
const NARROW = '(max-width: 700px)'
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

const itemOf = ({ extendedProps }: { extendedProps: object }): CalendarItem =>
  (extendedProps as { item: CalendarItem }).item // as toInput put it there

const toInput = (item: CalendarItem): EventInput => ({
  id: `${item.type} ${item.entry.id} ${item.at}`,
  title: item.entry.title ?? '',
  start: item.at,
  end: item.end ?? undefined,
  startEditable: item.canMove,
  durationEditable: false,
  classNames: [
    'desk-calendar__event',
    `desk-calendar__event--${item.type}`,
    ...(item.canMove ? ['desk-calendar__event--movable'] : []),
    ...(item.status === 'cancelled' ? ['desk-calendar__event--off'] : []),
  ],
  extendedProps: { item },
})

/**
 * Months, weeks and a list, at the reader's own clock; on a phone the list comes first. FullCalendar 6 writes its styles
 * into a `<style>` of its own, which the policy of src/server/requestGuards.ts lets stand; scripts it adds none.
 */
export const Month = ({ items, shown, onSpan, onOpen, onDrop }: DropProps) => {
  const { words, language, now } = shown
  const inputs = useMemo(() => items.map(toInput), [items])
  const calendar = useRef<FullCalendar>(null)
  const frame = useRef<HTMLDivElement>(null)
  // It measures itself anew with the window alone; the navigation beside it comes and goes.
  useEffect(() => {
    const observer = new ResizeObserver(() => calendar.current?.getApi().updateSize())
    if (frame.current) observer.observe(frame.current)
    return () => observer.disconnect()
  }, [])
  return (
    <div ref={frame}>
      <FullCalendar
        ref={calendar}
        plugins={PLUGINS}
        locales={LOCALES}
        locale={calendarWords[toDeskLanguage(language)].code}
        initialView={window.matchMedia(NARROW).matches ? 'listMonth' : 'dayGridMonth'}
        initialDate={now}
        now={now}
        headerToolbar={{
          start: 'prev,next today',
          center: 'title',
          end: 'dayGridMonth,timeGridWeek,listMonth',
        }}
        // Its arrows are pictures without words.
        buttonText={{ prev: words.previous, next: words.next }}
        height="auto"
        dayMaxEvents={6}
        eventDisplay="block"
        eventTimeFormat={TIME}
        slotLabelFormat={TIME}
        allDaySlot={false}
        noEventsText={words.nothing}
        events={inputs}
        eventContent={(arg: EventContentArg) => (
          <ItemContent
            item={itemOf(arg.event)}
            shown={shown}
            time={arg.timeText}
            isInList={arg.view.type.startsWith('list')}
          />
        )}
        eventDidMount={({ el, event, view }) => {
          if (view.type.startsWith('list')) return
          el.setAttribute('role', 'button')
          el.setAttribute('aria-haspopup', 'dialog')
          if (itemOf(event).canMove) el.title = words.canMove
        }}
        datesSet={({ start, end }) => onSpan({ from: start.toISOString(), to: end.toISOString() })}
        eventClick={({ event, jsEvent }: EventClickArg) => {
          jsEvent.preventDefault()
          onOpen(itemOf(event))
        }}
        eventDrop={({ event, delta, revert }: EventDropArg) =>
          onDrop({
            item: itemOf(event),
            delta: { days: delta.days, milliseconds: delta.milliseconds },
            putBack: revert,
          })
        }
      />
    </div>
  )
}
