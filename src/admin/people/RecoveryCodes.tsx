'use client'

import { Button } from '@payloadcms/ui'
import { usePeopleWords } from './usePeopleWords.ts'

type Props = { codes: string[]; onKept: () => void }

/** Shown this once; on the server only hashes are left. */
export const RecoveryCodes = ({ codes, onKept }: Props) => {
  const { secondFactor: words } = usePeopleWords()
  return (
    <div className="second-factor__codes" role="group" aria-label={words.codes}>
      <p>{words.keep}</p>
      <ol>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <Button size="small" onClick={onKept}>
        {words.kept}
      </Button>
    </div>
  )
}
