import { hashOf } from '../digests.ts'
import { type Content, type Mark, marksIn, toContent } from './content.ts'
import { counterpartOf } from './counterparts.ts'
import { textOf } from './inlines.ts'
import type { Present } from './toXliff.ts'
import type { Unit, WordsByField } from './units.ts'

/** The same words with the marks of the source, each once; null where they have others. */
const adopted = (content: Content, source: Content): Content | null => {
  const free = marksIn(source)
  const isLike = (one: Mark) => (other: Mark) => one.kind === other.kind && one.url === other.url
  const adopt = (part: string | Mark): string | Mark | null => {
    if (typeof part === 'string') return part
    const at = free.findIndex(isLike(part))
    const [mark] = at < 0 ? [] : free.splice(at, 1)
    const children = part.children && adoptAll(part.children)
    return mark && (part.children === null || children) ? { ...mark, children } : null
  }
  const adoptAll = (parts: Content): Content | null => {
    const all = parts.map(adopt)
    return all.every((part) => part !== null) ? all : null
  }
  const whole = adoptAll(content)
  return whole && free.length === 0 ? whole : null
}

type Texts = { source: WordsByField; target: WordsByField }

/**
 * What the target says in the place of each unit, by its id, for whoever translates to go on from.
 * @param isOlder whether the source has been changed since that was translated.
 */
export const presentOf = (
  units: readonly Unit[],
  texts: Texts,
  isOlder: (unit: Unit) => boolean,
): Map<string, Present> =>
  new Map(
    units.flatMap((unit) => {
      const inlines = counterpartOf(unit, texts)
      if (textOf(inlines).trim() === '') return []
      const content = adopted(toContent(inlines), toContent(unit.inlines))
      return [[unit.id, { content, hash: hashOf(inlines), isOlder: isOlder(unit) }] as const]
    }),
  )
