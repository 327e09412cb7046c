import { useEffect, useRef } from 'react'
import { keyOf, type Offer } from './signers.ts'

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
