'use client'

import { CALENDAR_TYPES, type CalendarType } from '../../domain/calendar/calendar.ts'
import type { CalendarPage } from './shown.ts'
import type { CalendarMessages } from '../../locales/calendar.ts'

type Props = {
  words: CalendarMessages
  organisations: CalendarPage['organisations']
  organisation: string
  onOrganisation: (slug: string) => void
  kinds: readonly CalendarType[]
  onKinds: (kinds: readonly CalendarType[]) => void
}

/** Whose things are shown, and of which kind. */
export const Narrow = ({ words, organisations, organisation, onOrganisation, kinds, onKinds }: Props) => (
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
