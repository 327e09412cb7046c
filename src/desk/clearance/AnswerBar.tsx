import type { ReactNode } from 'react'
import type { ClearanceMessages } from '../../locales/clearance.ts'
import './answerBar.css'

type Props = {
  /** The title of the text, where others stand on the same page. */
  about: string | null
  words: ClearanceMessages
  onSpeak: () => void
  leading: ReactNode
  instead: ReactNode
  /** The form of the answer that is being given; it stands alone then. */
  open: ReactNode
}

/** What whoever reads can answer, in sight however far they have read. */
export const AnswerBar = ({ about, words, onSpeak, leading, instead, open }: Props) => (
  <section className="clearance answer-bar" aria-label={words.bar.title}>
    {about && (
      <p className="answer-bar__about" dir="auto">
        {about}
      </p>
    )}
    {open || (
      <div className="answer-bar__answers">
        {leading}
        <button
          type="button"
          className="clearance__button"
          data-answer="speak"
          // A press keeps what is selected in the text.
          onPointerDown={(event) => event.preventDefault()}
          onClick={onSpeak}
        >
          {words.bar.speak}
        </button>
        {instead}
      </div>
    )}
  </section>
)
