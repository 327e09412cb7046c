import { useEffect, useRef } from 'react'
import { keyOf, type Offer } from './signers.ts'

/** Whoever closes a form is back at the button that opened it; where that is gone, at what has become of the text. */
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
