import { hashOf } from '../digests.ts'
import type { Contradiction, Place, ProseText } from '../contradictions/findings.ts'
import { isChecked } from '../contradictions/languages/languages.ts'
import { say, type Sentence } from '../sentences.ts'
import type { Reading } from './identified.ts'
import type { Span } from './phrases.ts'
import { readText } from './readText.ts'
import { type Remark, RULE_NAMES, type RuleName, RULES } from './rules.ts'

/** A remark, and where it stands; `found` are the words. */
type Hint = { rule: RuleName; place: Place; sentence: Sentence }

/** `questions`: to be mended, or answered for at submit. */
export type Proofread = { questions: Contradiction[]; hints: Hint[] }

type Known = {
  /** Who speaks, signs or is a guest, and what organisations are called: they may be named. */
  names: readonly string[]
}

const ID_LENGTH = 12

/** What the ids of remarks begin with, so that the log tells them from contradictions. */
const PREFIX = 'proof-'
export const isOfProofreading = (id: string): boolean => id.startsWith(PREFIX)

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
  const told = { ...here, source: source ?? '' }
  if (code !== 'proof.label') return say(code, told)
  return instead ? say(code, { ...told, instead }) : say('proof.sensational', told)
}

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
    id: `${PREFIX}${hashOf({ rule, entry, locale, field, quote }).slice(0, ID_LENGTH)}`,
    ...{ kind: 'harm', place, found: quote, expected: null, other: null, sentence },
  }
}

/**
 * What a careful colleague would say about texts, in the order of the texts. All of each is read, however long: what blocks is never
 * left out without a word. Languages that are not known here are not read. Pure and total.
 */
export const proofread = (texts: readonly ProseText[], { names }: Known): Proofread => {
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
    for (const rule of RULE_NAMES) {
      for (const remark of remarksOn(reading, rule)) {
        const place = placeIn(text, remark)
        const sentence = sentenceOf(rule, place.quote, { place, instead: remark.instead })
        if (RULES[rule].weight === 'blocks') result.questions.push(withId(rule, place, sentence))
        else result.hints.push({ rule, place, sentence })
      }
    }
  }
  return result
}
