'use client'

import { useConfig } from '@payloadcms/ui'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { type ImportingMessages, importing } from '../../locales/importing.ts'
import type { ReviewAnswer, ReviewedLeft } from './answer.ts'
import { ReviewedTextPart } from './ReviewedTextPart.tsx'
import '../../admin/plainButton.css'
import './review.css'

type Props = {
  answer: ReviewAnswer
  /** Of the reader. */
  language: string
  /** How deep its heading stands on the page. */
  depth: 2 | 4
  /** The id of the text beside which it is shown; left out: none. */
  here?: string
  onAsNew: () => void
  /** @param count how many have been stored by a press. */
  onStored?: (count: number) => void
}

/** What a Word file that was made here brings back, text by text, and what of it cannot be brought in. */
export const ReviewPage = ({ answer, language, depth, here, onAsNew, onStored }: Props) => {
  const words = inOwnWords('importing', importing, language)
  const Heading = `h${depth}` as const
  const { config } = useConfig()
  const said = words.review
  const { texts, left } = answer
  const isEmpty =
    left.length === 0 &&
    texts.every(({ suggestions, comments }) => suggestions.length + comments.length === 0)
  return (
    <div className="review" data-review>
      <Heading>{said.title}</Heading>
      {isEmpty && <p>{said.nothing}</p>}
      {texts.map((text) => (
        <ReviewedTextPart
          key={`${text.id} ${text.locale}`}
          {...{ text, words, language, depth, onStored }}
          isHere={text.id === here}
          api={config.routes.api}
          admin={config.routes.admin}
        />
      ))}
      {left.length > 0 && <LeftList {...{ left, words, language }} />}
      <button type="button" className="plain-button" onClick={onAsNew}>
        {said.asNew}
      </button>
    </div>
  )
}

type LeftProps = { left: readonly ReviewedLeft[]; words: ImportingMessages; language: string }

const LeftList = ({ left, words, language }: LeftProps) => {
  const said = words.review
  return (
    <details className="review__left" open>
      <summary>{fill(said.left, { count: left.length }, language)}</summary>
      <p>{said.leftHow}</p>
      <ul>
        {left.map(({ reason, author, words: gone, instead }, index) => (
          <li key={index} data-left={reason}>
            <small>
              {said.reasons[reason]}
              {author && (
                <>
                  {' · '}
                  <bdi>{author}</bdi>
                </>
              )}
            </small>
            <p dir="auto">
              {gone && (instead ? <del>{gone}</del> : gone)} {instead && <ins>{instead}</ins>}
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
