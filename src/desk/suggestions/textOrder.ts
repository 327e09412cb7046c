import { ANCHOR_FIELDS } from '../../domain/suggestions/anchor.ts'
import { LOCALES, type Locale } from '../../domain/locales.ts'
import type { ThreadView } from '../comments/view.ts'

type Placed = Pick<ThreadView, 'anchor' | 'standing'>

/** By language, the one in hand first; field, line and character. What stands nowhere in the text comes last. */
const placeOf = ({ anchor, standing }: Placed, open: Locale | null): number[] => {
  if (!anchor || !standing || standing.is === 'gone') return [Infinity]
  const { line, from } = standing.place
  const language = anchor.locale === open ? -1 : LOCALES.indexOf(anchor.locale)
  return [language, ANCHOR_FIELDS.indexOf(anchor.field), line, from]
}

/** Threads in the order in which their passages are read, the others as they were begun. */
export const inTextOrder = <Thread extends Placed>(
  threads: readonly Thread[],
  open: Locale | null,
): Thread[] =>
  threads
    .map((thread) => ({ thread, place: placeOf(thread, open) }))
    .sort((one, other) => compare(one.place, other.place))
    .map(({ thread }) => thread)

const compare = (one: readonly number[], other: readonly number[]): number => {
  const at = one.findIndex((number, index) => number !== (other[index] ?? -Infinity))
  if (at < 0) return 0
  return (one[at] ?? 0) < (other[at] ?? -Infinity) ? -1 : 1
}
