'use client'
import { useId, useState, type ReactNode } from 'react'
import { isVisible, type Visibility, LONGEST_COMMENT } from '../../domain/comments.ts'
import { type CommentsDisplay, draftPlaceOf, useDraftText } from './useComments.ts'

type MentionsProps = {
  showing: CommentsDisplay
  /** Whom one may mention follows from who reads it. */
  visibility: Visibility | null
  organisation: string
  chosen: readonly string[]
  onChange: (chosen: string[]) => void
}

const FEW = 8

/** Those who may read the comment, to be ticked; a long list is searched. */
const Mentions = ({ showing, visibility, organisation, chosen, onChange }: MentionsProps) => {
  const { words, view, nameOf, reader } = showing
  const [sought, setSought] = useState('')
  const id = useId()
  if (!visibility) return null
  const place = { visibility, organisation }
  const people = view.people.filter(
    (person) => person.id !== reader && isVisible(place, person.organisations),
  )
  if (people.length === 0) return null
  const shown = people.filter(
    (person) => chosen.includes(person.id) || person.name.toLowerCase().includes(sought.trim().toLowerCase()),
  )
  const toggle = (person: string, isChosen: boolean) =>
    onChange(isChosen ? [...chosen, person] : chosen.filter((one) => one !== person))
  return (
    <details className="comments__mentions">
      <summary>
        {words.mention}
        {chosen.length > 0 && ` (${chosen.length})`}
      </summary>
      {people.length > FEW && (
        <label htmlFor={id}>
          {words.findPerson}
          <input id={id} type="search" value={sought} onChange={({ target }) => setSought(target.value)} />
        </label>
      )}
      <ul aria-label={words.mention}>
        {shown.map((person) => (
          <li key={person.id}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(person.id)}
                onChange={({ target }) => toggle(person.id, target.checked)}
              />
              <bdi>{person.name}</bdi> <small>{person.organisations.map(nameOf).join(', ')}</small>
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}

type WritingProps = {
  showing: CommentsDisplay
  /** Null: they begin one. */
  thread: string | null
  /** For whom one may speak here, by slug. */
  speakers: readonly string[]
  /** Null while it is not chosen: then nothing can be sent. */
  visibility: Visibility | null
  sendLabel: string
  /** What the words are; left out: a comment. */
  label?: string
  /** Whether it can be sent without words. */
  isOptional?: boolean
  isBusy: boolean
  /** @returns whether it is stored: then the form is empty again. */
  onSend: (said: { text: string; mentions: string[]; organisation?: string }) => Promise<boolean>
  onCancel?: () => void
  /** What stands between the words and the button. @param organisation the one spoken for. */
  children?: (organisation: string) => ReactNode
}

/** Words, for whom they are said, and whom they mention. */
export const Writing = ({
  showing,
  thread,
  speakers,
  visibility,
  sendLabel,
  isBusy,
  ...rest
}: WritingProps) => {
  const { onSend, onCancel, children, label, isOptional = false } = rest
  const { words, nameOf, entry, reader } = showing
  const [text, setText] = useDraftText(draftPlaceOf(entry, thread), reader)
  const [mentions, setMentions] = useState<string[]>([])
  const [chosen, setChosen] = useState(speakers[0] ?? '')
  const id = useId()
  const organisation = speakers.includes(chosen) ? chosen : (speakers[0] ?? '')

  const submit = async () => {
    const speaking = speakers.length > 1 ? { organisation } : {}
    if (!(await onSend({ text, mentions, ...speaking }))) return
    setText('')
    setMentions([])
  }
  return (
    <div className="comments__form">
      <label htmlFor={id}>{label ?? words.text}</label>
      <textarea
        id={id}
        rows={3}
        dir="auto"
        maxLength={LONGEST_COMMENT}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      {speakers.length > 1 && (
        <label>
          {words.speakFor}
          <select
            value={organisation}
            onChange={({ target }) => {
              setChosen(target.value)
              setMentions([])
            }}
          >
            {speakers.map((slug) => (
              <option key={slug} value={slug}>
                {nameOf(slug)}
              </option>
            ))}
          </select>
        </label>
      )}
      {children?.(organisation)}
      <Mentions {...{ showing, visibility, organisation }} chosen={mentions} onChange={setMentions} />
      <div className="comments__actions">
        <button
          type="button"
          className="clearance__button clearance__button--primary"
          disabled={isBusy || visibility === null || (!isOptional && text.trim() === '')}
          onClick={() => void submit()}
        >
          {sendLabel}
        </button>
        {onCancel && (
          <button
            type="button"
            className="clearance__button"
            onClick={() => {
              setText('')
              onCancel()
            }}
          >
            {words.cancel}
          </button>
        )}
      </div>
    </div>
  )
}
