'use client'

import { createContext, useContext, useEffect, type RefObject } from 'react'
import type { Locale } from '../../domain/locales.ts'
import type { CommentsView, ThreadView } from '../comments/view.ts'
import type { Marked } from './linesOnPage.ts'

/** What somebody has begun to say about a passage. `text`: the id of the entry. */
export type Begun = { kind: 'comment' | 'suggestion'; text: string; marked: Marked }

/** What the page of a text has to know of the comments on it. */
export type Talk = Pick<CommentsView, 'threads' | 'maySuggest'>

/** What the page of a text and the comments beside it tell one another. */
export type Passages = {
  /** The language that is open on the page. */
  locale: Locale
  begun: Begun | null
  /** It has been taken into a form. */
  take: () => void
  /** What is said about a text. */
  publish: (text: string, talk: Talk) => void
  /** Shows on the page where a thread stands. */
  toText: (text: string, thread: ThreadView) => void
  /** Every place of a text where these words stand. */
  placesOf: (text: string, quote: string) => Marked[]
  /** The thread that somebody wants to come to. */
  wanted: string | null
  /** They have come to it. */
  arrive: () => void
}

export const PassagesContext = createContext<Passages | null>(null)

/** Null where the text does not stand on the page as it is read. */
export const usePassages = (): Passages | null => useContext(PassagesContext)

/** Takes the focus when somebody comes from the passage. */
export const useComingTo = (thread: string, place: RefObject<HTMLElement | null>): void => {
  const passages = usePassages()
  const isWanted = passages?.wanted === thread
  useEffect(() => {
    if (!isWanted || !place.current) return
    place.current.closest('details')?.setAttribute('open', '')
    place.current.scrollIntoView({ block: 'center' })
    place.current.focus({ preventScroll: true })
    passages?.arrive()
  }, [isWanted, place, passages])
}
