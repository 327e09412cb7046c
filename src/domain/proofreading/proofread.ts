import type { Contradiction, Place, ProseText } from '../contradictions/findings.ts'
import { isChecked } from '../contradictions/languages/languages.ts'
import { say, type Sentence } from '../sentences.ts'
import type { Reading } from './identified.ts'
import { idOfRemark } from './ids.ts'
import type { Span } from './phrases.ts'
import { differingSpellings } from './spellings.ts'
import { readText } from './readText.ts'
import { ownRemarks, type OwnRemark, type OwnRules } from './ownRules.ts'
import { type Remark, RULE_NAMES, type RuleName, RULES, SWITCHABLE } from './rules.ts'

/** A remark, and where it stands; `expected`: what is better written; `source`: the guidance. */
export type Hint = {
  rule: RuleName | 'own'
  place: Place
  sentence: Sentence
  expected: string | null
  source: string | null
}

/** `questions`: to be mended, or answered for at submit. */
export type Proofread = {
  questions: Contradiction[]
  hints: Hint[]
  /** Whether all hints were looked for. */
  isWhole: boolean
}

type Known = {
  /** Who speaks, signs or is a guest, and what organisations are called: they may be named. */
  names: readonly string[]
  /** Hints that the lead's organisation has switched off. */
  off?: readonly RuleName[]
  /** What organisations of the text would write otherwise. */
  own?: readonly OwnRules[]
  /** What a media update carries: names are spelt there as in its own text. */
  carried?: readonly ProseText[]
}

/** In the words of a picture nobody looks for a full name or a source. */
const OF_RUNNING_TEXT: readonly RuleName[] = ['acronym', 'figure']

/** No more than these of one rule in one field: whoever writes sees what is meant by them. */
const MOST_OF_RULE = 5

const sentenceOf = (
  rule: RuleName,
  quote: string,
  { place, instead }: { place: Place; instead?: string | null },
): Sentence => {
  const here = { words: { quote }, language: place.locale, field: place.field }
  const { code, source } = RULES[rule]
  if (code === 'proof.acronym') return say(code, here)
  if (code === 'proof.spelling' || code === 'proof.doubled')
    return say(code, { ...here, instead: instead ?? '' })
  const told = { ...here, source: source ?? '' }
  if (code !== 'proof.label') return say(code, told)
  return instead ? say(code, { ...told, instead }) : say('proof.sensational', told)
}

const ownSentence = ({ organisation, instead, why, source }: OwnRemark, place: Place): Sentence => {
  const here = { words: { quote: place.quote }, language: place.locale, field: place.field }
  const told = { ...here, organisation, why: source ? `${why} (${source})` : why }
  return instead === null ? say('proof.own', told) : say('proof.ownInstead', { ...told, instead })
}

/** Of an entry that is carried too, since it is published with the rest. */
const spellingHints = (texts: readonly ProseText[]): Hint[] =>
  differingSpellings(texts).map(({ text, span, other }) => {
    const place = placeIn(text, span)
    const { quote } = placeIn(other.text, other.span)
    const here = { words: { quote: place.quote }, language: place.locale, field: place.field }
    const sentence = say('proof.spelling', { ...here, instead: quote })
    return { ...{ rule: 'spelling', place, sentence }, expected: quote, source: null }
  })

/** Parts of one another are one remark. */
const apart = (remarks: readonly Remark[]): Remark[] => {
  const kept: Remark[] = []
  for (const remark of remarks.toSorted((one, other) => one.start - other.start || other.end - one.end))
    if (!kept.some(({ start, end }) => remark.start < end && remark.end > start)) kept.push(remark)
  return kept
}

const remarksOn = (reading: Reading, rule: RuleName): Remark[] =>
  apart(reading.paragraphs.flatMap((paragraph) => RULES[rule].find(reading, paragraph))).slice(
    0,
    MOST_OF_RULE,
  )

const placeIn = ({ entry, locale, field, text }: ProseText, { start, end }: Span): Place => ({
  ...{ entry, locale, field, start, end },
  quote: text.slice(start, end),
})

const withId = (rule: RuleName, place: Place, sentence: Sentence): Contradiction => {
  const { entry, locale, field, quote } = place
  return {
    id: idOfRemark({ rule, entry, locale, field, quote }),
    ...{ kind: 'harm', place, found: quote, expected: null, other: null, sentence, rule },
    ...(RULES[rule].source ? { source: RULES[rule].source } : {}),
  }
}

type Read = { text: ProseText; reading: Reading }

/** In languages that are known here. What is said anywhere in an entry is said of all its fields. */
const readAll = (texts: readonly ProseText[], known: readonly string[]): Read[] => {
  const read = texts.flatMap((text) => {
    const { locale } = text
    return isChecked(locale) ? [{ text, read: readText(text.text, locale) }] : []
  })
  const keyOf = ({ entry, locale }: ProseText) => `${entry} ${locale}`
  const ofHarm = new Set(
    read.flatMap(({ text, read: { phrases } }) =>
      phrases.harmed(text.text).length > 0 ? [keyOf(text)] : [],
    ),
  )
  return read.map(({ text, read: one }) => ({
    text,
    reading: {
      ...one,
      isOfHarm: ofHarm.has(keyOf(text)),
      areNamesChanged: one.phrases.changed(text.text).length > 0,
      known,
    },
  }))
}

const BLOCKING = RULE_NAMES.filter((name) => RULES[name].weight === 'blocks')

const questionsOn = ({ text, reading }: Read): Contradiction[] =>
  BLOCKING.flatMap((rule) =>
    remarksOn(reading, rule).map((remark) => {
      const place = placeIn(text, remark)
      return withId(rule, place, sentenceOf(rule, place.quote, { place }))
    }),
  )

const hintsOn = ({ text, reading }: Read, { off = [], own = [] }: Known): Hint[] => {
  const isAsked = (name: RuleName) =>
    !off.includes(name) && (text.field !== 'media' || !OF_RUNNING_TEXT.includes(name))
  const ofAll = SWITCHABLE.filter(isAsked).flatMap((rule) =>
    remarksOn(reading, rule).map((remark): Hint => {
      const [place, instead] = [placeIn(text, remark), remark.instead ?? null]
      const sentence = sentenceOf(rule, place.quote, { place, instead })
      return { rule, place, sentence, expected: instead, source: RULES[rule].source }
    }),
  )
  const ofOrganisations = ownRemarks(text.text, text.locale, own).map((remark): Hint => {
    const place = placeIn(text, remark)
    const { instead, source } = remark
    return {
      ...{ rule: 'own', place, sentence: ownSentence(remark, place) },
      ...{ expected: instead, source: source || null },
    }
  })
  return [...ofAll, ...ofOrganisations]
}

/**
 * What a careful colleague would say about texts, in the order of the texts. What blocks is looked for in all of each, however long;
 * hints until it is late, which the answer says. Languages that are not known here are not read. Total, and pure but for `isLate`.
 */
export const proofread = (
  texts: readonly ProseText[],
  known: Known,
  isLate: () => boolean = () => false,
): Proofread => {
  const read = readAll(texts, known.names)
  const questions = read.flatMap(questionsOn)
  const hints: Hint[] = []
  for (const one of read) if (!isLate()) hints.push(...hintsOn(one, known))
  const { off = [], carried = [] } = known
  if (!off.includes('spelling') && !isLate()) hints.push(...spellingHints([...texts, ...carried]))
  return { questions, hints, isWhole: !isLate() }
}
