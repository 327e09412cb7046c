'use client'

import { useState } from 'react'
import { WordChanges } from '../../admin/WordChanges.tsx'
import { diffWords } from '../../domain/differences/diffWords.ts'
import { directionOf } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { composer } from '../../locales/composer.ts'
import type { ImportingMessages } from '../../locales/importing.ts'
import type { ReviewedComment, ReviewedSuggestion, ReviewedText } from './answer.ts'
import { BringBar } from './BringBar.tsx'

type Props = {
  text: ReviewedText
  words: ImportingMessages
  language: string
  api: string
  admin: string
  /** Of the heading above it. */
  depth: 2 | 4
  /** It is shown beside this text. */
  isHere: boolean
  onStored?: ((count: number) => void) | undefined
}

/** The changes and comments of one text, each of which can be left out, and the press that brings them in. */
export const ReviewedTextPart = (props: Props) => {
  const { text, words, language, api, admin, depth, isHere, onStored } = props
  const Heading = depth === 2 ? 'h3' : 'h5'
  const said = words.review
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const { suggestions, comments, title, locale, closed, isMoved } = text
  const dir = directionOf(locale)
  const choose = (id: string, isTaken: boolean) =>
    setLeft((before) => new Set(isTaken ? [...before].filter((one) => one !== id) : [...before, id]))
  const taken = (id: string) => !left.has(id)
  return (
    <section className="review__text" data-text={text.id} aria-label={title || words.untitled}>
      <Heading {...{ dir }} lang={locale}>
        {isHere ? (
          title || words.untitled
        ) : (
          <a href={`${admin}/compose/${text.collection}/${text.id}`}>{title || words.untitled}</a>
        )}
      </Heading>
      <p>
        {fill(said.suggestions, { count: suggestions.length }, language)} ·{' '}
        {fill(said.comments, { count: comments.length }, language)}
      </p>
      {isMoved && <p role="note">{said.moved}</p>}
      {closed && <p role="note">{said.closed[closed]}</p>}
      <ul className="review__list">
        {suggestions.map((one) => (
          <li key={one.id} data-suggestion={one.id}>
            <Choice {...{ one, words, language }} isTaken={taken(one.id)} onChoose={choose} />
            <p className="review__words" {...{ dir }} lang={locale}>
              <span className="review__around">{one.passage.before.slice(-24)}</span>
              <WordChanges changes={diffWords(one.passage.quote, one.words)} {...{ dir }} />
              <span className="review__around">{one.passage.after.slice(0, 24)}</span>
            </p>
          </li>
        ))}
        {comments.map((one) => (
          <li key={one.id} data-comment={one.id}>
            <Choice {...{ one, words, language }} isTaken={taken(one.id)} onChoose={choose} />
            {one.quote && (
              <blockquote {...{ dir }} lang={locale}>
                {one.quote}
              </blockquote>
            )}
            <p className="review__words" dir="auto">
              {one.text}
            </p>
          </li>
        ))}
      </ul>
      <BringBar
        {...{ text, words, language, api, admin, isHere, onStored }}
        suggestions={suggestions.filter(({ id }) => taken(id))}
        comments={comments.filter(({ id }) => taken(id))}
      />
    </section>
  )
}

type ChoiceProps = {
  one: ReviewedSuggestion | ReviewedComment
  words: ImportingMessages
  language: string
  isTaken: boolean
  onChoose: (id: string, isTaken: boolean) => void
}

const Choice = ({ one, words, language, isTaken, onChoose }: ChoiceProps) => {
  const said = words.review
  const fields: Readonly<Record<string, string>> = inOwnWords('composer', composer, language).fields
  const about = [
    one.field ? fields[one.field] : null,
    'origin' in one && one.origin !== 'tracked' ? said.origins[one.origin] : null,
  ].filter(Boolean)
  return (
    <label className="review__choice">
      <input type="checkbox" checked={isTaken} onChange={({ target }) => onChoose(one.id, target.checked)} />
      <bdi>{one.author || said.nobody}</bdi>
      {about.length > 0 && <small>{about.join(' · ')}</small>}
    </label>
  )
}
