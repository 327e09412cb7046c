'use client'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import { LONGEST_SUGGESTION, type Visibility } from '../../domain/comments.ts'
import { LONGEST_PASSAGE } from '../../domain/suggestions/anchor.ts'
import { AudienceChoice } from '../comments/AudienceChoice.tsx'
import type { Act, CommentsDisplay } from '../comments/useComments.ts'
import { Writing } from '../comments/Writing.tsx'
import type { Marked } from './linesOnPage.ts'
import { type Passages, usePassages } from './passages.ts'

type Props = { showing: CommentsDisplay; isBusy: boolean; act: Act }
type FormProps = Props & { passages: Passages }

/** Suggests other words: for what is selected on the page, or for words that are typed as they stand there. */
export const SuggestForm = (props: Props) => {
  const passages = usePassages()
  return passages && props.showing.view.maySuggest ? <Form {...props} passages={passages} /> : null
}

const Form = ({ showing, isBusy, act, passages }: FormProps) => {
  const { words, view, entry } = showing
  const { begun, locale, take } = passages
  const said = words.suggestion
  const place = useRef<HTMLDetailsElement>(null)
  const [marked, setMarked] = useState<Marked | null>(null)
  const [passage, setPassage] = useState('')
  const [instead, setInstead] = useState('')
  const [visibility, setVisibility] = useState<Visibility | null>(null)
  const [fault, setFault] = useState<'several' | 'missing' | null>(null)
  const ids = { passage: useId(), words: useId(), hint: useId(), fault: useId() }

  // Before anybody can type: words that came a moment later would be written over.
  useLayoutEffect(() => {
    if (begun?.kind !== 'suggestion' || begun.text !== entry || !place.current) return
    setMarked(begun.marked)
    setPassage(begun.marked.quote)
    setInstead(begun.marked.quote)
    setFault(null)
    take()
    place.current.open = true
    place.current.scrollIntoView({ block: 'center' })
    place.current.querySelector<HTMLElement>('[data-part="instead"]')?.focus({ preventScroll: true })
  }, [begun, entry, take])

  const find = (): Marked | null => {
    if (marked?.quote === passage) return marked
    const [found, ...others] = passages.placesOf(entry, passage)
    setFault(!found ? 'missing' : others.length > 0 ? 'several' : null)
    return others.length > 0 ? null : (found ?? null)
  }
  const send = async (reason: Record<string, unknown>) => {
    const found = find()
    if (!found) return false
    const { field, ...rest } = found
    const isStored = await act('/suggestions', {
      ...{ ...reason, visibility, field, locale, words: instead, passage: rest },
    })
    if (isStored) {
      setMarked(null)
      setPassage('')
      setInstead('')
      setVisibility(null)
    }
    return isStored
  }
  return (
    <details ref={place} className="comments__new suggestion" data-part="suggest">
      <summary>{said.title}</summary>
      <div className="comments__form">
        <label htmlFor={ids.passage}>{said.passage}</label>
        <textarea
          id={ids.passage}
          data-part="passage"
          rows={2}
          {...{ lang: locale, dir: 'auto' }}
          maxLength={LONGEST_PASSAGE}
          value={passage}
          aria-describedby={fault ? ids.fault : undefined}
          onChange={({ target }) => {
            setPassage(target.value)
            setFault(null)
          }}
        />
        <p id={ids.fault} className="comments__facts" role="status">
          {fault ? words.passages[fault] : ''}
        </p>
        <label htmlFor={ids.words}>{said.words}</label>
        <textarea
          id={ids.words}
          data-part="instead"
          rows={2}
          {...{ lang: locale, dir: 'auto' }}
          maxLength={LONGEST_SUGGESTION}
          value={instead}
          aria-describedby={ids.hint}
          onChange={({ target }) => setInstead(target.value)}
        />
        <small id={ids.hint}>{said.hint}</small>
      </div>
      <Writing
        {...{ showing, visibility }}
        isBusy={isBusy || passage.trim() === '' || passage === instead}
        thread="suggestion"
        speakers={view.organisations}
        label={said.reason}
        isOptional
        sendLabel={said.send}
        onSend={send}
      >
        {(organisation) => (
          <AudienceChoice {...{ showing, organisation, visibility }} onChoose={setVisibility} />
        )}
      </Writing>
    </details>
  )
}
