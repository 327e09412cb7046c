'use client'

import { usePeopleWords } from '../people/usePeopleWords.ts'

type Props = { code: string; onChange: (code: string) => void }

/** Where the login is a host's, an organisation may ask at each act for a code of the second factor. */
export const CodeField = ({ code, onChange }: Props) => {
  const { secondFactor: words } = usePeopleWords()
  return (
    <label>
      {words.aCode}
      <input
        type="text"
        name="code"
        autoComplete="one-time-code"
        value={code}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={(event) => {
          // It stands inside the form of the whole document, which the return key would send.
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
    </label>
  )
}
