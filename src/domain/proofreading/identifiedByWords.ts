import { around, type Span } from './phrases.ts'
import { childAges, personsIn, type Reading } from './identified.ts'
import { past, wordAt } from './names.ts'
import { type Paragraph, within, wordsOf } from './readText.ts'

const ARTICLE = /^[وف]?ال/u

/** What follows a person or an age and is no name. */
const isParticle = ({ phrases }: Reading, word: string): boolean => phrases.particles(word)[0]?.start === 0

/** A given name stands in front of it, or somebody's own words. */
const SPEAKS = /^\p{Script=Han}{2,3}(?=说|告诉|讲述|回忆|是|在|被|来自|，|。|（)/u
const HAN_NAME = /^[\s“"]*\p{Script=Han}{2,4}/u

/** What stands in front of an age, in Arabic: with a mark between, or none. */
const SET_OFF = /([\p{L}\p{M}]+)\s*[(،,]\s*$/u
const BESIDE = /([\p{L}\p{M}]+)\s+$/u

const isName = (reading: Reading, span: Span | null): span is Span => {
  if (!span) return false
  const word = wordsOf(reading, span)
  const hasArticle = reading.phrases.naming === 'article' && ARTICLE.test(word)
  return word.length > 1 && !hasArticle && !isParticle(reading, word)
}

/** What somebody is called, right behind the word that says so. */
const nameBehind = (reading: Reading, end: number): Span | null => {
  if (reading.phrases.naming !== 'signs') return wordAt(reading, past(reading, end))
  const name = HAN_NAME.exec(reading.text.slice(end, end + 8))?.[0]
  return name === undefined ? null : { start: end, end: end + name.length }
}

/** “名叫小丽”, «تدعى أمينة», «آمنہ نامی». */
const byNaming = (reading: Reading, sentence: Span, people: readonly Span[]): Span[] => {
  const [person] = people
  return person
    ? within(reading, sentence, reading.phrases.named)
        .filter(({ end }) => reading.phrases.naming !== 'signs' || HAN_NAME.test(reading.text.slice(end)))
        .map((named) => around(person, around(named, nameBehind(reading, named.end) ?? named)))
    : []
}

/** «أمينة (14 عاما)», «الطفلة أمينة،», “14岁的小丽说”, «14 سالہ آمنہ». */
const byAge = (reading: Reading, sentence: Span): Span[] =>
  childAges(reading, sentence).flatMap((age) => {
    if (reading.phrases.naming === 'signs') {
      const from = age.end + (reading.text[age.end] === '的' ? 1 : 0)
      const found = SPEAKS.exec(reading.text.slice(from, from + 8))?.[0]
      return found && !isParticle(reading, found) ? [{ start: age.start, end: from + found.length }] : []
    }
    if (reading.phrases.naming === 'age') {
      const word = wordAt(reading, past(reading, age.end))
      return /سالہ$/u.test(wordsOf(reading, age)) && isName(reading, word) ? [around(age, word)] : []
    }
    const ahead = reading.text.slice(sentence.start, age.start)
    const found = (/^البالغ/u.test(wordsOf(reading, age)) ? BESIDE : SET_OFF).exec(ahead)
    if (!found?.[1]) return []
    const start = sentence.start + found.index
    const word = { start, end: start + found[1].length }
    const isNoun = [reading.phrases.child, reading.phrases.survivor].some(
      (find) => find(wordsOf(reading, word)).length > 0,
    )
    return isName(reading, word) && !isNoun ? [around(word, age)] : []
  })

/** «الناجية أمينة، …»: one person, whom the article marks, and a word that is set off. */
const byApposition = (reading: Reading, sentence: Span, people: readonly Span[]): Span[] =>
  reading.phrases.naming === 'article'
    ? people.flatMap((person) => {
        if (!ARTICLE.test(wordsOf(reading, person))) return []
        const word = wordAt(reading, past(reading, person.end))
        return isName(reading, word) &&
          word.end < sentence.end &&
          /^\s*[،,(]/u.test(reading.text.slice(word.end))
          ? [around(person, word)]
          : []
      })
    : []

/** Where words are not parted, a place ends with what it is. */
const PLACE_BY_SIGNS = /^[^，。；]{1,10}?(?:村|镇|乡|县|小区|小学|中学|学校)/u

const byPlace = (reading: Reading, sentence: Span, people: readonly Span[]): Span[] => {
  const [person] = people
  if (!person || !(reading.isOfHarm || childAges(reading, sentence).length > 0)) return []
  const { naming, place, school } = reading.phrases
  return [place, school].flatMap((find) =>
    within(reading, sentence, find).flatMap((said) => {
      if (naming === 'signs') {
        const found = PLACE_BY_SIGNS.exec(reading.text.slice(said.end, sentence.end))
        return found ? [around(person, { start: said.start, end: said.end + found[0].length })] : []
      }
      const word = wordAt(reading, past(reading, said.end))
      // Names of places may have an article.
      const isPlace = word !== null && (naming === 'article' || !isParticle(reading, wordsOf(reading, word)))
      return isPlace && word.end <= sentence.end ? [around(person, around(said, word))] : []
    }),
  )
}

/** In languages without capitals, by the words around a name. */
export const identifiedByWords = (reading: Reading, { sentences }: Paragraph): Span[] => {
  return sentences.flatMap((sentence) => {
    const people = personsIn(reading, sentence)
    const named = reading.areNamesChanged
      ? []
      : [
          ...byNaming(reading, sentence, people),
          ...byAge(reading, sentence),
          ...byApposition(reading, sentence, people),
        ]
    return [...named, ...byPlace(reading, sentence, people)].slice(0, 1)
  })
}
