import type { ProseText } from '../contradictions/findings.ts'
import { isChecked, isLatin } from '../contradictions/languages/languages.ts'
import { findPeople } from '../contradictions/names/people.ts'
import type { Span } from './phrases.ts'

/** A name as it stands somewhere, and how it is written elsewhere. */
export type Spelling = { text: ProseText; span: Span; other: { text: ProseText; span: Span } }

type Written = { text: ProseText; span: Span; words: string[]; isTitled: boolean }

/** More names than that are in no media update; beyond it nothing is compared. */
const MOST_NAMES = 2_000
const MOST_WORDS = 4

/** Pairs of letters that people write for one sound of another script. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/kh|gh|q|c(?!h)|k/g, 'k'],
  [/dh/g, 'd'],
  [/th/g, 't'],
  [/w/g, 'v'],
  [/z/g, 's'],
]

/** What is left of a name whichever way its vowels are written: `mhmd` of Muhammad, Mohammed, Mohamed. */
const skeletonOf = (word: string): string => {
  const sounds = SOUNDS.reduce((all, [from, to]) => all.replace(from, to), word.replace(/[^\p{L}]/gu, ''))
  return sounds
    .slice(0, 1)
    .replace(/[aeiouy]/, 'a')
    .concat(sounds.slice(1).replace(/[aeiouy]/g, ''))
    .replace(/(.)\1+/g, '$1')
}

/** Mario and Maria are two people. */
const isOfTwo = (one: string, other: string): boolean =>
  /[ao]$/.test(one) && /[ao]$/.test(other) && one.at(-1) !== other.at(-1)

const SHORTEST = 4

const isSpelling = (one: string, other: string, isAlone: boolean): boolean => {
  if (one === other || Math.min(one.length, other.length) < SHORTEST || isOfTwo(one, other)) return false
  const skeleton = skeletonOf(one)
  return skeleton.length >= (isAlone ? 3 : 2) && skeleton === skeletonOf(other)
}

/** The same name word by word, and at least one word of it written otherwise. */
const isOneName = (one: Written, other: Written): boolean => {
  if (one.words.length !== other.words.length) return false
  const differing = one.words.filter((word, index) => word !== other.words[index])
  // Else offices and days would be taken for people.
  if (!one.isTitled && !other.isTitled) return false
  const isAlone = differing.length === one.words.length
  if (isAlone && !(one.isTitled && other.isTitled)) return false
  return (
    differing.length > 0 &&
    one.words.every((word, index) => {
      const meant = other.words[index] ?? ''
      return word === meant || isSpelling(word, meant, isAlone)
    })
  )
}

const namesIn = (text: ProseText): Written[] =>
  findPeople({ text }).flatMap(({ start, end, words, isMarked }): Written[] =>
    (words.length > 1 || isMarked) && words.length <= MOST_WORDS
      ? [{ text, span: { start, end }, words, isTitled: isMarked }]
      : [],
  )

/**
 * Names that are one and written in two ways, over all texts of a language; the way that is written more often is the measure.
 * Languages of Latin letters alone: elsewhere names change with the case, or their vowels are not written.
 */
export const differingSpellings = (texts: readonly ProseText[]): Spelling[] => {
  const locales = [...new Set(texts.map(({ locale }) => locale))]
  return locales.flatMap((locale) => {
    if (!isChecked(locale) || !isLatin(locale)) return []
    const groups = new Map<string, Written[]>()
    for (const written of texts.filter((text) => text.locale === locale).flatMap(namesIn)) {
      const key = written.words.join(' ')
      const group = groups.get(key)
      if (group) group.push(written)
      else if (groups.size < MOST_NAMES) groups.set(key, [written])
    }
    return compared([...groups.values()].sort((one, other) => other.length - one.length))
  })
}

/** What all names of one person have in common, so that not each is compared with each. */
const keyOf = ({ words }: Written): string => words.map(skeletonOf).join(' ')

const compared = (groups: readonly Written[][]): Spelling[] => {
  const bySkeleton = new Map<string, Written[]>()
  return groups.flatMap((group): Spelling[] => {
    const first = group.find(({ isTitled }) => isTitled) ?? group[0]
    if (!first) return []
    const known = bySkeleton.get(keyOf(first)) ?? []
    bySkeleton.set(keyOf(first), [...known, first])
    const other = known.find((each) => isOneName(first, each))
    return other
      ? [{ text: first.text, span: first.span, other: { text: other.text, span: other.span } }]
      : []
  })
}
