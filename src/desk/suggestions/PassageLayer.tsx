'use client'

import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Locale } from '../../domain/locales.ts'
import type { CommentsMessages } from '../../locales/comments.ts'
import type { ThreadView } from '../comments/view.ts'
import { articleOf, placesOf, type Selected, selectedIn, showing } from './linesOnPage.ts'
import { type Begun, type Passages, PassagesContext } from './passages.ts'
import { type Painted, threadAtCaret, usePaintedPassages } from './usePaintedPassages.ts'
import { type TalkByText, useTalks } from './useTalks.ts'
import './suggestions.css'

type Props = {
  /** What the texts and their panel stand in. */
  around: RefObject<HTMLElement | null>
  /** Of the comments of each entry on the page, by its id. */
  doors: Readonly<Record<string, string>>
  locale: Locale
  words: CommentsMessages
  /** Shows the panel of a text. */
  onOpen: (text: string) => void
  onLocale: (locale: Locale) => void
  children: ReactNode
}

/** Ties the words on the page to what is said about them beside it: to select, to draw, and to come from one to the other. */
export const PassageLayer = (props: Props) => {
  const { around, doors, locale, words, onOpen, onLocale, children } = props
  const { talks, publish } = useTalks(doors)
  const [begun, setBegun] = useState<Begun | null>(null)
  const [wanted, setWanted] = useState<string | null>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const painted = usePaintedPassages({ around, talks, current })
  const open = useRef({ onOpen, onLocale })
  open.current = { onOpen, onLocale }

  const toText = useCallback(
    (text: string, thread: ThreadView) => {
      open.current.onOpen(text)
      if (thread.anchor) open.current.onLocale(thread.anchor.locale)
      setCurrent(thread.id)
      // Its language's own words stand there first.
      requestAnimationFrame(() => requestAnimationFrame(() => showOnPage(around.current, text, thread)))
    },
    [around],
  )
  const passages = useMemo<Passages>(
    () => ({
      ...{ locale, begun, publish, toText, wanted },
      take: () => setBegun(null),
      placesOf: (text, quote) => {
        const article = around.current && articleOf(around.current, text)
        return article ? placesOf(article, quote) : []
      },
      arrive: () => setWanted(null),
    }),
    [around, locale, begun, publish, toText, wanted],
  )
  return (
    <PassagesContext.Provider value={passages}>
      {children}
      <PassageBar
        {...{ around, words, painted, talks }}
        onBegin={(next) => {
          open.current.onOpen(next.text)
          setBegun(next)
        }}
        onThread={({ text, thread }) => {
          open.current.onOpen(text)
          setCurrent(thread)
          setWanted(thread)
        }}
      />
    </PassagesContext.Provider>
  )
}

const showOnPage = (around: HTMLElement | null, text: string, { anchor }: ThreadView): void => {
  const article = around && articleOf(around, text)
  const shown = article && anchor && showing(article, anchor)
  if (!shown) return
  const { element, from, to, range } = shown
  if (element instanceof HTMLTextAreaElement) {
    element.scrollIntoView({ block: 'center' })
    element.focus({ preventScroll: true })
    element.setSelectionRange(from, to)
    return
  }
  if (!range) return
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  if (!element.isContentEditable) element.tabIndex = -1
  element.focus({ preventScroll: true })
  // The caret alone: what is selected would be typed over.
  window.getSelection()?.collapse(range.startContainer, range.startOffset)
}

type BarProps = Pick<Props, 'around' | 'words'> & {
  painted: RefObject<readonly Painted[]>
  talks: TalkByText
  onBegin: (begun: Begun) => void
  onThread: (at: Painted) => void
}

/** Ctrl or ⌘ with Alt and M, as other editors have it for a comment. */
const isShortcut = ({ code, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  code === 'KeyM' && altKey && (ctrlKey || metaKey)

/** What can be done with the words that are selected, or with the passage that the caret is in. */
const PassageBar = ({ around, words, painted, talks, onBegin, onThread }: BarProps) => {
  const [selected, setSelected] = useState<Selected | null>(null)
  const [at, setAt] = useState<Painted | null>(null)
  const bar = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const look = () => {
      if (bar.current?.contains(document.activeElement)) return
      const found = around.current && selectedIn(around.current)
      setSelected(found)
      setAt(found ? null : threadAtCaret(painted.current))
    }
    const jump = (event: KeyboardEvent) => {
      const button = bar.current?.querySelector('button')
      if (!isShortcut(event) || !button) return
      event.preventDefault()
      button.focus()
    }
    document.addEventListener('selectionchange', look)
    document.addEventListener('keydown', jump)
    return () => {
      document.removeEventListener('selectionchange', look)
      document.removeEventListener('keydown', jump)
    }
  }, [around, painted])

  const close = () => {
    setSelected(null)
    setAt(null)
  }
  if (!selected && !at) return null
  const maySuggest = selected !== null && (talks[selected.text]?.maySuggest ?? true)
  const box = selected?.box ?? at?.range?.getBoundingClientRect() ?? at?.element.getBoundingClientRect()
  const begin = (kind: Begun['kind'], { text, marked }: Selected) => {
    onBegin({ kind, text, marked })
    close()
  }
  return (
    <div
      ref={bar}
      className="passage-bar"
      role="toolbar"
      aria-label={words.passages.tools}
      style={
        { '--passage-block': `${box?.bottom ?? 0}px`, '--passage-inline': `${box?.left ?? 0}px` } as object
      }
      // A press keeps what is selected.
      onPointerDown={(event) => event.preventDefault()}
      onKeyDown={({ key }) => key === 'Escape' && close()}
    >
      {selected && (
        <button type="button" data-passage-act="comment" onClick={() => begin('comment', selected)}>
          {words.passages.comment}
        </button>
      )}
      {selected && maySuggest && !selected.isSplit && (
        <button type="button" data-passage-act="suggest" onClick={() => begin('suggestion', selected)}>
          {words.passages.suggest}
        </button>
      )}
      {selected?.isSplit && maySuggest && <span>{words.passages.split}</span>}
      {at && (
        <button
          type="button"
          data-passage-act="thread"
          onClick={() => {
            onThread(at)
            close()
          }}
        >
          {words.passages.toThread}
        </button>
      )}
    </div>
  )
}
