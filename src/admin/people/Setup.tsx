'use client'

import { SecretQuestion } from './SecretQuestion.tsx'

type Props = {
  door: string
  secret: string
  /** An SVG that the server has drawn. */
  picture: string
  onDone: (answer: Record<string, unknown>) => void
  onCancel: () => void
}

/** The picture to scan, and the first code of it. */
export const Setup = ({ door, secret, picture, onDone, onCancel }: Props) => (
  <SecretQuestion
    to={door}
    button="Switch it on"
    withPassword={false}
    withCode
    onDone={onDone}
    onCancel={onCancel}
  >
    <p>Scan this with an authenticator app, then give the code that it shows.</p>
    <img
      className="second-factor__picture"
      alt="The secret as a picture to scan"
      src={`data:image/svg+xml,${encodeURIComponent(picture)}`}
    />
    <p>
      No camera? Type this into the app: <code>{(secret.match(/.{1,4}/g) ?? []).join(' ')}</code>
    </p>
  </SecretQuestion>
)
