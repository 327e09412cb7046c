import type { Item, FullItem, PublicRemark } from '../render/items.ts'
import type { PublicationSummary } from '../rows.ts'
import { formatInstant } from '../../domain/dates.ts'
import { fill, listFacts, type Message, words } from '../../domain/publicationWords.ts'
import { neutralise } from './xml.ts'

export type Marks = {
  /** When the entry's first edition came out. */
  createdAt: string
  /** When the world last saw it change. */
  modifiedAt: string
  /** Which state of the entry it is: higher with each change that the world can see. */
  sequence: number
}

/** No edition is changed so often that its numbers reach the next one's. */
const STATES_OF_AN_EDITION = 10_000

/**
 * An edition begins at ten thousand times its number, and each change of its facts, each word of caution or dissociation,
 * each caution that is lifted and its withdrawal count one more. All of these only ever grow, and the next edition begins
 * above them: so the number never goes down in the life of an entry. It is made of what is public alone; the log's own
 * numbers would tell that something is being worked on.
 */
const sequenceOf = ({ edition, standing, card }: PublicationSummary): number => {
  const changes = (card.changed?.minor ?? 0) + (card.remarks?.count ?? 0)
  const withdrawal = standing === 'withdrawn' ? 1 : 0
  return edition * STATES_OF_AN_EDITION + Math.min(changes, STATES_OF_AN_EDITION - 2) + withdrawal
}

const latest = (instants: readonly (string | null | undefined)[]): string =>
  instants.reduce<string>((one, other) => (other && other > one ? other : one), '')

/**
 * A function of the row, and of the event that it shows: the present clock has no part in it, so that bytes change only with
 * what they say.
 */
export const marksOf = (row: PublicationSummary, shown?: Pick<Item, 'event'>): Marks => ({
  createdAt: row.firstAvailableAt,
  modifiedAt: latest([
    ...[row.availableAt, row.card.changed?.at, row.card.remarks?.at, row.withdrawnAt],
    shown?.event?.changed?.at,
  ]),
  sequence: sequenceOf(row),
})

/** What a reader must know beside the text, in the text's language: a heading of ours, and what somebody said. */
type Notice = {
  heading: string
  /** Who is named in the heading; null where nobody is. */
  name: string | null
  note: string
  at: string
  /** Its heading says since when. */
  isDated?: true
}

const nameOf = ({ acronym, name }: PublicRemark['organisation']): string => neutralise(acronym || name)

const toNotice = ({ organisation, note, at }: PublicRemark, sentence: Message<'organisation'>): Notice => ({
  heading: fill(sentence, { organisation: nameOf(organisation) }),
  name: nameOf(organisation),
  note: neutralise(note),
  at,
})

const cautionsOf = ({ caution, language }: Item): Notice[] =>
  (caution ? [caution, ...caution.others] : []).map((said) => toNotice(said, words[language].caution))

const dissociationsOf = ({ dissociated, language }: Item): Notice[] =>
  dissociated.map((said) => toNotice(said, words[language].dissociated))

const correctionOf = ({ correction, language }: Item): Notice[] =>
  correction
    ? [
        {
          heading: words[language].changed[correction.editionType],
          name: null,
          note: neutralise(correction.note),
          at: correction.at,
        },
      ]
    : []

/** Which facts of an event are others than in the text. */
const changedFactsOf = ({ changed, status, language }: FullItem): Notice[] => {
  if (!changed) return []
  const date = formatInstant(changed.at, language)
  const facts = listFacts(changed.facts, language, status ?? 'scheduled')
  const heading = fill(words[language].factsChanged, { date, facts })
  return [{ heading, name: null, note: '', at: changed.at, isDated: true }]
}

/** Which facts of the event that a statement is about are others than where it shows them. */
const eventChangedOf = ({ event, language }: Item): Notice[] => {
  if (!event?.changed) return []
  const { facts: changed, status, at } = event.changed
  const date = formatInstant(at, language)
  const facts = listFacts(changed, language, status)
  const heading = fill(words[language].eventChanged, { date, facts })
  return [{ heading, name: null, note: '', at, isDated: true }]
}

/** That an event does not take place as it was planned; empty for one that does, and for all other texts. */
const statusOf = ({ status, language }: FullItem): string =>
  status && status !== 'scheduled' ? words[language].status[status] : ''

/** What organisations and events have brought since the text was out. */
export const remarksOn = (item: FullItem): Notice[] => [
  ...changedFactsOf(item),
  ...eventChangedOf(item),
  ...cautionsOf(item),
  ...dissociationsOf(item),
]

/** Everything that every format says of what has happened to a text since. */
export const noticesOf = (item: FullItem): Notice[] => [...remarksOn(item), ...correctionOf(item)]

/** A notice in one line. */
export const toLine = ({ heading, note }: Pick<Notice, 'heading' | 'note'>): string =>
  note ? `${heading}: ${note}` : heading

/** How an event stands and what has happened to the text since, a line each. */
export const linesOn = (item: FullItem): string[] =>
  [statusOf(item), ...noticesOf(item).map(toLine)].filter(Boolean)

/** What stands before the title where a title is all that is shown. */
const prefixesOf = (item: FullItem): string[] => [
  ...[statusOf(item)].filter(Boolean),
  ...(item.correction?.editionType === 'correction' ? [words[item.language].changed.correction] : []),
  ...[...cautionsOf(item), ...dissociationsOf(item)].map(({ heading }) => heading),
]

/** The title in one line, behind what has happened to the text since. */
export const titleOf = (item: FullItem): string => {
  const prefixes = prefixesOf(item)
  const title = neutralise(item.title)
  return prefixes.length > 0 ? `${prefixes.join(' · ')}: ${title}` : title
}
