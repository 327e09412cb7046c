'use client'

import { useRef, useState } from 'react'
import { useFocusAfterMove } from '../../admin/useFocusAfterMove.ts'
import { DEFAULT_LOCALE, type Locale } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import type { ComposerMessages } from '../../locales/composer.ts'
import { StageOfText } from '../stages/StageOfText.tsx'
import type { ComposerStore } from './composerStore.ts'
import type { Draft } from './draft.ts'
import { itemsOf, linesOf, type Line, moved, titleOf } from './outline.ts'

type Props = {
  cover: Draft
  drafts: readonly Draft[]
  locale: Locale
  /** The key of the text that the panel is about. */
  open: string
  words: ComposerMessages
  store: ComposerStore
  onOpen: (key: string) => void
  onSaid: (sentence: string) => void
}

const State = ({ draft: { collection, id, state, updatedAt, revision } }: { draft: Draft }) => (
  <span className="composer__state" data-state={state}>
    <StageOfText {...{ collection, id, state }} fresh={`${updatedAt} ${revision}`} isShort />
  </span>
)

const rowOf = (draft: Draft | null, index: number): string => draft?.key ?? `hidden ${index}`

/** What the media update carries, in its order; each line leads to its text and can be moved by hand or by keys. */
export const Outline = (props: Props) => {
  const { cover, drafts, locale, open, words, store, onOpen, onSaid } = props
  const [dragged, setDragged] = useState<number | null>(null)
  const rows = useRef<HTMLOListElement>(null)
  const keepFocus = useFocusAfterMove(rows)
  const lines = linesOf(cover, drafts, locale)
  const items = itemsOf(cover)
  const nameOf = (draft: Draft | null) => (draft ? (titleOf(draft, locale) ?? words.untitled) : words.hidden)

  const move = (from: number, to: number, title: string) => {
    if (to < 0 || to >= items.length || from === to) return
    store.change(cover.key, 'items', DEFAULT_LOCALE, moved(items, from, to))
    onSaid(fill(words.move.moved, { title, place: to + 1, count: items.length }))
  }
  const press = (from: number, to: number, title: string) => {
    keepFocus({ row: rowOf(lines[from]?.draft ?? null, from), to, by: to < from ? 'up' : 'down' })
    move(from, to, title)
  }
  const remove = (place: number, title: string) => {
    const rest = items.filter((_, index) => index !== place)
    store.change(cover.key, 'items', DEFAULT_LOCALE, rest)
    onSaid(fill(words.move.removed, { title }))
  }

  const lineOf = ({ place, draft, heading }: Line, index: number) => {
    const title = nameOf(draft)
    const tools =
      place !== null && cover.mayEdit ? (
        <span className="composer__moves">
          <button
            type="button"
            aria-label={fill(words.move.up, { title })}
            data-move="up"
            disabled={place === 0}
            onClick={() => press(place, place - 1, title)}
          >
            ↑
          </button>
          <button
            type="button"
            aria-label={fill(words.move.down, { title })}
            data-move="down"
            disabled={place === items.length - 1}
            onClick={() => press(place, place + 1, title)}
          >
            ↓
          </button>
          <button
            type="button"
            aria-label={fill(words.move.remove, { title })}
            onClick={() => remove(place, title)}
          >
            ×
          </button>
        </span>
      ) : null
    return (
      <li
        key={rowOf(draft, index)}
        data-row={rowOf(draft, index)}
        draggable={place !== null && cover.mayEdit}
        onDragStart={() => setDragged(place)}
        onDragOver={(event) => place !== null && event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          if (dragged !== null && place !== null) move(dragged, place, nameOf(lines[dragged]?.draft ?? null))
        }}
      >
        {heading && heading !== lines[index - 1]?.heading && (
          <p className="composer__outline-heading" dir="auto">
            {heading}
          </p>
        )}
        <div className="composer__line">
          {draft ? (
            <button
              type="button"
              className="composer__open"
              aria-current={draft.key === open}
              onClick={() => onOpen(draft.key)}
            >
              <bdi>{title}</bdi> <State draft={draft} />
            </button>
          ) : (
            <span className="composer__open">{title}</span>
          )}
          {tools}
        </div>
      </li>
    )
  }

  return (
    <nav className="composer__outline" aria-label={words.outline}>
      <button
        type="button"
        className="composer__open"
        aria-current={cover.key === open}
        onClick={() => onOpen(cover.key)}
      >
        {words.cover} <State draft={cover} />
      </button>
      <ol ref={rows}>{lines.map(lineOf)}</ol>
    </nav>
  )
}
