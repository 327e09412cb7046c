'use client'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLocale } from '@payloadcms/ui'
import { fieldAround } from '../../payload-internals/adminPages.ts'
import { LONGEST_QUOTE, type Visibility } from '../../domain/comments.ts'
import type { Marked } from '../suggestions/linesOnPage.ts'
import { usePassages } from '../suggestions/passages.ts'
import { AudienceChoice } from './AudienceChoice.tsx'
import { languageName, type CommentsDisplay, type Act, hasDraft, draftPlaceOf } from './useComments.ts'
import { Writing } from './Writing.tsx'

/** Words of the form, and the field that they stand in, as far as the page says so. */
type Selected = { quote: string; field: string | null }

/** What was last selected in the entry's form: a click on a button beside it may take the selection away. */
const useSelection = (): (() => Selected | null) => {
  const last = useRef<Selected | null>(null)
  useEffect(() => {
    const note = () => {
      last.current = readSelection() ?? last.current
    }
    // A busy page tells of a selection late, and the press of the button beside it comes first.
    const events = ['selectionchange', 'pointerdown'] as const
    for (const event of events) document.addEventListener(event, note, { capture: true })
    return () => {
      for (const event of events) document.removeEventListener(event, note, { capture: true })
    }
  }, [])
  return () => last.current
}

const readSelection = (): Selected | null => {
  const active = document.activeElement
  const isInput = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement
  const selection = window.getSelection()
  const words = isInput
    ? active.value.slice(active.selectionStart ?? 0, active.selectionEnd ?? 0)
    : (selection?.toString() ?? '')
  const anchor = selection?.anchorNode ?? null
  const place = isInput ? active : anchor instanceof Element ? anchor : anchor?.parentElement
  if (!place?.closest('form') || place.closest('.comments') || words.trim() === '') return null
  return { quote: words.trim().slice(0, LONGEST_QUOTE), field: fieldAround(place) }
}

type Props = { showing: CommentsDisplay; isBusy: boolean; act: Act }

/** Begins a thread. Who reads it is chosen each time: nothing is chosen beforehand that could show words to others. */
export const NewThread = ({ showing, isBusy, act }: Props) => {
  const { words, view, language, entry, reader } = showing
  const passages = usePassages()
  const { code } = useLocale()
  const locale = passages?.locale ?? code
  const [visibility, setVisibility] = useState<Visibility | null>(null)
  const [field, setField] = useState('')
  const [quote, setQuote] = useState<string | null>(null)
  const [marked, setMarked] = useState<Marked | null>(null)
  const [isNothing, setNothing] = useState(false)
  const selected = useSelection()
  const [wasBegun] = useState(() => hasDraft(draftPlaceOf(entry, null), reader))
  const isLocalised = view.fields.find((one) => one.name === field)?.isLocalised === true
  const details = useRef<HTMLDetailsElement>(null)
  const begun = passages?.begun ?? null
  const take = passages?.take

  useLayoutEffect(() => {
    if (begun?.kind !== 'comment' || begun.text !== entry || !details.current) return
    setMarked(begun.marked)
    setQuote(begun.marked.quote)
    setField(begun.marked.field)
    take?.()
    details.current.open = true
    details.current.scrollIntoView({ block: 'center' })
    details.current.querySelector('textarea')?.focus({ preventScroll: true })
  }, [begun, entry, take])

  const takeQuote = () => {
    const found = selected()
    setNothing(found === null)
    if (!found) return
    setQuote(found.quote)
    if (view.fields.some((one) => one.name === found.field)) setField(found.field ?? '')
  }
  const send = async (said: Record<string, unknown>) => {
    const place = field ? { field, ...(isLocalised ? { locale } : {}) } : {}
    const at = marked?.field === field ? { passage: passageOf(marked) } : {}
    const isStored = await act('', { ...said, visibility, ...place, ...(quote ? { quote } : {}), ...at })
    if (isStored) {
      setMarked(null)
      setVisibility(null)
      setField('')
      setQuote(null)
    }
    return isStored
  }
  return (
    <details ref={details} className="comments__new" data-part="new-thread" open={wasBegun}>
      <summary>{words.write}</summary>
      <Writing
        {...{ showing, visibility, isBusy }}
        thread={null}
        speakers={view.organisations}
        sendLabel={words.send}
        onSend={send}
      >
        {(organisation) => (
          <>
            <AudienceChoice {...{ showing, organisation, visibility }} onChoose={setVisibility} />
            <label>
              {words.about}
              <select value={field} onChange={({ target }) => setField(target.value)}>
                <option value="">{words.whole}</option>
                {view.fields.map((one) => (
                  <option key={one.name} value={one.name}>
                    {one.label}
                    {one.isLocalised && ` (${languageName(locale, language)})`}
                  </option>
                ))}
              </select>
            </label>
            {quote && (
              <blockquote className="comments__quote" dir="auto">
                {quote}
              </blockquote>
            )}
            {(quote || !passages) && (
              <button
                type="button"
                className="comments__plain"
                onClick={() => {
                  setMarked(null)
                  if (quote) setQuote(null)
                  else takeQuote()
                }}
              >
                {quote ? words.unquote : words.quote}
              </button>
            )}
            <span role="status" className="comments__facts">
              {isNothing && !quote ? words.nothingSelected : ''}
            </span>
          </>
        )}
      </Writing>
    </details>
  )
}

const passageOf = ({ field: _, ...passage }: Marked) => passage
