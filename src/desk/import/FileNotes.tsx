import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import type { ImportingMessages } from '../../locales/importing.ts'
import { paste } from '../../locales/paste.ts'
import type { ImportAnswer } from './answer.ts'

type Props = { answer: ImportAnswer; words: ImportingMessages; language: string }

/** What somebody should know of the files, and where they disagree with themselves. */
export const FileNotes = ({ answer, words, language }: Props) => {
  const losses = inOwnWords('paste', paste, language).losses
  return (
    <div className="import__notes">
      {answer.failed.map(({ name, sentence }) => (
        <p key={name} data-failed={name}>
          <bdi>{name}</bdi>: {sentence}
        </p>
      ))}
      {answer.files.map(({ name, notes, losses: lost }) => (
        <p key={name} data-file={name}>
          <strong>
            <bdi>{name || words.pasted}</bdi>
          </strong>{' '}
          {[
            ...notes.map((note) => words.notes[note]),
            ...lost.map(({ code, params }) => fill(losses[code], params, language)),
          ].join(' · ')}
        </p>
      ))}
      {answer.disagreements.length > 0 && (
        <section aria-labelledby="import-disagree">
          <h2 id="import-disagree">{words.disagreements}</h2>
          <ul>
            {answer.disagreements.map(({ id, sentence }) => (
              <li key={id} data-disagreement={id}>
                {sentence}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
