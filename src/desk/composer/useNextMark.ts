import { type RefObject, useRef } from 'react'
import { languageName, type Locale } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import type { ComposerMessages } from '../../locales/composer.ts'
import type { Mark } from './translation.ts'

type Asked = {
  columns: RefObject<HTMLElement | null>
  locale: Locale
  /** Of the reader. */
  language: string
  words: ComposerMessages
  onSaid: (sentence: string) => void
}

/** Leads from block to block that something is to be done about, and says which and why. */
export const useNextMark = ({ columns, locale, language, words, onSaid }: Asked): (() => void) => {
  const last = useRef<HTMLElement | null>(null)
  return () => {
    const found = columns.current && nextMark(columns.current, last.current)
    last.current = found?.element ?? null
    const named = { language: languageName(locale, language) }
    if (!found) return onSaid(fill(words.languages.nothing, named))
    const { element, place, count } = found
    const { mark, of = '' } = element.dataset
    const field = (words.fields as Readonly<Record<string, string>>)[of] ?? of
    const why = fill(words.languages[mark as Mark], named) // as SourceText.tsx marks it
    onSaid(fill(words.languages.nextSaid, { mark: why, field, place, count }))
    writeBeside(element)
  }
}

/** Of the marks at the blocks that are on the page, in its order: one that something is to be done about, and its number. */
type Found = { element: HTMLElement; place: number; count: number }

const isMarked = ({ dataset }: HTMLElement): boolean => dataset.mark !== 'done'

/** The first that is marked after the last one that was shown, round the end; null where none is. */
const nextMark = (around: ParentNode, last: Element | null): Found | null => {
  const all = [...around.querySelectorAll<HTMLElement>('[data-mark]')]
  const marked = all.filter(isMarked)
  const from = all.findIndex((element) => element === last) + 1
  const element = [...all.slice(from), ...all.slice(0, from)].find(isMarked)
  return element ? { element, place: marked.indexOf(element) + 1, count: marked.length } : null
}

/** Leads to where the translation of a block is written, the caret behind its words. */
const writeBeside = (mark: HTMLElement): void => {
  mark.scrollIntoView({ block: 'center' })
  const pair = mark.closest('.composer__pair')
  const field = pair?.querySelector<HTMLElement>('textarea, [contenteditable="true"]')
  field?.focus({ preventScroll: true })
  if (!field?.isContentEditable) return
  const block = field.children[Number(mark.dataset.block)] ?? field.lastElementChild
  const selection = window.getSelection()
  if (!block || !selection) return
  selection.selectAllChildren(block)
  selection.collapseToEnd()
}
