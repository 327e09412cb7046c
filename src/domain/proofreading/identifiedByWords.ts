import type { CheckedLocale } from '../contradictions/languages/languages.ts'
import type { Span } from './phrases.ts'
import { childAges, personsIn, type Reading } from './identified.ts'
import { past, wordAt } from './names.ts'
import { type Paragraph, type ReadText, within, wordsOf } from './readText.ts'

type Uncased = Extract<CheckedLocale, 'ar' | 'zh' | 'ur'>

export const isUncased = (locale: CheckedLocale): locale is Uncased => ['ar', 'zh', 'ur'].includes(locale)

/** What follows a person or an age and is no name. */
const PARTICLES: Record<Uncased, RegExp> = {
  ar: /^(?:ال.*|من|في|على|إلى|عن|مع|التي|الذي|كان|كانت|قد|لم|لن|أن|هي|هو|بعد|قبل|عند|بين|تحت|خلال|و.*|لا|ما|إن|كل|غير|واحدة|واحد)$/u,
  ur: /^(?:کو|کی|کا|کے|نے|سے|میں|پر|اور|جو|ہے|تھی|تھا|جس|لڑکی|لڑکا|لڑکے|بچی|بچہ|بچے|طالبہ|طالب|نوجوان|متاثرہ|عمر|بہن|بھائی|خاتون|ہونے|ایک)$/u,
  zh: /^(?:女|男|少|儿|孩|学生|未成年|幸存|受害|被害|时|以|的|生日|儿子)/u,
}

/** A given name stands in front of it, or somebody's own words. */
const SPEAKS = /^\p{Script=Han}{2,3}(?=说|告诉|讲述|回忆|是|在|被|来自|，|。|（)/u
const HAN_NAME = /^[\s“"]*\p{Script=Han}{2,4}/u

/** What stands in front of an age, in Arabic: with a mark between, or none. */
const SET_OFF = /([\p{L}\p{M}]+)\s*[(،,]\s*$/u
const BESIDE = /([\p{L}\p{M}]+)\s+$/u

const isName = (reading: ReadText, locale: Uncased, word: Span | null): word is Span =>
  word !== null && !PARTICLES[locale].test(wordsOf(reading, word)) && wordsOf(reading, word).length > 1

const around = (one: Span, other: Span): Span => ({
  start: Math.min(one.start, other.start),
  end: Math.max(one.end, other.end),
})

/** “名叫小丽”, «تدعى أمينة», «آمنہ نامی». */
const byNaming = (reading: Reading, sentence: Span, people: readonly Span[]): Span[] => {
  const [person] = people
  return person
    ? within(reading, sentence, reading.phrases.named)
        .filter(({ end }) => reading.locale !== 'zh' || HAN_NAME.test(reading.text.slice(end)))
        .map((named) => around(person, named))
    : []
}

/** «أمينة (14 عاما)», «الطفلة أمينة،», “14岁的小丽说”, «14 سالہ آمنہ». */
const byAge = (reading: Reading, locale: Uncased, sentence: Span): Span[] =>
  childAges(reading, sentence).flatMap((age) => {
    if (locale === 'zh') {
      const from = age.end + (reading.text[age.end] === '的' ? 1 : 0)
      const found = SPEAKS.exec(reading.text.slice(from, from + 8))?.[0]
      return found && !PARTICLES.zh.test(found) ? [{ start: age.start, end: from + found.length }] : []
    }
    if (locale === 'ur') {
      const word = wordAt(reading, past(reading, age.end))
      return /سالہ$/u.test(wordsOf(reading, age)) && isName(reading, locale, word) ? [around(age, word)] : []
    }
    const ahead = reading.text.slice(sentence.start, age.start)
    const found = (/^البالغ/u.test(wordsOf(reading, age)) ? BESIDE : SET_OFF).exec(ahead)
    if (!found?.[1]) return []
    const start = sentence.start + found.index
    const word = { start, end: start + found[1].length }
    const isNoun = [reading.phrases.child, reading.phrases.survivor].some(
      (find) => find(wordsOf(reading, word)).length > 0,
    )
    return isName(reading, locale, word) && !isNoun ? [around(word, age)] : []
  })

/** «الناجية أمينة، …»: one person, whom the article marks, and a word that is set off. */
const byApposition = (reading: Reading, sentence: Span, people: readonly Span[]): Span[] =>
  reading.locale === 'ar'
    ? people.flatMap((person) => {
        if (!/^[وف]?ال/u.test(wordsOf(reading, person))) return []
        const word = wordAt(reading, past(reading, person.end))
        return isName(reading, 'ar', word) &&
          word.end < sentence.end &&
          /^\s*[،,(]/u.test(reading.text.slice(word.end))
          ? [around(person, word)]
          : []
      })
    : []

const PLACES: Record<Uncased, RegExp | null> = {
  zh: /^[^，。；]{1,10}?(?:村|镇|乡|县|小区|小学|中学|学校)/u,
  ar: null,
  ur: null,
}

const byPlace = (reading: Reading, locale: Uncased, sentence: Span, people: readonly Span[]): Span[] => {
  const [person] = people
  if (!person || !(reading.isOfHarm || childAges(reading, sentence).length > 0)) return []
  const { place, school } = reading.phrases
  const pattern = PLACES[locale]
  return [place, school].flatMap((find) =>
    within(reading, sentence, find).flatMap((said) => {
      if (pattern) {
        const found = pattern.exec(reading.text.slice(said.end, sentence.end))
        return found ? [around(person, { start: said.start, end: said.end + found[0].length })] : []
      }
      const word = wordAt(reading, past(reading, said.end))
      // Names of places may have an article.
      const isPlace = word !== null && !(locale === 'ur' && PARTICLES.ur.test(wordsOf(reading, word)))
      return isPlace && word.end <= sentence.end ? [around(person, around(said, word))] : []
    }),
  )
}

/** In languages without capitals, by the words around a name. */
export const identifiedByWords = (reading: Reading, { sentences }: Paragraph): Span[] => {
  const { locale } = reading
  if (!isUncased(locale)) return []
  return sentences.flatMap((sentence) => {
    const people = personsIn(reading, sentence)
    const named = reading.areNamesChanged
      ? []
      : [
          ...byNaming(reading, sentence, people),
          ...byAge(reading, locale, sentence),
          ...byApposition(reading, sentence, people),
        ]
    return [...named, ...byPlace(reading, locale, sentence, people)].slice(0, 1)
  })
}
