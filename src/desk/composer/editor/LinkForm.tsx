'use client'

import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useState } from 'react'
import type { ComposerMessages } from '../../../locales/composer.ts'
import { $setLink, toAddress } from './links.ts'

type Props = {
  editor: LexicalEditor
  words: ComposerMessages['toolbar']
  /** Where the words lead now. */
  present: string | null
  onClose: () => void
}

/** Where the selected words lead. The editor keeps its selection while the address is typed. */
export const LinkForm = ({ editor, words, present, onClose }: Props) => {
  const [typed, setTyped] = useState(present ?? '')
  const [isRefused, setRefused] = useState(false)
  const put = (url: string | null) => {
    editor.update(() => $setLink(url))
    onClose()
    editor.focus()
  }
  const send = () => {
    const address = toAddress(typed)
    if (address) put(address)
    else setRefused(true)
  }
  return (
    <div
      className="composer__link"
      role="group"
      aria-label={words.link}
      onKeyDown={(event) => {
        if (event.key === 'Enter') send()
        else if (event.key === 'Escape') onClose()
        else return
        event.preventDefault()
      }}
    >
      <input
        type="text"
        inputMode="url"
        dir="ltr"
        autoFocus
        aria-label={words.address}
        aria-invalid={isRefused}
        placeholder="https://…"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setRefused(false)
        }}
      />
      <button type="button" onClick={send}>
        {words.setLink}
      </button>
      {present !== null && (
        <button type="button" onClick={() => put(null)}>
          {words.removeLink}
        </button>
      )}
      {isRefused && <span role="alert">{words.noAddress}</span>}
    </div>
  )
}
