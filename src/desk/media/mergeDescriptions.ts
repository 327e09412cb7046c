import { type Consent, lastDayOf } from '../../domain/pictures/consents.ts'
import type { Locale } from '../../domain/locales.ts'
import { isSame } from '../../domain/merging/sameValue.ts'
import type { Description } from './describing.ts'

type Sides = { before: Description; mine: Description; theirs: Description }

const keyOf = ({ of, by, purpose, until }: Consent): string =>
  JSON.stringify([of?.trim() ?? '', by ?? 'self', purpose?.trim() ?? '', lastDayOf({ until: until ?? null })])

/** Consents that either person has added are there, and those that either has removed are gone. */
const mergeConsents = ({ before, mine, theirs }: Sides): Consent[] => {
  const [had, own, other] = [before, mine, theirs].map(({ consents }) => new Set(consents.map(keyOf)))
  const isRemoved = (consent: Consent) => had?.has(keyOf(consent)) && !own?.has(keyOf(consent))
  const isAdded = (consent: Consent) => !had?.has(keyOf(consent)) && !other?.has(keyOf(consent))
  return [...theirs.consents.filter((one) => !isRemoved(one)), ...mine.consents.filter(isAdded)]
}

/** What is said of a picture after two people have changed it: of each part mine where I have changed it, else theirs. */
export const mergeDescriptions = (sides: Sides): Description => {
  const { before, mine, theirs } = sides
  const take = <Part extends 'credit' | 'focus' | 'recognisable'>(part: Part): Description[Part] =>
    isSame(mine[part], before[part]) ? theirs[part] : mine[part]
  const words = Object.entries(mine.words).map(([name, text]) => {
    const locale = name as Locale // keyed by it
    const isMine = text.trim() !== (before.words[locale] ?? '').trim()
    return [locale, isMine ? text : (theirs.words[locale] ?? '')]
  })
  return {
    words: Object.fromEntries(words) as Description['words'],
    credit: take('credit'),
    focus: take('focus'),
    recognisable: take('recognisable'),
    consents: mergeConsents(sides),
  }
}
