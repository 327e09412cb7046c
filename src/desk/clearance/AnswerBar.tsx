import { type ReactNode, useEffect, useRef } from 'react'
import type { ClearanceMessages } from '../../locales/clearance.ts'
import { buttonStyleOf, labelOf } from './actionWords.ts'
import { isSameOffer, keyOf, type Offer } from './signers.ts'
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

/** The answers that a reader can give; the bar stays in sight wherever they are in the text. */
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

type ButtonsProps = {
  offers: readonly Offer[]
  /** Whose form is open. */
  chosen: Offer | null
  isBusy: boolean
  words: ClearanceMessages
  /** What stands behind the label of a button. */
  besideLabel: (offer: Offer) => ReactNode
  onPress: (offer: Offer) => void
}

/** A button for each. */
export const OfferButtons = ({ offers, chosen, isBusy, words, besideLabel, onPress }: ButtonsProps) =>
  offers.map((offer) => (
    <button
      key={keyOf(offer)}
      type="button"
      className={`clearance__button clearance__button--${buttonStyleOf(offer.action)}`}
      data-action={offer.action}
      data-offer={keyOf(offer)}
      // What is opened waits by itself for what is being read or saved: a press is never lost.
      disabled={isBusy}
      aria-expanded={isSameOffer(offer, chosen)}
      onClick={() => onPress(offer)}
    >
      {labelOf(offer.action, { words, signsFor: offer.signer?.name ?? null })}
      {besideLabel(offer)}
    </button>
  ))

/** When a form is closed, the focus goes back to the button that opened it or, where that is gone, to the state of the text. */
export const useBackToOffer = (chosen: Offer | null): void => {
  const last = useRef<Offer | null>(null)
  useEffect(() => {
    const before = last.current
    last.current = chosen
    const isElsewhere = document.activeElement !== null && document.activeElement !== document.body
    if (!before || chosen || isElsewhere) return
    const [button, state] = [`[data-offer="${CSS.escape(keyOf(before))}"]`, '.clearance__state'].map((one) =>
      document.querySelector<HTMLElement>(one),
    )
    if (button) button.focus()
    else state?.focus({ preventScroll: true })
  }, [chosen])
}
