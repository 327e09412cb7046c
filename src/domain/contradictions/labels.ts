import {
  type CueAt,
  type Document,
  firstFrom,
  type Range,
  type SentenceAt,
  sentenceAt,
  within,
} from './document.ts'
import type { Cue } from './languages/language.ts'

/** `held`: when the event is, said less directly than that it starts. `other`: something the facts do not hold. */
export type Label = 'start' | 'held' | 'end' | 'mediaCall' | 'programme' | 'other'

const VERBS: Partial<Record<Cue, Label>> = {
  start: 'start',
  held: 'held',
  when: 'held',
  end: 'end',
  until: 'end',
  invite: 'held',
}
const TOPICS: Partial<Record<Cue, Label>> = { mediaCall: 'mediaCall', programme: 'programme', other: 'other' }

/** The words around a mention, from near to far. `pre` tiers end at it, `post` tiers begin at its end. */
type Tiers = { pre: CueAt[][]; aside: CueAt[]; post: CueAt[][] }

const isComma = (unit: string | undefined) => unit !== undefined && /[,،，、]/.test(unit)

/** Between the mention before and the mention after, within the sentence. */
const tiersOf = (document: Document, mention: Range, { start, end }: Range): Tiers => {
  const { cues, edges, text } = document
  // An edge that touches the mention, as the dash of a list does, parts it from nothing.
  const edgeBefore = Math.max(start, edges[firstFrom(edges, mention.start - 3) - 1]?.start ?? start)
  const edgeAfter = Math.min(end, edges[firstFrom(edges, mention.end + 3)]?.start ?? end)
  let comma = mention.start - 3
  while (comma > edgeBefore && !isComma(text.text[comma])) comma--
  let commaAfter = mention.end + 2
  while (commaAfter < edgeAfter && !isComma(text.text[commaAfter])) commaAfter++
  const bracket = /^[\s]{0,2}[(（]/.exec(text.text.slice(mention.end, mention.end + 3))
  const close = bracket ? text.text.slice(mention.end, end).search(/[)）]/) : -1
  const cuesIn = (from: number, to: number) => within(cues, { start: from, end: to })
  return {
    pre: [cuesIn(comma, mention.start), cuesIn(edgeBefore, mention.start), cuesIn(start, mention.start)],
    aside: close > 0 ? cuesIn(mention.end, mention.end + close) : [],
    post: [cuesIn(mention.end, commaAfter), cuesIn(mention.end, edgeAfter), cuesIn(mention.end, end)],
  }
}

/** A topic such as “registration” says more than the verb beside it; of several the nearest counts. */
const topicOf = (cues: readonly CueAt[], isBefore: boolean): Label | null => {
  const topic = cues[isBefore ? 'findLast' : 'find'](({ cue }) => cue in TOPICS || cue === 'arrive')
  if (!topic) return null
  if (topic.cue === 'arrive') {
    const isAudience = cues.some(({ cue }) => cue === 'audience') && !cues.some(({ cue }) => cue === 'media')
    return isAudience ? 'other' : 'mediaCall'
  }
  return TOPICS[topic.cue] ?? null
}

const verbOf = (cues: readonly CueAt[], isBefore: boolean, only: readonly Label[] = []): Label | null => {
  const verb = cues[isBefore ? 'findLast' : 'find'](
    ({ cue }) => cue in VERBS && (only.length === 0 || only.includes(VERBS[cue] ?? 'other')),
  )
  // «2 июля до 10:15»: where something starts and then runs until, the nearer word is meant.
  return verb ? (VERBS[verb.cue] ?? null) : null
}

const labelIn = (cues: readonly CueAt[], isBefore: boolean): Label | null =>
  topicOf(cues, isBefore) ?? verbOf(cues, isBefore)

/** What a time is the time of, by the words around it; null where they do not say. */
export const labelTime = (
  document: Document,
  mention: Range,
  bounds: Range,
  isListItem: boolean,
): Label | null => {
  const { pre, aside, post } = tiersOf(document, mention, bounds)
  const [near = [], clause = [], all = []] = pre
  const [soon = [], after = [], rest = []] = post
  if ([...clause, ...after].some(({ cue }) => cue === 'past')) return 'other'
  if (isListItem) return labelIn(rest, false) ?? 'programme'
  const isVerbFinal = document.text.locale === 'ur'
  const strong: readonly Label[] = ['start', 'end']
  const inOrder = isVerbFinal
    ? [
        topicOf(near, true),
        labelIn(aside, false),
        labelIn(soon, false),
        labelIn(near, true),
        labelIn(after, false),
      ]
    : [topicOf(near, true) ?? verbOf(near, true, strong), labelIn(aside, false)]
  return (
    inOrder.find((label) => label !== null) ??
    topicOf(clause, true) ??
    verbOf(clause, true) ??
    labelIn(soon, false) ??
    labelIn(all, true) ??
    labelIn(after, false) ??
    headingLabel(sentenceAt(document, mention.start))
  )
}

const headingLabel = ({ heading }: SentenceAt): Label | null =>
  heading ? (VERBS[heading] ?? TOPICS[heading] ?? null) : null

/** How sure it is that a date, a weekday or a place is the event's. */
export type Bearing = 'event' | 'likely' | 'observance' | 'none'

const EXCLUDE: readonly Cue[] = ['past', 'other', 'by', 'until']
const SPEAKS: readonly Cue[] = ['held', 'start', 'when', 'where', 'invite', 'mediaCall', 'arrive']

/** Whether a date is the event's, by the words around it. */
export const bearingOf = (document: Document, mention: Range, bounds: Range): Bearing => {
  const { cues } = document
  const sentence = sentenceAt(document, mention.start)
  const { pre, post } = tiersOf(document, mention, bounds)
  const [near = [], clause = []] = pre
  const [soon = []] = post
  const isExcluded = ({ cue, start, end }: CueAt) =>
    cue === 'past' ||
    cue === 'other' ||
    ((cue === 'by' || cue === 'until') &&
      Math.min(Math.abs(mention.start - end), Math.abs(start - mention.end)) < 14)
  if (sentence.heading === 'when') return 'event'
  if (near.some(isExcluded) || soon.some(isExcluded)) return 'none'
  const all = within(cues, sentence)
  const closest = clause.findLast(
    ({ cue }) => EXCLUDE.includes(cue) || SPEAKS.includes(cue) || cue === 'observance',
  )
  const speaks = all.some(({ cue }) => SPEAKS.includes(cue))
  if (closest && EXCLUDE.includes(closest.cue) && isExcluded(closest)) return 'none'
  const observance =
    [...near, ...soon].find(({ cue }) => cue === 'observance') ??
    (closest?.cue === 'observance' ? closest : null)
  if (observance) return 'observance'
  if (all.some(({ cue }) => cue === 'past')) return 'none'
  if (speaks) return 'event'
  if (sentence.heading === 'where' || all.some(({ cue }) => cue === 'event')) return 'likely'
  return 'none'
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
