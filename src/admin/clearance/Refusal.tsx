import type { Refused } from './clearanceClient.ts'
import type { ClearanceWords } from './words.ts'

type Props = { refusal: Refused; words: ClearanceWords; language: string }

/** Why nothing happened, and the way out; in other languages than English with the server's own sentence below it. */
export const Refusal = ({ refusal: { message, reason }, words, language }: Props) => {
  const own = reason !== null && language !== 'en' ? words.refusals[reason] : null
  return (
    <div className="clearance__refusal" role="alert">
      {own && <p>{own}</p>}
      {own ? (
        <p lang="en" dir="ltr">
          <small>{message}</small>
        </p>
      ) : (
        <p>{message}</p>
      )}
    </div>
  )
}
