import type { Document, Range } from '../document.ts'
import { foldWord } from '../normalise.ts'
import { townNamed } from './towns.ts'

/** Words that make a run of capitalised words a venue, in English, French and Spanish, folded. */
const NOUNS = new Set(
  (
    'hotel centre center hall auditorium palace palais palacio university universite universidad museum musee museo ' +
    'library bibliotheque biblioteca theatre theater teatro club house maison casa academy academie academia college stadium ' +
    'complex tower lodge resort inn church mosque ballroom pavilion institute institut instituto school courthouse villa ' +
    'foundation embassy ambassade embajada ministry secretariat salle sala salon salón auditorio teatro centro'
  ).split(' '),
)
const JOINERS = new Set('of the de des du la las los el le les and et y di da del d l'.split(' '))
/** Words that say nothing of which house it is, or are translated. */
const COMMON = new Set(
  (
    'hotel centre center hall conference conferences conferencias convention conventions congres congress international internationale internacional ' +
    'national nationale nacional nations naciones unies united unidas onu un press presse prensa grand grande gran great main central city ville ciudad ' +
    'room rooms salle sala ballroom building the at media club house garden gardens old new north south east west public federal state government ' +
    'general assembly plenary room auditorium palace palais palacio university universite universidad museum musee museo library bibliotheque biblioteca ' +
    'theatre theater teatro academy academie academia college tower complex human rights justice interior foreign affairs ministry ministere ministerio ' +
    'police school ecole escuela institute institut instituto headquarters siege sede office offices bureau cultural culture maison casa centro salon ' +
    'auditorio art arts science sciences medical health law supreme court parliament assembly red cross crescent conseil council consejo mayor town ' +
    'first second third floor street avenue road embassy ambassade embajada foundation fondation fundacion secretariat crystal'
  ).split(' '),
)

type Word = Range & { folded: string; isCapital: boolean }

export type VenueName = Range & { words: string[]; isPlace: boolean }

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu

const wordsIn = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: foldWord(word).replace(/^(?:l|d)'/, ''),
    isCapital: /^(?:[ldLD]['’])?\p{Lu}/u.test(word),
  }))

/** The words by which a house is known: not what kind of house it is, nor where it stands. */
export const properWords = (words: readonly string[]): string[] =>
  words.filter(
    (word) =>
      word.length > 2 && !COMMON.has(word) && !JOINERS.has(word) && !NOUNS.has(word) && !townNamed(word),
  )

export const venueWords = (...texts: string[]): string[] =>
  texts.flatMap((text) => wordsIn(text).map(({ folded }) => folded))

const PLACED =
  /(?:\b(?:at|in|inside|to)(?: the)?|\ba|à|\bau|\baux|\ben|\bà la|\bdans|dans (?:le|la|les)|en (?:el|la|los)|\bal|\bdel?|venue ?:|place ?:|location ?:|where ?:|lieu ?:|où ?:|lugar ?:|sede ?:|dónde ?:)\s+(?:(?:le|la|el|l')\s*)?$/iu

/** Names of houses in Latin letters: runs of capitalised words around a word such as “Hotel”. */
export const findVenues = ({ text: { text } }: Document): VenueName[] => {
  const words = wordsIn(text)
  const joined = (one: Word | undefined, other: Word | undefined) =>
    one !== undefined && other !== undefined && /^[ \u00a0.]{1,2}$/.test(text.slice(one.end, other.start))
  const found: VenueName[] = []
  let last = -1
  words.forEach((word, index) => {
    if (!NOUNS.has(word.folded) || index <= last) return
    let first = index
    while (joined(words[first - 1], words[first]) && isPart(words, first - 1, -1)) first--
    while (first < index && JOINERS.has(words[first]?.folded ?? '')) first++
    last = index
    while (joined(words[last], words[last + 1]) && isPart(words, last + 1, 1)) last++
    while (last > index && JOINERS.has(words[last]?.folded ?? '')) last--
    const range = { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 }
    const run = words.slice(first, last + 1)
    if (!run.some(({ isCapital }) => isCapital)) return
    const isPlace = PLACED.test(text.slice(Math.max(0, range.start - 24), range.start))
    found.push({ ...range, words: run.map(({ folded }) => folded), isPlace })
  })
  return found
}

const isPart = (words: readonly Word[], index: number, step: number): boolean => {
  const word = words[index]
  if (!word) return false
  if (word.isCapital) return true
  // «Palais des Nations»: small words within the name, when a large one follows.
  const beyond = words[index + step]
  return JOINERS.has(word.folded) && (beyond?.isCapital === true || JOINERS.has(beyond?.folded ?? ''))
}
