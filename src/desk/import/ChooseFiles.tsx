'use client'

import { useState } from 'react'
import type { ImportingMessages } from '../../locales/importing.ts'

type Props = {
  why: string | null
  /** Files that can be read as a new text. */
  asNew: readonly File[]
  words: ImportingMessages
  onFiles: (files: readonly File[]) => void
  onAsNew: (files: readonly File[]) => void
  onWords: (text: string) => void
}

/** Where files are dropped, chosen, or words are pasted. */
export const ChooseFiles = ({ why, asNew, words, onFiles, onAsNew, onWords }: Props) => {
  const [text, setText] = useState('')
  const [isOver, setOver] = useState(false)
  return (
    <div className="import__choose">
      {why && (
        <div role="alert">
          <p>{why}</p>
          {asNew.length > 0 && (
            <button type="button" onClick={() => onAsNew(asNew)}>
              {words.review.asNew}
            </button>
          )}
        </div>
      )}
      <div
        className="import__drop"
        data-over={isOver ? 'yes' : undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          onFiles([...event.dataTransfer.files])
        }}
      >
        <p>{words.drop}</p>
        <label>
          {words.choose}
          <input
            type="file"
            multiple
            accept=".docx,.eml,.pdf,.ics,.txt"
            onChange={({ target }) => onFiles([...(target.files ?? [])])}
          />
        </label>
        <small>{words.storesNothing}</small>
      </div>
      <label>
        {words.paste}
        <textarea rows={6} value={text} dir="auto" onChange={({ target }) => setText(target.value)} />
      </label>
      <button type="button" disabled={text.trim() === ''} onClick={() => onWords(text)}>
        {words.readWords}
      </button>
    </div>
  )
}
