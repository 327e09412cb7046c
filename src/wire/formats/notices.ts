import { formatInstant } from '../../domain/dates.ts'
import { fill, listFacts, type Message, words } from '../../domain/words.ts'
import { neutralise } from '../neutralise.ts'
import type { FullItem, Item, Said } from '../items.ts'

/** What a reader must know beside the text, in the text's language: a heading of ours, and what somebody said. */
export type Notice = {
  heading: string
  /** Who is named in the heading; null where nobody is. */
  name: string | null
  note: string
  at: string
  /** Its heading says since when. */
  isDated?: true
}

const nameOf = ({ acronym, name }: Said['organisation']): string => neutralise(acronym || name)

const toNotice = ({ organisation, note, at }: Said, sentence: Message<'organisation'>): Notice => ({
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
export const statusOf = ({ status, language }: FullItem): string =>
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
