import type { Contradiction, Place } from '../contradictions/findings.ts'
import type { PictureHint } from '../proofreading/pictures.ts'
import type { Hint } from '../proofreading/proofread.ts'
import type { TranslationFault } from '../translations/faults.ts'

/** Where it stands; offsets only where words of the text are meant, and not a language as a whole. */
export type Where = Pick<Place, 'entry' | 'locale' | 'field'> & Partial<Pick<Place, 'start' | 'end'>>

/**
 * What any check says, whatever it looked at: words against facts, texts against each other, a translation against its original,
 * words and pictures that may harm somebody, wording and style. `rule` is its name; `said` are the words that stand there, empty where
 * none are meant; `expected` what would be right or better, null where nobody can know; `source` the guidance, null where there is none.
 */
export type Check = {
  rule: string
  where: Where
  said: string
  expected: string | null
  source: string | null
}

export const checkOfContradiction = ({
  kind,
  place,
  found,
  expected,
  other,
  rule,
  source,
}: Contradiction): Check => ({
  rule: rule ?? kind,
  where: whereOf(place),
  said: place.quote || found,
  expected: expected?.value ?? other?.value ?? null,
  source: source ?? null,
})

export const checkOfHint = ({ rule, place, expected, source }: Hint): Check => ({
  ...{ rule, where: whereOf(place), said: place.quote, expected, source },
})

export const checkOfPicture = ({ rule, place }: PictureHint): Check => ({
  ...{ rule, where: place, said: '', expected: null, source: null },
})

export const checkOfFault = ({ locale, fault, parts }: TranslationFault, entry: string): Check => {
  const [part] = parts
  const field = fault === 'untitled' || part === 'title' ? 'title' : part === 'summary' ? 'summary' : 'body'
  return {
    ...{ rule: `translation-${fault}`, where: { entry, locale, field } },
    ...{ said: '', expected: null, source: null },
  }
}

const whereOf = ({ entry, locale, field, start, end }: Place): Where => ({ entry, locale, field, start, end })
