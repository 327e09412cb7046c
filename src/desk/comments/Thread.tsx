'use client'
import { useRef, useState } from 'react'
import type { Visibility } from '../../domain/comments.ts'
import {
  fill,
  type CommentsDisplay,
  listOf,
  toLocalTime,
  languageName,
  type Act,
  hasDraft,
  draftPlaceOf,
} from './useComments.ts'
import type { CommentView, ThreadView } from './view.ts'
import type { CommentsMessages } from '../../locales/comments.ts'
import { useComingTo } from '../suggestions/passages.ts'
import { PassageLine, SuggestionPart } from '../suggestions/SuggestionPart.tsx'
import { RoundStatus } from './Round.tsx'
import { Writing } from './Writing.tsx'

type AudienceProps = { showing: CommentsDisplay; visibility: Visibility; organisation: string | null }

/** Who reads it, in colour and word. */
const Audience = ({ showing: { words, nameOf }, visibility, organisation }: AudienceProps) => (
  <span className="comments__audience" data-visibility={visibility}>
    {fill(words.visibilities[visibility], { organisation: nameOf(organisation) })}
  </span>
)

type SaidProps = {
  showing: CommentsDisplay
  comment: CommentView
  isBusy: boolean
  onWithdraw: (() => void) | null
}

/** Who said what, when and for whom. */
const CommentText = ({ showing, comment, isBusy, onWithdraw }: SaidProps) => {
  const { words, language, nameOf } = showing
  const { by, organisation, at, text, mentions, isLate } = comment
  return (
    <li className="comments__said" data-comment={comment.id}>
      <p className="comments__who">
        <strong>
          <bdi>{by?.name}</bdi>
        </strong>
        {organisation && <span>{nameOf(organisation)}</span>}
        <time dateTime={at}>{toLocalTime(at, language)}</time>
        {isLate && <span className="comments__late">{words.late}</span>}
      </p>
      {text === null ? (
        <p className="comments__gone">{words.withdrawn}</p>
      ) : (
        text !== '' && (
          <p className="comments__words" dir="auto">
            {text}
          </p>
        )
      )}
      {mentions.length > 0 && (
        <p className="comments__facts">
          {fill(words.mentions, {
            people: listOf(
              mentions.map(({ name }) => name),
              language,
            ),
          })}
        </p>
      )}
      {onWithdraw && text !== null && text !== '' && (
        <button type="button" className="comments__plain" disabled={isBusy} onClick={onWithdraw}>
          {words.withdraw}
        </button>
      )}
    </li>
  )
}

type ThreadProps = { showing: CommentsDisplay; thread: ThreadView; isBusy: boolean; act: Act }

/** Where it belongs, who reads it, what was said, and what can be done. */
export const Thread = ({ showing, thread, isBusy, act }: ThreadProps) => {
  const { words, view, language, nameOf, reader, entry } = showing
  const { id, kind, visibility, organisation, comments, decision, isResolved, quote } = thread
  const [isReplying, setReplying] = useState(() => hasDraft(draftPlaceOf(entry, id), reader))
  const place = useRef<HTMLLIElement>(null)
  useComingTo(id, place)
  const speakers = visibility === 'own' && organisation ? [organisation] : view.organisations
  /** Whoever could speak for two is asked; to say that something is settled, either one will do. */
  const decide = (rest: string) =>
    act(`/${id}/${rest}`, speakers.length > 1 ? { organisation: speakers[0] } : {})
  return (
    <li
      ref={place}
      tabIndex={-1}
      className="comments__thread"
      data-thread={id}
      data-visibility={visibility}
      data-kind={kind}
    >
      <p className="comments__facts">
        <Audience {...{ showing, visibility, organisation }} />
        {kind === 'sent-back' && <span>{fill(words.sentBack, { organisation: nameOf(organisation) })}</span>}
        {kind === 'suggestion' && <strong>{words.suggestion.label}</strong>}
        <Place {...{ showing, thread }} />
      </p>
      {quote && kind !== 'suggestion' && (
        <blockquote className="comments__quote" dir="auto">
          {quote}
        </blockquote>
      )}
      <PassageLine {...{ showing, thread }} />
      <SuggestionPart {...{ showing, thread, isBusy, act }} />
      {thread.round && <RoundStatus {...{ showing, thread, isBusy, act }} />}
      <ol className="comments__list">
        {comments.map((comment) => (
          <CommentText
            key={comment.id}
            {...{ showing, comment, isBusy }}
            onWithdraw={
              comment.by?.id === reader && !isKept(thread, comment.id)
                ? () => void act(`/${id}/${comment.id}/withdraw`)
                : null
            }
          />
        ))}
      </ol>
      {decision && (
        <p className="comments__facts" data-decision={decision.kind}>
          {fill(decisionWords(words)[decision.kind], {
            person: `${decision.by?.name ?? ''} (${nameOf(decision.organisation)})`,
          })}
          <time dateTime={decision.at}>{toLocalTime(decision.at, language)}</time>
          {decision.text && <q dir="auto">{decision.text}</q>}
        </p>
      )}
      {isReplying ? (
        <Writing
          {...{ showing, visibility, speakers, isBusy }}
          thread={id}
          sendLabel={words.reply}
          onSend={async (said) => {
            const isStored = await act(`/${id}/reply`, said)
            if (isStored) setReplying(false)
            return isStored
          }}
          onCancel={() => setReplying(false)}
        />
      ) : (
        <div className="comments__actions">
          <button type="button" className="clearance__button" onClick={() => setReplying(true)}>
            {words.reply}
          </button>
          {kind !== 'round' && kind !== 'suggestion' && (
            <button
              type="button"
              className="clearance__button"
              disabled={isBusy}
              onClick={() => void decide(isResolved ? 'reopen' : 'resolve')}
            >
              {isResolved ? words.reopen : words.resolve}
            </button>
          )}
        </div>
      )}
    </li>
  )
}

const decisionWords = (words: CommentsMessages) => ({
  resolve: words.resolvedBy,
  reopen: words.reopenedBy,
  accept: words.suggestion.acceptedBy,
  refuse: words.suggestion.refusedBy,
})

/** The log keeps with what a text was sent back, and a suggestion is taken back as a whole. */
const isKept = ({ id, kind }: ThreadView, comment: string): boolean =>
  (kind === 'sent-back' || kind === 'suggestion') && comment === id

const Place = ({ showing: { words, view, language }, thread }: Pick<ThreadProps, 'showing' | 'thread'>) => {
  const { field, locale, paragraph } = thread
  const label = view.fields.find(({ name }) => name === field)?.label ?? field
  if (paragraph) {
    const { number } = paragraph
    const values = { number: String(number), language: languageName(paragraph.language, language) }
    return <span>{fill(words.paragraph, values)}</span>
  }
  if (!label) return null
  return (
    <span>
      {label}
      {locale && ` (${languageName(locale, language)})`}
    </span>
  )
}
