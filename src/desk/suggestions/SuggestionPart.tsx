'use client'
import { useId, useState } from 'react'
import { WordChanges } from '../../admin/WordChanges.tsx'
import { useOpenText } from '../../admin/openText.tsx'
import { LONGEST_COMMENT } from '../../domain/comments.ts'
import { diffWords } from '../../domain/differences/diffWords.ts'
import { directionOf, isLocale } from '../../domain/locales.ts'
import { type Act, type CommentsDisplay, fill } from '../comments/useComments.ts'
import type { ThreadView } from '../comments/view.ts'
import { usePassages } from './passages.ts'

type Props = { showing: CommentsDisplay; thread: ThreadView; isBusy: boolean; act: Act }

/** Where the passage of a thread stands: a way to it, or that it has gone. */
export const PassageLine = ({ showing, thread }: Pick<Props, 'showing' | 'thread'>) => {
  const passages = usePassages()
  const { words, entry } = showing
  const { standing, isResolved } = thread
  if (!standing) return null
  if (standing.is === 'gone')
    return isResolved ? null : <p className="suggestion__gone">{words.passages.gone}</p>
  if (!passages) return null
  return (
    <button
      type="button"
      className="comments__plain"
      data-passage-act="show"
      onClick={() => passages.toText(entry, thread)}
    >
      {words.passages.show}
    </button>
  )
}

/** What a suggestion changes, how it stands, and what its reader may do with it. */
export const SuggestionPart = ({ showing, thread, isBusy, act }: Props) => {
  const { words, view, reader } = showing
  const { onActed } = useOpenText()
  const [isRefusing, setRefusing] = useState(false)
  const { id, suggestion, locale, quote, comments, isResolved } = thread
  if (!suggestion) return null
  const said = words.suggestion
  const isOpen = !isResolved && view.deciders.length > 0
  const dir = isLocale(locale) ? directionOf(locale) : 'auto'
  const speaking = view.deciders.length > 1 ? { organisation: view.deciders[0] } : {}
  const accept = async () => {
    if (await act(`/${id}/accept`, speaking)) onActed?.()
  }
  const isOwn = comments[0]?.by?.id === reader
  return (
    <div className="suggestion" data-state={suggestion.state}>
      {suggestion.words !== null && (
        <p className="suggestion__words" {...{ dir }} lang={locale ?? undefined}>
          <WordChanges changes={diffWords(quote ?? '', suggestion.words)} {...{ dir }} />
        </p>
      )}
      <p className="suggestion__state">{said.states[suggestion.state]}</p>
      <div className="comments__actions">
        {isOpen && thread.standing?.is !== 'gone' && (
          <button
            type="button"
            className="clearance__button clearance__button--primary"
            data-suggestion-act="accept"
            disabled={isBusy}
            onClick={() => void accept()}
          >
            {said.accept}
          </button>
        )}
        {isOpen && !isRefusing && (
          <button
            type="button"
            className="clearance__button"
            data-suggestion-act="refuse"
            onClick={() => setRefusing(true)}
          >
            {said.refuse}
          </button>
        )}
        {isOwn && !isResolved && (
          <button
            type="button"
            className="comments__plain"
            disabled={isBusy}
            onClick={() => void act(`/${id}/${id}/withdraw`)}
          >
            {said.retract}
          </button>
        )}
      </div>
      {isOpen && isRefusing && (
        <Refusing
          {...{ showing, isBusy }}
          onCancel={() => setRefusing(false)}
          onRefuse={(text) => act(`/${id}/refuse`, { ...speaking, ...(text ? { text } : {}) })}
        />
      )}
    </div>
  )
}

type RefusingProps = Pick<Props, 'showing' | 'isBusy'> & {
  onRefuse: (text: string) => Promise<boolean>
  onCancel: () => void
}

const Refusing = ({ showing: { words }, isBusy, onRefuse, onCancel }: RefusingProps) => {
  const [text, setText] = useState('')
  const id = useId()
  return (
    <div className="comments__form suggestion__refusal">
      <label htmlFor={id}>{words.suggestion.why}</label>
      <textarea
        id={id}
        rows={2}
        dir="auto"
        // Somebody has just asked to write here.
        autoFocus
        maxLength={LONGEST_COMMENT}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="comments__actions">
        <button
          type="button"
          className="clearance__button clearance__button--primary"
          data-suggestion-act="refused"
          disabled={isBusy}
          onClick={() => void onRefuse(text.trim())}
        >
          {words.suggestion.refuse}
        </button>
        <button type="button" className="clearance__button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </div>
  )
}

/** One press for all that an organisation suggests, where that is more than one. */
export const AcceptAll = ({ showing, isBusy, act }: Omit<Props, 'thread'>) => {
  const { words, view, nameOf } = showing
  const { onActed } = useOpenText()
  const open = view.threads.filter(
    ({ suggestion, standing }) =>
      (suggestion?.state === 'open' || suggestion?.state === 'superseded') && standing?.is !== 'gone',
  )
  const several = [...new Set(open.map(({ organisation }) => organisation))].filter(
    (slug) => open.filter(({ organisation }) => organisation === slug).length > 1,
  )
  if (view.deciders.length === 0 || several.length === 0) return null
  const speaking = view.deciders.length > 1 ? { organisation: view.deciders[0] } : {}
  const accept = async (of: string | null) => {
    if (await act('/accept-all', { ...speaking, of })) onActed?.()
  }
  return (
    <div className="comments__actions">
      {several.map((slug) => (
        <button
          key={slug}
          type="button"
          className="clearance__button"
          data-suggestion-act="all"
          disabled={isBusy}
          onClick={() => void accept(slug)}
        >
          {fill(words.suggestion.acceptAll, {
            count: String(open.filter(({ organisation }) => organisation === slug).length),
            organisation: nameOf(slug),
          })}
        </button>
      ))}
    </div>
  )
}
