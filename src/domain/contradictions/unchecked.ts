import type { ProseText } from './types.ts'
import { say, type Sentence } from '../sentences.ts'

/** A field that was not looked at: that nothing was found in it says nothing. */
export type Unchecked = Pick<ProseText, 'entry' | 'locale' | 'field'>

/** More than these are not told one by one. */
const MOST_TOLD = 20

/** Of each field that was not compared with the facts, a sentence for who submits or signs the entry. */
export const sayUnchecked = (unchecked: readonly Unchecked[], entry: string): Sentence[] =>
  unchecked.slice(0, MOST_TOLD).map((each) =>
    say(each.entry === entry ? 'contradictions.unchecked' : 'contradictions.uncheckedElsewhere', {
      language: each.locale,
      field: each.field,
    }),
  )
