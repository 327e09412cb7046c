'use client'

import { useEffect, useRef, type RefObject } from 'react'
import type { TalkByText } from './useTalks.ts'
import { articleOf, type Shown, showing } from './linesOnPage.ts'

export type Painted = Shown & { text: string; thread: string }

type Asked = { around: RefObject<HTMLElement | null>; talks: TalkByText; current: string | null }

/** Named in suggestions.css; what stands later in the list is drawn above. */
const NAMES = ['passage-comment', 'passage-suggestion', 'passage-current'] as const
type Name = (typeof NAMES)[number]

/**
 * Draws the passages that are talked about over the page, without a mark in it, and again when the page has changed. What a
 * field of one line says cannot be drawn over: there the whole field is.
 *
 * @returns what is drawn.
 */
export const usePaintedPassages = ({ around, talks, current }: Asked): RefObject<readonly Painted[]> => {
  const painted = useRef<readonly Painted[]>([])
  useEffect(() => {
    const page = around.current
    const open = Object.entries(talks).flatMap(([text, { threads }]) =>
      threads.flatMap((thread) =>
        thread.anchor && !thread.isResolved ? [{ text, thread, anchor: thread.anchor }] : [],
      ),
    )
    if (!page || !('highlights' in CSS) || open.length === 0) return
    let frame = 0
    const marked = new Set<HTMLElement>()
    const unmark = () => {
      marked.forEach((element) => element.removeAttribute('data-passage'))
      marked.clear()
    }
    const paint = () => {
      const ranges: Record<Name, Range[]> = {
        'passage-comment': [],
        'passage-suggestion': [],
        'passage-current': [],
      }
      unmark()
      painted.current = open.flatMap(({ text, thread, anchor }) => {
        const article = articleOf(page, text)
        const shown = article && showing(article, anchor)
        if (!shown) return []
        const kind = thread.kind === 'suggestion' ? ('suggestion' as const) : ('comment' as const)
        const name = thread.id === current ? 'passage-current' : (`passage-${kind}` as const)
        if (shown.range) ranges[name].push(shown.range)
        else {
          shown.element.setAttribute('data-passage', thread.id === current ? 'current' : kind)
          marked.add(shown.element)
        }
        return [{ ...shown, text, thread: thread.id }]
      })
      NAMES.forEach((name, priority) => {
        const highlight = new Highlight(...ranges[name])
        highlight.priority = priority
        CSS.highlights.set(name, highlight)
      })
    }
    const again = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(paint)
    }
    const observer = new MutationObserver(again)
    observer.observe(page, { childList: true, characterData: true, subtree: true })
    again()
    return () => {
      observer.disconnect()
      cancelAnimationFrame(frame)
      NAMES.forEach((name) => CSS.highlights.delete(name))
      unmark()
      painted.current = []
    }
  }, [around, talks, current])
  return painted
}

/** The thread in whose passage the caret stands. */
export const threadAtCaret = (painted: readonly Painted[]): Painted | null => {
  const active = document.activeElement
  if (active instanceof HTMLTextAreaElement) {
    const at = active.selectionStart
    return painted.find(({ element, from, to }) => element === active && from <= at && at <= to) ?? null
  }
  const selection = window.getSelection()
  const node = selection?.anchorNode
  if (!selection?.isCollapsed || !node) return null
  return painted.find(({ range }) => range?.isPointInRange(node, selection.anchorOffset)) ?? null
}
