import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Which row has been moved, where to, and by which of its buttons; as the attributes of the list say. */
type Move = { row: string; to: number; by: 'up' | 'down' }

/**
 * Keeps the keyboard where it is while a row is moved: an element that moves in the page loses the focus, and so does a button
 * that can no longer be pressed. Rows say `data-row`, their buttons `data-move`.
 */
export const useFocusAfterMove = (list: RefObject<HTMLElement | null>): ((move: Move) => void) => {
  const last = useRef<Move | null>(null)
  useLayoutEffect(() => {
    if (!last.current) return
    const { row: wanted, to, by } = last.current
    const row = list.current?.querySelectorAll<HTMLElement>('[data-row]')[to]
    // It is drawn later than it was pressed.
    if (row?.dataset.row !== wanted) return
    last.current = null
    const buttons = [by, by === 'up' ? 'down' : 'up'].map((way) => `[data-move="${way}"]:enabled`)
    const button = buttons.map((one) => row.querySelector<HTMLElement>(one)).find((one) => one !== null)
    button?.focus()
  })
  return (move) => {
    last.current = move
  }
}
