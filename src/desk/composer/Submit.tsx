'use client'

import type { Locale } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import type { ComposerMessages } from '../../locales/composer.ts'
import { useReadinessWords } from '../readiness/ReadinessPanel.tsx'
import { titleOf } from './outline.ts'
import type { Submission } from './submitAll.ts'

type Props = {
  /** How many texts are submitted. */
  count: number
  /** How much blocks them. */
  left: number
  isSubmitting: boolean
  words: ComposerMessages
  /** Of the reader. */
  language: string
  onPress: () => void
}

/** Submits what is on the page; it says how much is left before that. Where there is little room, in one word. */
export const SubmitButton = ({ count, left, isSubmitting, words, language, onPress }: Props) => {
  const { left: sentence } = useReadinessWords()
  const what = count > 1 ? fill(words.submit.all, { count }, language) : words.submit.action
  return (
    <button
      type="button"
      className="composer__submit"
      data-compose="submit"
      disabled={isSubmitting || count === 0}
      onClick={onPress}
    >
      {isSubmitting ? (
        words.submit.busy
      ) : (
        <>
          <span className="composer__submit-long">{what}</span>
          <span className="composer__submit-short">{words.submit.short}</span>
          {left > 0 && <span data-left={left}> · {fill(sentence, { n: left }, language)}</span>}
        </>
      )}
    </button>
  )
}

type ToldProps = { submission: Submission; locale: Locale; words: ComposerMessages; language: string }

export const Told = ({ submission: { submitted, refused }, locale, words, language }: ToldProps) => (
  <div className="composer__note" role="alert" data-submission={refused.length > 0 ? 'refused' : 'done'}>
    {submitted.length > 0 && <p>{fill(words.submit.done, { count: submitted.length }, language)}</p>}
    {refused.map(({ draft, why }) => (
      <p key={draft.key}>
        {fill(words.submit.refused, { title: titleOf(draft, locale) ?? words.untitled, why })}
      </p>
    ))}
  </div>
)
