import { foldWord } from '../comparableText.ts'
import type { Document, Range } from '../document.ts'

const SKIP = new Set('of the for and de la le les du des el los las del en to in on a an d l'.split(' '))

const wordsOf = (office: string): string[] =>
  foldWord(office)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !SKIP.has(word))

/** The words of an office in any order, so that “Executive Director of UNODC” is “UNODC Executive Director”. */
export const officeWords = (office: string): ReadonlySet<string> => new Set(wordsOf(office))

export const OTHER_RANK =
  /^(?:deputy|vice|former|acting|assistant|under|associate|late|ex|then|adjoint|adjointe|ancien|ancienne|exministro|viceministro|delegad[oa])$/

/**
 * Whether the words that end or begin right at a name are that office: all of them and no more. A deputy's or a former
 * holder's is another office.
 */
export const isOffice = (around: string, office: ReadonlySet<string>, side: 'before' | 'after'): boolean => {
  if (office.size === 0) return false
  const clause =
    side === 'before'
      ? (around.split(/[.;:()\n]/).at(-1) ?? '')
      : (/^[\s,(-]*([^.;:()\n]*)/.exec(around)?.[1] ?? '')
  if (side === 'after' && !/^\s*[,(-]/.test(around)) return false
  const words = wordsOf(clause).filter(
    (word) => !/^(?:mr|mrs|ms|dr|h|e|he|m|mme|sr|sra|hon|his|her|excellency)$/.test(word),
  )
  const near = side === 'before' ? words.slice(-office.size) : words.slice(0, office.size)
  if (near.length < office.size || !near.every((word) => office.has(word))) return false
  const rank = side === 'before' ? words.at(-office.size - 1) : undefined
  return rank === undefined || !OTHER_RANK.test(rank)
}

/** A run of two to five capitalised words of one script. `isMarked`: an honorific or an office says that it is a person. */
export type Person = Range & { words: string[]; isMarked: boolean; before: string; after: string }

const WORD = /[\p{L}][\p{L}\p{M}'’.-]*/gu
const HONORIFICS = new Set(
  (
    'mr mrs ms miss mx dr prof professor sir dame lord lady h.e he excellency hon honourable honorable amb ambassador minister gen general col colonel maj brig justice senator begum ' +
    'm mme mlle dr pr docteur professeur monsieur madame maitre me s.e ministre ambassadeur ambassadrice general ' +
    'sr sra srta don dona doctor doctora profesor profesora ministro ministra embajador embajadora excmo excma ' +
    'г-н г-жа господин госпожа г-на г-жу г-жи г-ном д-р проф профессор министр министра посол господина госпожи'
  ).split(' '),
)
const SMALL = new Set('de del la las los van von der den bin ibn al el al- da dos di le du y'.split(' '))

const bare = (word: string) => foldWord(word).replace(/[.,'-]+$/, '')

const REACH = 120

/** Names as Latin and Cyrillic letters show them; scripts without capitals show none. */
export const findPeople = ({ text: { text } }: { text: Pick<Document['text'], 'text'> }): Person[] => {
  const words = Array.from(text.matchAll(WORD), ({ 0: whole, index }) => {
    // « d’Audrey »
    const word = whole.replace(/^[dl]['’](?=\p{Lu})/iu, '')
    return { word, start: index + whole.length - word.length, end: index + whole.length }
  })
  const found: Person[] = []
  const isCapital = (word: string | undefined) => word !== undefined && /^\p{Lu}/u.test(word)
  for (let index = 0; index < words.length; index++) {
    const first = words[index]
    if (!first || !isCapital(first.word) || HONORIFICS.has(bare(first.word))) continue
    let last = index
    while (last - index < 5) {
      const here = words[last]
      const next = words[last + 1]
      if (
        !here ||
        !next ||
        !/^[  .]{1,2}$/.test(text.slice(here.end, next.start)) ||
        /\.{1}$/.test(text.slice(here.start, here.end).replace(/^\p{Lu}\.$/u, ''))
      )
        break
      const isSmall = SMALL.has(bare(next.word)) && isCapital(words[last + 2]?.word)
      if (!isCapital(next.word) && !isSmall) break
      last++
    }
    const end = words[last]?.end ?? first.end
    const run = words.slice(index, last + 1).map(({ word }) => bare(word))
    const honorific = words[index - 1]
    const isMarked =
      honorific !== undefined && HONORIFICS.has(bare(honorific.word)) && first.start - honorific.end < 3
    found.push({
      start: first.start,
      end: text[end - 1] === '.' ? end - 1 : end,
      words: run,
      isMarked,
      before: foldWord(text.slice(Math.max(0, first.start - REACH), first.start)),
      after: foldWord(text.slice(end, end + REACH)),
    })
    index = last
  }
  return found
}

export const namesOf = (name: string): string[] =>
  name
    .split(/\s+/)
    .map(bare)
    .filter((word) => word !== '' && !HONORIFICS.has(word))
