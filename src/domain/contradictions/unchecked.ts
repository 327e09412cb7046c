import { englishNames } from '../locales.ts'
import { say } from '../sentences/say.ts'
import type { ProseText } from './types.ts'

/** A field that was not looked at: that nothing was found in it says nothing. */
export type Unchecked = Pick<ProseText, 'entry' | 'locale' | 'field'>

/** More than these are not told one by one. */
const MOST_TOLD = 20

/** Of each field that was not compared with the facts, a sentence for who submits or signs the entry. */
export const sayUnchecked = (unchecked: readonly Unchecked[], entry: string): string[] =>
  unchecked
    .slice(0, MOST_TOLD)
    .map((each) =>
      say(
        each.entry === entry
          ? 'The {language} {field} is too long to be compared with the facts: check its hours, dates, places and names yourself.'
          : 'The {language} {field} of another entry is too long to be compared with the facts: check its hours, dates, places and names yourself.',
        { language: englishNames[each.locale], field: each.field },
      ),
    )
