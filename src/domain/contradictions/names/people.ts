import type { Document, Range } from '../document.ts'
import { foldWord } from '../normalise.ts'

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
export const findPeople = ({ text: { text } }: Document): Person[] => {
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
