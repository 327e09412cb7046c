'use client'

import { SecretQuestion } from './SecretQuestion.tsx'
import { usePeopleWords } from './usePeopleWords.ts'

type Props = {
  door: string
  secret: string
  /** An SVG that the server has drawn. */
  picture: string
  onDone: (answer: Record<string, unknown>) => void
  onCancel: () => void
}

/** The picture to scan, and the first code of it. */
export const Setup = ({ door, secret, picture, onDone, onCancel }: Props) => {
  const { secondFactor: words } = usePeopleWords()
  return (
    <SecretQuestion
      to={door}
      button={words.start}
      withPassword={false}
      withCode
      onDone={onDone}
      onCancel={onCancel}
    >
      <p>{words.scan}</p>
      <img
        className="second-factor__picture"
        alt={words.picture}
        src={`data:image/svg+xml,${encodeURIComponent(picture)}`}
      />
      <p>
        {words.type} <code dir="ltr">{(secret.match(/.{1,4}/g) ?? []).join(' ')}</code>
      </p>
    </SecretQuestion>
  )
}
