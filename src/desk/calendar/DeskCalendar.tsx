'use client'
import { useRef, useState } from 'react'
import { formatAdminURL } from 'payload/shared'
import { useReaderZone } from '../../admin/instants/useReaderZone.ts'
import { CALENDAR_TYPES, type CalendarType, type CalendarItem, dragged } from './calendar.ts'
import {
  type CalendarPage,
  type Moved,
  saveMove,
  type CalendarDisplay,
  type CalendarDisplayWords,
  type Span,
  useCalendar,
} from './useCalendar.ts'
import type { CalendarMessages } from '../../locales/calendar.ts'
import { ItemDialog } from './ItemDialog.tsx'
import { type Drop, Month } from './Month.tsx'
import { textPath } from '../../domain/textPath.ts'

type NarrowProps = {
  words: CalendarMessages
  organisations: CalendarPage['organisations']
  organisation: string
  onOrganisation: (slug: string) => void
  kinds: readonly CalendarType[]
  onKinds: (kinds: readonly CalendarType[]) => void
}

/** Whose things are shown, and of which kind. */
const CalendarFilters = ({
  words,
  organisations,
  organisation,
  onOrganisation,
  kinds,
  onKinds,
}: NarrowProps) => (
  <div className="desk-calendar__narrow">
    <label>
      {words.organisation}
      <select value={organisation} onChange={({ target }) => onOrganisation(target.value)}>
        <option value="">{words.anyOrganisation}</option>
        {organisations.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
    </label>
    <fieldset>
      <legend>{words.show}</legend>
      {CALENDAR_TYPES.map((kind) => (
        <label key={kind} data-kind={kind}>
          <input
            type="checkbox"
            checked={kinds.includes(kind)}
            onChange={({ target }) =>
              onKinds(CALENDAR_TYPES.filter((one) => (one === kind ? target.checked : kinds.includes(one))))
            }
          />
          {words.kinds[kind]}
        </label>
      ))}
    </fieldset>
  </div>
)

type DeskCalendarProps = CalendarPage & {
  words: CalendarDisplayWords
  language: string
  routes: { api: string; admin: string }
}

/** The calendar and what is done in it. Where the reader is, is known in the browser alone, so nothing stands before. */
export const DeskCalendar = ({ now, organisations, words, language, routes }: DeskCalendarProps) => {
  const mine = useReaderZone()
  const [span, setSpan] = useState<Span | null>(null)
  const [organisation, setOrganisation] = useState('')
  const [kinds, setKinds] = useState<readonly CalendarType[]>(CALENDAR_TYPES)
  const [open, setOpen] = useState<CalendarItem | null>(null)
  const [told, setTold] = useState<Moved | null>(null)
  const message = useRef<HTMLParagraphElement>(null)
  const { calendar, refusal, isBusy, reload } = useCalendar(routes.api, span, organisation)
  if (mine === null) return <p>{words.loading}</p>

  const shown: CalendarDisplay = { words, language, mine, now }
  const items = (calendar?.items ?? []).filter(({ type }) => kinds.includes(type))

  const move = async (item: CalendarItem, newStart: string): Promise<boolean> => {
    const moved = await saveMove(item, newStart, { api: routes.api, ...shown })
    setTold(moved)
    await reload()
    return moved.ok
  }
  const drop = async ({ item, delta, putBack }: Drop) => {
    const isMoved = await move(item, dragged(item.at, item.zone ?? 'UTC', delta))
    if (!isMoved) putBack()
  }
  const undo = async ({ back, ...moved }: Moved) => {
    // Pressed twice, it is taken back once.
    setTold(moved)
    if (back) await move(back.item, back.start)
    message.current?.focus()
  }
  const moveFromDialog = async (newStart: string) => {
    if (open) await move(open, newStart)
    setOpen(null)
    message.current?.focus()
  }

  return (
    <div data-busy={isBusy ? 'yes' : 'no'}>
      <CalendarFilters
        {...{ words, organisations, organisation, kinds }}
        onOrganisation={setOrganisation}
        onKinds={setKinds}
      />
      <p ref={message} tabIndex={-1} role="status" className="desk-calendar__told" data-ok={told?.ok ?? true}>
        {told?.sentence}
      </p>
      {told?.back && (
        <button
          type="button"
          className="plain-button desk-calendar__button desk-calendar__undo"
          disabled={isBusy}
          onClick={() => void undo(told)}
        >
          {words.undo}
        </button>
      )}
      {refusal && <p role="alert">{refusal}</p>}
      {calendar?.more && <p>{words.more}</p>}
      <Month {...{ items, shown }} onSpan={setSpan} onOpen={setOpen} onDrop={(change) => void drop(change)} />
      {open && (
        <ItemDialog
          item={open}
          shown={shown}
          href={formatAdminURL({ adminRoute: routes.admin, path: textPath(open.entry) })}
          onMove={moveFromDialog}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}
