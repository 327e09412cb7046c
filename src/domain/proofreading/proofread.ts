import type { Contradiction, Place, ProseText } from '../contradictions/findings.ts'
import { isChecked } from '../contradictions/languages/languages.ts'
import { say, type Sentence } from '../sentences.ts'
import type { Reading } from './identified.ts'
import { idOfRemark } from './ids.ts'
import type { Span } from './phrases.ts'
import { differingSpellings } from './spellings.ts'
import { readText } from './readText.ts'
import { ownRemarks, type OwnRemark, type OwnRules } from './ownRules.ts'
import { type Remark, RULE_NAMES, type RuleName, RULES } from './rules.ts'

/** A remark, and where it stands; `expected`: what is better written; `source`: the guidance. */
export type Hint = {
  rule: RuleName | 'own'
  place: Place
  sentence: Sentence
  expected: string | null
  source: string | null
}

/** `questions`: to be mended, or answered for at submit. */
export type Proofread = { questions: Contradiction[]; hints: Hint[] }

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

/**
 * What a careful colleague would say about texts, in the order of the texts. All of each is read, however long: what blocks is never
 * left out without a word. Languages that are not known here are not read. Pure and total.
 */
export const proofread = (
  texts: readonly ProseText[],
  { names, off = [], own = [], carried = [] }: Known,
): Proofread => {
  const result: Proofread = { questions: [], hints: [] }
  const isOfHarm = new Map<string, boolean>()
  for (const text of texts) {
    const { locale, entry } = text
    if (!isChecked(locale)) continue
    const read = readText(text.text, locale)
    const key = `${entry} ${locale}`
    isOfHarm.set(key, (isOfHarm.get(key) ?? false) || read.phrases.harmed(text.text).length > 0)
    const reading: Reading = {
      ...read,
      isOfHarm: isOfHarm.get(key) ?? false,
      areNamesChanged: read.phrases.changed(text.text).length > 0,
      known: names,
    }
    const isAsked = (name: RuleName) =>
      !off.includes(name) && (text.field !== 'media' || !OF_RUNNING_TEXT.includes(name))
    for (const rule of RULE_NAMES.filter(isAsked)) {
      for (const remark of remarksOn(reading, rule)) {
        const place = placeIn(text, remark)
        const sentence = sentenceOf(rule, place.quote, { place, instead: remark.instead })
        if (RULES[rule].weight === 'blocks') result.questions.push(withId(rule, place, sentence))
        else {
          const { source } = RULES[rule]
          result.hints.push({ rule, place, sentence, expected: remark.instead ?? null, source })
        }
      }
    }
    for (const remark of ownRemarks(text.text, locale, own)) {
      const place = placeIn(text, remark)
      result.hints.push({
        ...{ rule: 'own', place, sentence: ownSentence(remark, place), expected: remark.instead },
        source: remark.source || null,
      })
    }
  }
  if (!off.includes('spelling')) result.hints.push(...spellingHints([...texts, ...carried]))
  return result
}
