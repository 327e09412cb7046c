import type { WordChange } from '../../domain/differences/diffWords.ts'
import type { Locale } from '../../domain/locales.ts'
import { isRich } from '../../domain/merging/isRich.ts'
import { blocksOf, hasWords, placeOf } from '../../domain/translations/blocks.ts'
import { isUntranslated, looksForeign } from '../../domain/translations/script.ts'
import { sourceLines } from '../languages/sourceLines.ts'
import { type Draft, LOCALISED, read } from './draft.ts'

const EMPTY_ROOT = { type: 'root', version: 1, format: '', indent: 0, direction: null }
const EMPTY_BLOCK = { type: 'paragraph', version: 1, format: '', indent: 0, direction: null, children: [] }

/** The target with this block of the source in its place; what is missing before it is empty. */
export const withBlock = (target: unknown, index: number, block: unknown): unknown => {
  const present = blocksOf(target)
  const blocks = Array.from({ length: Math.max(present.length, index + 1) }, (_, place) =>
    place === index ? block : (present[place] ?? EMPTY_BLOCK),
  )
  return isRich(target)
    ? { ...target, root: { ...target.root, children: blocks } }
    : { root: { ...EMPTY_ROOT, children: blocks } }
}

/** The target with this picture of the source among its blocks, where it stands there; no block of its own goes for it. */
export const withPicture = (target: unknown, index: number, block: unknown): unknown => {
  const present = blocksOf(target)
  const blocks = [...present.slice(0, index), block, ...present.slice(index)]
  return isRich(target)
    ? { ...target, root: { ...target.root, children: blocks } }
    : { root: { ...EMPTY_ROOT, children: [...blocks, EMPTY_BLOCK] } }
}

/**
 * What is to be done about a block: it has no words, they are those of the source, they are in another script, or the source
 * says something else than what was translated.
 */
export type Mark = 'todo' | 'same' | 'script' | 'changed'

/** Where the source of a draft has been changed since, by field and block, and what its translation was when that was asked. */
export type Since = {
  fields: Readonly<Record<string, readonly ({ changes: readonly WordChange[] | null } | null)[]>>
  seen: Readonly<Record<string, unknown>>
}

type Compared = { draft: Draft; field: string; source: Locale; target: Locale; since: Since | null }

/** For each block of the source; null for one that is done, or has no words. */
export const marksOf = ({ draft, field, source, target, since }: Compared): (Mark | null)[] => {
  const [from, to] = [read(draft, field, source), read(draft, field, target)]
  const counterpartIn = (other: unknown, index: number) => blocksOf(other)[placeOf(from, other, index)]
  return blocksOf(from).map((block, index) => {
    if (!hasWords(block)) return null
    const own = counterpartIn(to, index)
    if (!hasWords(own)) return 'todo'
    const [said, translated] = [textOf(block), textOf(own)]
    if (isUntranslated(said, translated)) return 'same'
    if (looksForeign(translated, target)) return 'script'
    if (!since?.fields[field]?.[index]) return null
    // A translation that was edited since has been checked against the new words.
    return textOf(counterpartIn(since.seen[field], index)) === translated ? 'changed' : null
  })
}

/** What a block says, however it is set. */
export const textOf = (block: unknown): string =>
  typeof block === 'string'
    ? block.trim()
    : sourceLines({ root: { children: [block] } })
        .map(({ text }) => text)
        .join('\n')
        .trim()

type Progress = { done: number; of: number }
type Between = { source: Locale; target: Locale; sinceOf?: (draft: Draft) => Since | null }

/** How much of what these texts say in one language they say in another, by fields and blocks that have words. */
export const progressOf = (drafts: readonly Draft[], { source, target, sinceOf }: Between): Progress => {
  const marks = drafts.flatMap((draft) => {
    const since = sinceOf?.(draft) ?? null
    return LOCALISED.flatMap((field) => {
      const blocks = blocksOf(read(draft, field, source))
      return marksOf({ draft, field, source, target, since }).filter((_, index) => hasWords(blocks[index]))
    })
  })
  return { done: marks.filter((mark) => mark === null).length, of: marks.length }
}
