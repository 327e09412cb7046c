'use client'

import { useState } from 'react'
import type { ThreadView } from '../../domain/comments/view.ts'
import { Audience } from './Audience.tsx'
import { RoundStanding } from './RoundStanding.tsx'
import { Said } from './Said.tsx'
import { fill, languageName, type Showing, toLocalTime } from './showing.ts'
import type { Act } from './useComments.ts'
import { isBegun, placeOf } from './useKeptText.ts'
import { Writing } from './Writing.tsx'

type Props = { showing: Showing; thread: ThreadView; isBusy: boolean; act: Act }

/** Where it belongs, who reads it, what was said, and what can be done. */
export const Thread = ({ showing, thread, isBusy, act }: Props) => {
  const { words, view, language, nameOf, reader, entry } = showing
  const { id, kind, visibility, organisation, comments, decision, isResolved, quote } = thread
  const [isReplying, setReplying] = useState(() => isBegun(placeOf(entry, id), reader))
  const speakers = visibility === 'own' && organisation ? [organisation] : view.organisations
  /** Whoever could speak for two is asked; to say that something is settled, either one will do. */
  const decide = (rest: string) =>
    act(`/${id}/${rest}`, speakers.length > 1 ? { organisation: speakers[0] } : {})
  return (
    <li className="comments__thread" data-thread={id} data-visibility={visibility} data-kind={kind}>
      <p className="comments__facts">
        <Audience {...{ showing, visibility, organisation }} />
        {kind === 'sent-back' && <span>{fill(words.sentBack, { organisation: nameOf(organisation) })}</span>}
        <Place {...{ showing, thread }} />
      </p>
      {quote && (
        <blockquote className="comments__quote" dir="auto">
          {quote}
        </blockquote>
      )}
      {thread.round && <RoundStanding {...{ showing, thread, isBusy, act }} />}
      <ol className="comments__list">
        {comments.map((comment) => (
          <Said
            key={comment.id}
            {...{ showing, comment, isBusy }}
            onWithdraw={
              comment.by?.id === reader && comment.id !== sentBackId(thread)
                ? () => void act(`/${id}/${comment.id}/withdraw`)
                : null
            }
          />
        ))}
      </ol>
      {decision && (
        <p className="comments__facts" data-decision={decision.kind}>
          {fill(decision.kind === 'resolve' ? words.resolvedBy : words.reopenedBy, {
            person: `${decision.by?.name ?? ''} (${nameOf(decision.organisation)})`,
          })}
          <time dateTime={decision.at}>{toLocalTime(decision.at, language)}</time>
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
          {kind !== 'round' && (
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

/** The log keeps what was said there; nobody takes it back. */
const sentBackId = ({ id, kind }: ThreadView): string | null => (kind === 'sent-back' ? id : null)

const Place = ({ showing: { words, view, language }, thread }: Pick<Props, 'showing' | 'thread'>) => {
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
