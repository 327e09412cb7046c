'use client'

import { type RefObject, useEffect, useRef } from 'react'

type Arriving = {
  /** What the texts stand in. */
  columns: RefObject<HTMLElement | null>
  /** Shows the panel of a text, by its id. */
  onText: (id: string) => void
}

/** `#say-<entry>-<number>`, of the text itself `#say--<number>`: the page to sign from leads here (src/hosts/sign). */
export const placeIn = (hash: string): { entry: string | null; number: number } | null => {
  const [, entry, number] = /^#say-([0-9a-f-]{36})?-(\d{1,4})$/.exec(hash) ?? []
  return number ? { entry: entry ?? null, number: Number(number) } : null
}

/**
 * A reader who follows a link to a paragraph finds it selected, with the ways to comment on it or to suggest other words. It is looked for until it
 * is drawn, and again where it is drawn anew, as long as nobody has touched the page.
 */
export const useArrival = ({ columns, onText }: Arriving): void => {
  const latest = useRef(onText)
  latest.current = onText
  useEffect(() => {
    const wanted = placeIn(window.location.hash)
    const around = columns.current
    if (!wanted || !around) return
    let selected: Element | null = null
    const look = () => {
      if (selected?.isConnected) return
      const found = paragraphIn(around, wanted)
      if (!found?.textContent) return
      if (wanted.entry) latest.current(wanted.entry)
      selected = found
      found.scrollIntoView({ block: 'center' })
      window.getSelection()?.selectAllChildren(found)
    }
    const observer = new MutationObserver(look)
    const stop = () => {
      observer.disconnect()
      EVENTS.forEach((event) => document.removeEventListener(event, stop))
    }
    observer.observe(around, { childList: true, subtree: true })
    EVENTS.forEach((event) => document.addEventListener(event, stop))
    look()
    return stop
  }, [columns])
}

const EVENTS = ['pointerdown', 'keydown'] as const

const paragraphIn = (
  around: Element,
  { entry, number }: NonNullable<ReturnType<typeof placeIn>>,
): Element | null => {
  const text = entry ? `[data-text="${CSS.escape(entry)}"]` : '[data-text]'
  const body = around.querySelector(`article${text}`)?.querySelector('[data-field="body"] > .printed__text')
  return body?.children[number - 1] ?? null
}
