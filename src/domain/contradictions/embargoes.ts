import type { Embargo } from '../canonical.ts'
import { hashOf } from '../digests.ts'
import type { Locale } from '../locales.ts'
import { cityOf } from '../instants.ts'
import type { Contradiction } from './findings.ts'
import { say, type Sentence } from '../sentences.ts'

/** An entry that a media update carries and that is not out, as its lead sees it; its place is counted from 1. */
export type CarriedEmbargo = { entry: string; number: number; embargo: Embargo | null }

type Update = {
  entry: string
  authoritative: Locale
  embargo: Embargo | null
  /** Known to the newsroom alone: ids are read by parties that may not know the instants of entries, and minutes are few. */
  key: string
}

const hourOf = (embargo: Embargo) => ({
  wallTime: embargo.wallTime.slice(0, 16).replace('T', ' '),
  city: cityOf(embargo.zone),
})

const sentenceOf = (own: Embargo, { number, embargo }: CarriedEmbargo): Sentence | null => {
  if (!embargo)
    return say('contradictions.noEmbargo', {
      number,
      ...hourOf(own),
    })
  const difference = Date.parse(embargo.until) - Date.parse(own.until)
  const values = { number, ...hourOf(embargo), duration: Math.abs(difference) }
  if (difference === 0) return null
  return difference > 0
    ? say('contradictions.opensLater', values)
    : say('contradictions.opensEarlier', values)
}

const ID_LENGTH = 12

/**
 * Where a media update and what it carries open at different instants. An update without an embargo opens when it is
 * released, and shows of its entries what is out then: nothing of it can be early or late.
 */
export const embargoContradictions = (
  { entry, authoritative, embargo, key }: Update,
  carried: readonly CarriedEmbargo[],
): Contradiction[] => {
  if (!embargo) return []
  return carried.flatMap((item) => {
    const sentence = sentenceOf(embargo, item)
    const found = item.embargo?.until ?? ''
    const against = { item: item.entry, until: embargo.until }
    const id = hashOf({ key, kind: 'embargo', entry, found, against }).slice(0, ID_LENGTH)
    const place = { entry, locale: authoritative, field: 'embargo', start: 0, end: 0, quote: '' }
    return sentence === null
      ? []
      : [
          {
            id,
            kind: 'embargo' as const,
            place,
            found,
            expected: { of: 'embargo' as const, value: embargo.until },
            other: null,
            sentence,
          },
        ]
  })
}
