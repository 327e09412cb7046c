import type { EventFacts } from '../canonical.ts'
import { questionsOf } from '../clearance/checks/text.ts'
import type { Draft } from '../clearance/facts.ts'
import type { Lack } from '../completeness.ts'
import { uncheckedSentence } from '../contradictions/findings.ts'
import type { EntryType } from '../entries.ts'
import type { Locale } from '../locales.ts'
import type { Party } from '../parties.ts'
import { type Code, codeOf, type Sentence, withoutRepeats } from '../sentences.ts'
import { type Check, checkOfContradiction, checkOfFault } from './check.ts'
import { faultSentence } from '../translations/faults.ts'
import { ADVISING, BLOCKING, LINE_IDS, LINES, type LineId, OF_KIND } from './lines.ts'
import {
  type Remedy,
  remediesOfContradiction,
  remediesOfFault,
  remediesOfLack,
  showLine,
} from './remedies.ts'

/** `blocks`: `submit` refuses it. `advises`: better settled. `notes`: to know, and nothing to do. */
export type Weight = 'blocks' | 'advises' | 'notes'

/** @typeParam Told a sentence as rules make it, until it is put into the reader's language. */
export type Point<Told = Sentence> = {
  weight: Weight
  sentence: Told
  remedies: Remedy[]
  /** What a check has found in the text, and where; none of what is merely incomplete or for information. */
  check?: Check
}
export type Line<Told = Sentence> = {
  id: LineId
  status: 'done' | 'advises' | 'blocks'
  points: Point<Told>[]
}

/** What `GET …/readiness` answers. `left`: how many points block. */
export type Readiness<Told = Sentence> = {
  /** Of the saved text that the list is about. */
  revision: number
  left: number
  /** Whether the reader submits it once nothing is left. */
  maySubmit: boolean
  lines: Line<Told>[]
}

/** What is advisable, with a way to settle it where it has one of its own. */
export type Advice = { sentence: Sentence; weight?: 'notes'; remedies?: Remedy[]; check?: Check }

export type ReadinessFacts = {
  entry: string
  type: EntryType
  /** Of an event: its own facts. */
  event: EventFacts | null
  isReproduced: boolean
  parties: readonly Party[]
  /** All that `submit` refuses as incomplete. */
  lacks: readonly Lack[]
  draft: Pick<Draft, 'contradictions' | 'translations' | 'unchecked'> & {
    frozen: { courtesy: readonly Locale[] } | null
  }
  advice: readonly Advice[]
}

type Placed = Point & { line: LineId }

/** Each once: two rules may lack the same. */
const incomplete = ({ lacks, parties, isReproduced }: ReadinessFacts): Placed[] =>
  withoutRepeats(lacks.map(({ sentence }) => sentence)).map((sentence) => {
    const found = lacks.find((lack) => JSON.stringify(lack.sentence) === JSON.stringify(sentence))
    const line = blockingLine(sentence)
    return {
      ...{ line, weight: 'blocks' as const, sentence },
      remedies: found ? remediesOfLack(found, { line, parties, isReproduced }) : [],
    }
  })

const isBlocking = (code: Code | null): code is keyof typeof BLOCKING =>
  code !== null && Object.hasOwn(BLOCKING, code)
const isAdvising = (code: Code | null): code is keyof typeof ADVISING =>
  code !== null && Object.hasOwn(ADVISING, code)

/** What no table knows blocks all the same, and stands with the text. */
const blockingLine = (sentence: Sentence): LineId => {
  const code = codeOf(sentence)
  return isBlocking(code) ? BLOCKING[code] : 'text'
}

const unanswered = ({ draft, entry, event }: ReadinessFacts): Placed[] => {
  const { contradictions, translations } = questionsOf(draft)
  return [
    ...contradictions.map((each): Placed => ({
      ...{ line: OF_KIND[each.kind], weight: 'blocks', sentence: each.sentence },
      remedies: remediesOfContradiction(each, { entry, event }),
      check: checkOfContradiction(each),
    })),
    ...translations.map((fault): Placed => ({
      ...{ line: 'languages', weight: 'blocks', sentence: fault.sentence },
      remedies: remediesOfFault(fault, fault.id),
      check: checkOfFault(fault, entry),
    })),
  ]
}

/** A courtesy translation is the lead's affair: what is wrong with it keeps nobody from submitting. */
const courtesyFaults = ({ entry, draft: { translations = [], frozen } }: ReadinessFacts): Placed[] =>
  translations
    .filter(({ locale }) => frozen?.courtesy.includes(locale))
    .map((fault): Placed => ({
      ...{ line: 'languages', weight: 'advises', sentence: faultSentence(fault) },
      remedies: remediesOfFault(fault, null),
      check: checkOfFault(fault, entry),
    }))

const toUnchecked = ({ draft, entry }: ReadinessFacts): Advice[] =>
  uncheckedSentence(draft.unchecked ?? [], entry).map((sentence) => ({ sentence }))

const advised = (facts: ReadinessFacts): Placed[] =>
  [...facts.advice, ...toUnchecked(facts)].flatMap((told): Placed[] => {
    const { sentence, remedies, check } = told
    const weight: Weight = told.weight ?? 'advises'
    const code = codeOf(sentence)
    const line = isAdvising(code) ? ADVISING[code] : null
    const point = { line: line ?? 'text', weight, sentence, remedies: remedies ?? showLine(line ?? 'text') }
    return line ? [check ? { ...point, check } : point] : []
  })

const statusOf = (points: readonly Point[]): Line['status'] => {
  if (points.some(({ weight }) => weight === 'blocks')) return 'blocks'
  return points.some(({ weight }) => weight === 'advises') ? 'advises' : 'done'
}

/** The list of a text in drafting. There is something left exactly where `submit` refuses the text. */
export const readinessOf = (facts: ReadinessFacts): Pick<Readiness, 'left' | 'lines'> => {
  const placed = [...incomplete(facts), ...unanswered(facts), ...courtesyFaults(facts), ...advised(facts)]
  const isOf = (id: LineId) => (LINES[id].of as readonly EntryType[]).includes(facts.type)
  const lines = LINE_IDS.flatMap((id): Line[] => {
    const points = placed.filter(({ line }) => line === id).map(({ line: _, ...point }): Point => point)
    return points.length > 0 || isOf(id) ? [{ id, status: statusOf(points), points }] : []
  })
  return { left: placed.filter(({ weight }) => weight === 'blocks').length, lines }
}
