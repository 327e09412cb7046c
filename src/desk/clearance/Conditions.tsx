'use client'

import { useEffect, useState } from 'react'
import type { ClearanceView } from '../../domain/clearance/view.ts'
import { diffWords } from '../../domain/differences/diffWords.ts'
import { directionOf, isLocale } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import { send } from '../../admin/send.ts'
import { WordChanges } from '../../admin/WordChanges.tsx'
import type { ClearanceMessages } from '../../locales/clearance.ts'
import type { CommentsView, ThreadView } from '../comments/view.ts'
import { minuteIn, nameIn } from './clearanceText.ts'
import type { MemberOption } from './clearanceClient.ts'
import '../suggestions/suggestions.css'

type Suggested = ThreadView & { suggestion: NonNullable<ThreadView['suggestion']> }

/**
 * The suggestions in a text that all its parties read; null until they are here.
 * @param base `…/clearance` of the text; null: not asked for. @param mark read again when it changes.
 */
const useSuggestions = (base: string | null, mark: string): Suggested[] | null => {
  const [threads, setThreads] = useState<Suggested[] | null>(null)
  const door = base?.replace(/clearance$/, 'comments') ?? null
  useEffect(() => {
    if (!door) return
    let isCurrent = true
    void send('GET', door).then((answer) => {
      if (!isCurrent || !answer.ok) return
      const view = answer.body as unknown as CommentsView
      setThreads(view.threads.filter(isShared))
    })
    return () => {
      isCurrent = false
    }
  }, [door, mark])
  return threads
}

const isShared = (thread: ThreadView): thread is Suggested =>
  thread.suggestion !== null && thread.visibility === 'all'

/** What is to go, and what is to come. */
const Words = ({ thread: { quote, suggestion, locale } }: { thread: Suggested }) => {
  const dir = isLocale(locale) ? directionOf(locale) : 'auto'
  return (
    <span className="suggestion__words" {...{ dir }} lang={locale ?? undefined}>
      <WordChanges changes={diffWords(quote ?? '', suggestion.words ?? '')} {...{ dir }} />
    </span>
  )
}

type ChoiceProps = {
  base: string
  /** Ids, parted by a space. */
  value: string
  words: ClearanceMessages
  onChange: (value: string) => void
}

/** The suggestions that are open: those without which the reader's organisation does not sign are ticked. */
export const SuggestionChoice = ({ base, value, words, onChange }: ChoiceProps) => {
  const open = useSuggestions(base, '')?.filter(({ suggestion }) => suggestion.state === 'open')
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
          <Words thread={thread} />
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
  const { conditions, log } = view
  const threads = useSuggestions(conditions.length > 0 ? base : null, String(log.length))
  return conditions.map(({ organisation, by, at, suggestions, isMet, note }) => (
    <blockquote
      key={organisation}
      className={isMet ? 'clearance__note' : 'clearance__objection'}
      data-condition={organisation}
      data-met={isMet ? 'yes' : 'no'}
    >
      <p>{fill(words.conditions.asks, { organisation: nameIn(organisations, organisation) })}</p>
      <ul className="clearance__hints">
        {(threads ?? [])
          .filter(({ id }) => suggestions.includes(id))
          .map((thread) => (
            <li key={thread.id}>
              <Words thread={thread} />
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
