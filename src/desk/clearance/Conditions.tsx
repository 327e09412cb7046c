'use client'

import type { ClearanceView } from '../../domain/clearance/view.ts'
import { fill } from '../../domain/messages.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'
import { minuteIn, nameIn } from './clearanceText.ts'
import type { MemberOption } from './clearanceClient.ts'
import { isShared } from './suggestionsAlong.ts'
import { SuggestedWords } from './SuggestedWords.tsx'
import { useTextComments } from './useTextComments.ts'

type ChoiceProps = {
  base: string
  /** Ids, parted by a space. */
  value: string
  words: ClearanceMessages
  onChange: (value: string) => void
}

/** The suggestions that are open: those without which the reader's organisation does not sign are ticked. */
export const SuggestionChoice = ({ base, value, words, onChange }: ChoiceProps) => {
  const open = useTextComments(base)
    ?.threads.filter(isShared)
    .filter(({ suggestion }) => suggestion.state === 'open')
  const chosen = value === '' ? [] : value.split(' ')
  if (!open) return <p className="clearance__hint">{words.reading}</p>
  if (open.length === 0) return <p className="clearance__hint">{words.conditions.none}</p>
  return (
    <fieldset className="conditions__choice">
      <legend>{words.fields.suggestions}</legend>
      {open.map((thread) => (
        <label key={thread.id} className="clearance__check">
          <input
            type="checkbox"
            name="suggestions"
            value={thread.id}
            checked={chosen.includes(thread.id)}
            onChange={({ target }) =>
              onChange(
                (target.checked ? [...chosen, thread.id] : chosen.filter((id) => id !== thread.id)).join(' '),
              )
            }
          />
          <SuggestedWords {...{ thread }} />
        </label>
      ))}
    </fieldset>
  )
}

type Props = {
  base: string
  view: ClearanceView
  organisations: readonly MemberOption[]
  words: ClearanceMessages
}

/** What parties would sign instead, and whether what is frozen now is that. */
export const Conditions = ({ base, view, organisations, words }: Props) => {
  const { conditions } = view
  const comments = useTextComments(conditions.length > 0 ? base : null)
  return conditions.map(({ organisation, by, at, suggestions, isMet, note }) => (
    <blockquote
      key={organisation}
      className={isMet ? 'clearance__note' : 'clearance__objection'}
      data-condition={organisation}
      data-met={isMet ? 'yes' : 'no'}
    >
      <p>{fill(words.conditions.asks, { organisation: nameIn(organisations, organisation) })}</p>
      <ul className="clearance__hints">
        {(comments?.threads ?? [])
          .filter(isShared)
          .filter(({ id }) => suggestions.includes(id))
          .map((thread) => (
            <li key={thread.id}>
              <SuggestedWords {...{ thread }} />
            </li>
          ))}
      </ul>
      {isMet && <p>{words.conditions.met}</p>}
      {note && <p dir="auto">{note}</p>}
      <p className="clearance__hint">
        <bdi>{by?.name || words.conflict.somebody}</bdi> · {minuteIn(at)}
      </p>
    </blockquote>
  ))
}
