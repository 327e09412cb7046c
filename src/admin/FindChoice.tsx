'use client'
import './findChoice.css'
import type { Choices } from './useChoices.ts'

type Props = {
  choices: Pick<Choices<{ id: string }>, 'hasMore' | 'offered' | 'typed' | 'type'>
  /** `find` names the field, `notFound` is said where nothing has the words. */
  words: { find: string; notFound: string }
}

/** By words, where there are more to choose from than can be listed. */
export const FindChoice = ({ choices: { hasMore, offered, typed, type }, words }: Props) =>
  hasMore ? (
    <>
      <input
        type="search"
        className="find-choice"
        data-part="find"
        dir="auto"
        aria-label={words.find}
        placeholder={words.find}
        maxLength={200}
        value={typed}
        onChange={({ target }) => type(target.value)}
      />
      <p role="status">{typed.trim() !== '' && offered?.length === 0 && words.notFound}</p>
    </>
  ) : null
