'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import { DEFAULT_LOCALE } from '../../domain/locales.ts'
import type { ComposerMessages } from '../../locales/composer.ts'
import type { ComposerStore } from './composerStore.ts'
import { type Draft, read } from './draft.ts'
import { asCover, type Followed, isAsCover, mayFollow } from './inheriting.ts'

type Props = {
  /** The media update that the text is an entry of; null for none. */
  cover: Draft | null
  draft: Draft
  field: Followed
  label: string
  /** What the text has, in words. */
  value: string
  store: ComposerStore
  words: ComposerMessages['inherited']
  /** Where it is changed. */
  children: ReactNode
}

/** A value that an entry has from its media update is shown as such until somebody changes it for this text. */
export const Inherited = (props: Props) => {
  const { cover, draft, field, label, value, store, words, children } = props
  const [isOpen, setOpen] = useState(false)
  const part = useRef<HTMLDivElement>(null)
  const isAs = cover !== null && isAsCover(cover, draft, field)
  const isShut = isAs && !isOpen
  useFocusWhenTurned(part, isShut)
  if (!cover || !mayFollow(cover, draft)) return children

  const again = () => {
    setOpen(false)
    const { key } = draft
    store.change(key, field, DEFAULT_LOCALE, read(asCover(cover, draft, field), field, DEFAULT_LOCALE))
  }
  return (
    <div ref={part} className="composer__inherited" data-inherited={field} data-as={isAs ? 'cover' : 'own'}>
      {isShut ? (
        <p>
          {label}: <bdi>{value || words.none}</bdi>
        </p>
      ) : (
        children
      )}
      <p>
        {isAs && <small>{words.mark}</small>}{' '}
        {isShut && (
          <button type="button" aria-label={`${words.change}: ${label}`} onClick={() => setOpen(true)}>
            {words.change}
          </button>
        )}
        {!isAs && (
          <button type="button" aria-label={`${words.again}: ${label}`} onClick={again}>
            {words.again}
          </button>
        )}
      </p>
    </div>
  )
}

/** The button that was pressed is gone, so the keyboard continues at what has taken its place. */
const useFocusWhenTurned = (part: { current: HTMLElement | null }, isShut: boolean): void => {
  const before = useRef(isShut)
  useEffect(() => {
    if (before.current === isShut) return
    before.current = isShut
    // Nobody has pressed where the media update has changed.
    const isElsewhere = document.activeElement !== document.body && document.activeElement !== null
    if (isElsewhere) return
    part.current?.querySelector<HTMLElement>('input, textarea, select, button, a')?.focus()
  }, [part, isShut])
}
