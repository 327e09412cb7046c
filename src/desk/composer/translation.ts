import type { Locale } from '../../domain/locales.ts'
import { isRich } from '../../domain/merging/mergeValue.ts'
import { type Draft, hasWords, LOCALISED, read } from './draft.ts'

/** The blocks of a running text; a line of plain text is one. */
export const blocksOf = (value: unknown): unknown[] => {
  if (isRich(value)) return value.root.children
  return hasWords(value) ? [value] : []
}

/** Whether the block that stands for this one of the source has words. */
export const isTranslated = (target: unknown, index: number): boolean => hasWords(blocksOf(target)[index])

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

/** The picture that a block of running text is; null for any other. */
export const pictureIn = (block: unknown): string | null => {
  const { type, media } = (block ?? {}) as { type?: unknown; media?: unknown }
  return type === 'picture' && typeof media === 'string' ? media : null
}

/** The target with this picture of the source among its blocks, where it stands there; no block of its own goes for it. */
export const withPicture = (target: unknown, index: number, block: unknown): unknown => {
  const present = blocksOf(target)
  const blocks = [...present.slice(0, index), block, ...present.slice(index)]
  return isRich(target)
    ? { ...target, root: { ...target.root, children: blocks } }
    : { root: { ...EMPTY_ROOT, children: [...blocks, EMPTY_BLOCK] } }
}

type Progress = { done: number; of: number }

/** How much of what these texts say in one language they say in another, by fields and blocks that have words. */
export const progressOf = (drafts: readonly Draft[], source: Locale, target: Locale): Progress => {
  const parts = drafts.flatMap((draft) =>
    LOCALISED.flatMap((field) => {
      const translated = read(draft, field, target)
      return blocksOf(read(draft, field, source)).flatMap((block, index) =>
        hasWords(block) ? [isTranslated(translated, index)] : [],
      )
    }),
  )
  return { done: parts.filter(Boolean).length, of: parts.length }
}
