'use client'

import { Button } from '@payloadcms/ui'

type Props = { codes: string[]; onKept: () => void }

/** Shown this once; on the server only hashes are left. */
export const RecoveryCodes = ({ codes, onKept }: Props) => (
  <div className="second-factor__codes" role="group" aria-label="Recovery codes">
    <p>
      Keep these where your telephone is not. Each lets you in once when the app is out of reach. They are
      shown now and never again.
    </p>
    <ol>
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ol>
    <Button size="small" onClick={onKept}>
      I have kept them
    </Button>
  </div>
)
