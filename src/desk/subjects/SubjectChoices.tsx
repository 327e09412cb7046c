'use client'

import { useRef, useState } from 'react'
import { isLocale } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import { MOST_SUBJECTS } from '../../domain/subjects/codes.ts'
import { findSubjects, languageOfName, nameOfSubject } from '../../domain/subjects/subjects.ts'
import type { SubjectsMessages } from '../../locales/subjects.ts'
import '../../admin/findChoice.css'
import './subjects.css'

type Props = {
  /** Codes, the first one first. */
  chosen: readonly string[]
  onChange: (codes: string[]) => void
  isEditable: boolean
  /** Of the reader. */
  language: string
  words: SubjectsMessages
}

/** The subjects that a text has, and a line in which another one is looked for by its name. */
export const SubjectChoices = (props: Props) => {
  const { chosen, onChange, isEditable, language, words } = props
  if (!isEditable) return <Chosen {...{ chosen, language, words }} />
  return (
    <div className="subjects">
      <Chosen
        {...{ chosen, language, words }}
        onRemove={(code) => onChange(chosen.filter((each) => each !== code))}
      />
      {chosen.length >= MOST_SUBJECTS ? (
        <p>{words.full}</p>
      ) : (
        <Finder {...{ chosen, language, words }} onTake={(code) => onChange([...chosen, code])} />
      )}
    </div>
  )
}

type ChosenProps = Pick<Props, 'chosen' | 'language' | 'words'> & { onRemove?: (code: string) => void }

const Chosen = ({ chosen, language, words, onRemove }: ChosenProps) =>
  chosen.length === 0 ? null : (
    <ul className="subjects__chosen" aria-label={words.title}>
      {chosen.map((code) => (
        <li key={code} data-subject={code}>
          <Name code={code} language={language} />
          {onRemove && (
            <button
              type="button"
              className="plain-button"
              aria-label={fill(words.remove, { name: nameOfSubject(code, language) })}
              onClick={() => onRemove(code)}
            >
              ×
            </button>
          )}
        </li>
      ))}
    </ul>
  )

/** The IPTC has no name in some languages; then it stands in English. */
const Name = ({ code, language }: { code: string; language: string }) => (
  <bdi lang={isLocale(language) ? languageOfName(code, language) : 'en'}>{nameOfSubject(code, language)}</bdi>
)

type FinderProps = Pick<Props, 'chosen' | 'language' | 'words'> & { onTake: (code: string) => void }

/** By words of its name; before anything is typed the broad ones are offered. */
const Finder = ({ chosen, language, words, onTake }: FinderProps) => {
  const [typed, setTyped] = useState('')
  const line = useRef<HTMLInputElement>(null)
  const found = findSubjects(typed, language).filter((code) => !chosen.includes(code))
  const take = (code: string) => {
    onTake(code)
    setTyped('')
    // The button that was pressed is gone.
    line.current?.focus()
  }
  return (
    <>
      <input
        ref={line}
        type="search"
        className="find-choice"
        data-part="find-subject"
        dir="auto"
        aria-label={words.add}
        placeholder={words.add}
        autoComplete="off"
        maxLength={100}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          // Of the form around it this would be a save.
          event.preventDefault()
          if (typed.trim() !== '' && found[0]) take(found[0])
        }}
      />
      <p role="status">{found.length === 0 && words.unknown}</p>
      <ul className="subjects__found" aria-label={words.add}>
        {found.map((code) => (
          <li key={code}>
            <button type="button" className="plain-button" data-choice={code} onClick={() => take(code)}>
              + <Name code={code} language={language} />
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
