import type { ReactNode } from 'react'
import type { ClearanceMessages } from '../../locales/clearance.ts'
import { buttonStyleOf, labelOf } from './actionWords.ts'
import { isSameOffer, keyOf, type Offer } from './signers.ts'

type Props = {
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
export const OfferButtons = ({ offers, chosen, isBusy, words, besideLabel, onPress }: Props) =>
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
