import type { Answer } from './ask.ts'
import type { Text } from './texts.ts'

export const FORMS = [
  'single',
  'list',
  'rss',
  'atom',
  'json feed',
  'calendar',
  'changes',
  'file',
  'rendition',
  'card',
  'fingerprints',
  'page',
  'list page',
  'search page',
] as const
export type Form = (typeof FORMS)[number]
export type Where = { node: number; form: Form }

/** What the bars are about: shown after its instant, or gone after the withdrawal was answered. */
type Sight = {
  /** When it came to be so, in ms after the instant or the answered act; null while it has not. */
  after: number | null
  /** By how many ms it was shown before its instant; 0 for not at all. */
  early: number
  /** An answer that was asked for more than a second later was still as before. */
  isLate: boolean
}
export type Kind = 'shown' | 'gone'

export const BAR_MS = 1_000

/** What was seen of each text, by node and form. */
export type Sightings = {
  formsOf: FormsOf
  /** An answer that could show the text, and whether it does. */
  note: (text: Text, where: Where, answer: Seen) => void
  /** The list of changes says so once, and perhaps before the act is answered. */
  noteToldGone: (text: Text, where: Where, seenAt: number) => void
  withdrawn: (text: Text, answeredAt: number) => void
  isWithdrawn: (text: Text) => boolean
  isShown: (text: Text, where: Where) => boolean
  isGone: (text: Text, where: Where) => boolean
  all: (kind: Kind, where: Where) => Sight[]
}
export type Seen = Pick<Answer, 'clock' | 'sentAt' | 'receivedAt'> & { isThere: boolean }

export const createSightings = (texts: readonly Text[], nodes: number, formsOf: FormsOf): Sightings => {
  const sights = new Map<string, Sight>()
  const withdrawals = new Map<string, number>()
  const toldGone = new Map<string, number>()
  const keyOf = (kind: Kind, { mark }: Text, { node, form }: Where) => `${kind}|${node}|${form}|${mark}`
  const at = (kind: Kind, text: Text, where: Where): Sight => {
    const key = keyOf(kind, text, where)
    const known = sights.get(key) ?? { after: null, early: 0, isLate: false }
    sights.set(key, known)
    return known
  }
  for (const text of texts)
    for (let node = 0; node < nodes; node += 1)
      for (const form of formsOf(text)) at('shown', text, { node, form })

  const noteShown = (text: Text, where: Where, { isThere, clock, sentAt, receivedAt }: Seen): void => {
    const sight = at('shown', text, where)
    if (isThere) {
      sight.early = Math.max(sight.early, text.at - clock)
      sight.after ??= receivedAt - text.at
    } else if (sentAt > text.at + BAR_MS) sight.isLate = true
  }
  const noteGone = (text: Text, where: Where, seen: Seen & { answeredAt: number }): void => {
    const { isThere, answeredAt, sentAt, receivedAt } = seen
    const sight = at('gone', text, where)
    if (!isThere) sight.after ??= receivedAt - answeredAt
    // Gone and there again is late, too.
    else if (sentAt > answeredAt + BAR_MS || sight.after !== null) sight.isLate = true
  }

  return {
    formsOf,
    note: (text, where, seen) => {
      const answeredAt = withdrawals.get(text.mark)
      if (answeredAt === undefined) noteShown(text, where, seen)
      // What was asked for before the act was answered may be either.
      else if (seen.sentAt >= answeredAt) noteGone(text, where, { ...seen, answeredAt })
    },
    noteToldGone: (text, where, seenAt) => {
      toldGone.set(keyOf('gone', text, where), seenAt)
    },
    withdrawn: (text, answeredAt) => {
      withdrawals.set(text.mark, answeredAt)
      for (let node = 0; node < nodes; node += 1)
        for (const form of formsOf(text)) at('gone', text, { node, form })
    },
    isWithdrawn: ({ mark }) => withdrawals.has(mark),
    isShown: (text, where) => at('shown', text, where).after !== null,
    isGone: (text, where) => withdrawals.has(text.mark) && at('gone', text, where).after !== null,
    all: (kind, { node, form }) =>
      [...sights].flatMap(([key, sight]) => {
        if (!key.startsWith(`${kind}|${node}|${form}|`)) return []
        const told = toldGone.get(key)
        const answeredAt = withdrawals.get(key.split('|').at(-1) ?? '')
        if (kind === 'shown' || told === undefined || answeredAt === undefined) return [sight]
        return [{ ...sight, after: Math.max(0, told - answeredAt) }]
      }),
  }
}

const FORMS_OF_ONE: Partial<Record<Form, Text['collection']>> = {
  calendar: 'events',
  'list page': 'statements',
}
/** Made for each who asks, or drawn for each text: at many instants a second they are looked at for one text in so many. */
const ONE_IN: Partial<Record<Form, number>> = {
  ...{ page: 5, rendition: 5, fingerprints: 5 },
  ...{ 'search page': 10, card: 10 },
}
/** As often as two cores make all of them. */
const EACH_UP_TO = 2

/** What of a text is looked at. A calendar has events alone. */
export type FormsOf = (text: Pick<Text, 'collection' | 'index'>) => Form[]

export const createFormsOf =
  (perSecond: number): FormsOf =>
  ({ collection, index }) =>
    FORMS.filter((form) => {
      const step = perSecond > EACH_UP_TO ? (ONE_IN[form] ?? 1) : 1
      return (FORMS_OF_ONE[form] ?? collection) === collection && index % step === 0
    })
