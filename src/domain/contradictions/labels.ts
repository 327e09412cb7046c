import {
  type CueAt,
  type Document,
  firstFrom,
  languageOf,
  type Range,
  type SentenceAt,
  sentenceAt,
  within,
} from './document.ts'
import type { Cue } from './languages/language.ts'

/**
 * `held`: when the event is, said less directly than that it starts. `asked`: when media are asked for, which is the
 * media call or the start. `other`: something the facts do not hold.
 */
export type Label = 'start' | 'held' | 'end' | 'mediaCall' | 'asked' | 'programme' | 'other'

const VERBS: Partial<Record<Cue, Label>> = {
  start: 'start',
  held: 'held',
  when: 'held',
  end: 'end',
  until: 'end',
  invite: 'held',
}
const TOPICS: Partial<Record<Cue, Label>> = { mediaCall: 'mediaCall', programme: 'programme', other: 'other' }
const OF_EVENT: readonly Cue[] = ['event', 'held', 'start', 'when', 'invite']
const CLOSE = 16
const NEXT_TO = 8

/** The words around a mention, from near to far. `pre` tiers end at it, `post` tiers begin at its end. */
type Tiers = {
  near: CueAt[]
  clause: CueAt[]
  all: CueAt[]
  aside: CueAt[]
  soon: CueAt[]
  after: CueAt[]
  rest: CueAt[]
}

const isComma = (unit: string | undefined) => unit !== undefined && /[,،，、]/.test(unit)

/** Between the mention before and the mention after, within the sentence. */
const tiersOf = (document: Document, mention: Range, { start, end }: Range): Tiers => {
  const { cues, edges, text } = document
  // An edge that touches the mention, as the dash of a list does, parts it from nothing.
  const edgeBefore = Math.max(start, edges[firstFrom(edges, mention.start - 3) - 1]?.start ?? start)
  const edgeAfter = Math.min(end, edges[firstFrom(edges, mention.end + 3)]?.start ?? end)
  const { hasSpaces = true, isUntilBehind = false } = languageOf(document)
  let comma = mention.start - (hasSpaces ? 3 : 1)
  while (comma > edgeBefore && !isComma(text.text[comma])) comma--
  let commaAfter = mention.end + 2
  while (commaAfter < edgeAfter && !isComma(text.text[commaAfter])) commaAfter++
  const bracket = /^\s{0,2}[(（]/.test(text.text.slice(mention.end, mention.end + 3))
  const close = bracket ? text.text.slice(mention.end, end).search(/[)）]/) : -1
  const between = (from: number, to: number) => within(cues, { start: from, end: to })
  // “Until” belongs to the time that follows it; in Urdu to the one before.
  const isBefore = !isUntilBehind
  const ahead = (list: CueAt[]) =>
    list.filter(({ cue, end: cueEnd }) => cue !== 'until' || (isBefore && mention.start - cueEnd < CLOSE))
  const behind = (list: CueAt[]) =>
    list.filter(
      ({ cue, start: cueStart }) => cue !== 'until' || (!isBefore && cueStart - mention.end < CLOSE),
    )
  return {
    near: ahead(between(comma, mention.start)),
    clause: ahead(between(edgeBefore, mention.start)),
    all: ahead(between(start, mention.start)),
    aside: close > 0 ? behind(between(mention.end, mention.end + close)) : [],
    soon: behind(between(mention.end, commaAfter)),
    after: behind(between(mention.end, edgeAfter)),
    rest: behind(between(mention.end, end)),
  }
}

/** A topic such as “registration” says more than the verb beside it; of several the nearest counts. */
const topicOf = (cues: readonly CueAt[], isBefore: boolean): Label | null => {
  const topic = cues[isBefore ? 'findLast' : 'find'](({ cue }) => cue in TOPICS || cue === 'arrive')
  if (!topic) return null
  if (topic.cue !== 'arrive') return TOPICS[topic.cue] ?? null
  const isAudience = cues.some(({ cue }) => cue === 'audience') && !cues.some(({ cue }) => cue === 'media')
  return isAudience ? 'other' : 'mediaCall'
}

const verbOf = (cues: readonly CueAt[], isBefore: boolean, only?: readonly Label[]): Label | null => {
  const verb = cues[isBefore ? 'findLast' : 'find'](({ cue }) => {
    const label = VERBS[cue]
    return label !== undefined && (!only || only.includes(label))
  })
  return verb ? (VERBS[verb.cue] ?? null) : null
}

const labelIn = (cues: readonly CueAt[], isBefore: boolean): Label | null =>
  topicOf(cues, isBefore) ?? verbOf(cues, isBefore)

const STRONG: readonly Label[] = ['start', 'end']

/** What a time is the time of, by the words around it; null where they do not say. */
export const labelTime = (
  document: Document,
  mention: Range,
  bounds: Range,
  isListItem: boolean,
): Label | null => {
  const sentence = sentenceAt(document, mention.start)
  const whole = within(document.cues, sentence)
  const { near, clause, all, aside, soon, after, rest } = tiersOf(document, mention, bounds)
  if (whole.some(({ cue }) => cue === 'contact')) return 'other'
  if ([...clause, ...after].some(({ cue }) => cue === 'past')) return 'other'
  if (isListItem) return labelIn(rest, false) ?? 'programme'
  const isAsked =
    [...clause, ...after].some(({ cue }) => cue === 'media') && whole.some(({ cue }) => cue === 'ask')
  const label =
    topicOf(near, true) ??
    verbOf(near, true, STRONG) ??
    labelIn(aside, false) ??
    (languageOf(document).isVerbFinal ? labelIn(soon, false) : null) ??
    topicOf(clause, true) ??
    (isAsked && verbOf(clause, true, ['start', 'held', 'end']) === null ? 'asked' : null) ??
    verbOf(clause, true) ??
    labelIn(soon, false) ??
    labelIn(all, true) ??
    labelIn(after, false)
  if (label === 'end' && !isEndOfEvent(whole, [...near, ...soon])) return null
  // “Ceremony: 11:00”
  const isNamed = all.some(({ cue, end }) => cue === 'event' && mention.start - end < NEXT_TO)
  return label ?? headingLabel(sentence) ?? (isNamed ? 'held' : null)
}

/** “Until” alone may end anything: it ends the event where the sentence speaks of it. */
const isEndOfEvent = (whole: readonly CueAt[], around: readonly CueAt[]): boolean =>
  around.some(({ cue }) => cue === 'end') || whole.some(({ cue }) => cue === 'end' || OF_EVENT.includes(cue))

const headingLabel = ({ heading }: SentenceAt): Label | null =>
  heading ? (VERBS[heading] ?? TOPICS[heading] ?? null) : null

/** How sure it is that a date, a weekday or a place is the event's. */
export type EventRelevance = 'event' | 'likely' | 'observance' | 'none'

const SPEAKS: readonly Cue[] = ['held', 'start', 'when', 'where', 'invite', 'mediaCall', 'arrive']

/** Whether a date is the event's, by the words around it; `isPlace`: a town or a house, which has no deadline. */
export const eventRelevanceOf = (
  document: Document,
  mention: Range,
  bounds: Range,
  isPlace = false,
): EventRelevance => {
  const sentence = sentenceAt(document, mention.start)
  if (sentence.heading === 'when' || (isPlace && sentence.heading === 'where')) return 'event'
  const { near, clause, soon } = tiersOf(document, mention, bounds)
  const isLimit = ({ cue, start, end }: CueAt) =>
    !isPlace &&
    (cue === 'by' || cue === 'until') &&
    Math.min(Math.abs(mention.start - end), Math.abs(start - mention.end)) < CLOSE
  const isExcluded = (cue: CueAt) =>
    cue.cue === 'past' || cue.cue === 'other' || cue.cue === 'contact' || isLimit(cue)
  if (near.some(isExcluded) || soon.some(isExcluded)) return 'none'
  const whole = within(document.cues, sentence)
  if (whole.some(({ cue }) => cue === 'past')) return 'none'
  const closest = clause.findLast(
    (cue) => isExcluded(cue) || SPEAKS.includes(cue.cue) || cue.cue === 'observance',
  )
  if (closest && isExcluded(closest)) return 'none'
  const isObserved =
    closest?.cue === 'observance' || [...near, ...soon].some(({ cue }) => cue === 'observance')
  if (isObserved && !isPlace) return 'observance'
  if (whole.some(({ cue }) => SPEAKS.includes(cue))) return 'event'
  return sentence.heading === 'where' || whole.some(({ cue }) => cue === 'event') ? 'likely' : 'none'
}

/** From the end of the mention before to the start of the one after, no further than the sentence. */
export const boundsOf = (sentence: Range, mentions: readonly Range[], mention: Range): Range => {
  const index = firstFrom(mentions, mention.start)
  let before = index - 1
  while (before >= 0 && (mentions[before]?.end ?? 0) > mention.start) before--
  let after = index
  while (after < mentions.length && (mentions[after]?.start ?? 0) < mention.end) after++
  return {
    start: Math.max(sentence.start, mentions[before]?.end ?? 0),
    end: Math.min(sentence.end, mentions[after]?.start ?? sentence.end),
  }
}
