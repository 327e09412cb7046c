import { z } from 'zod'
import { address } from './consumers.ts'
import { type Read, readingBody } from './readingBody.ts'
import { say } from './sentences.ts'

/**
 * What a reader accepts before the first embargoed word. A change of the words is a new version, which has to be accepted
 * again.
 */
export const EMBARGO_TERMS = {
  version: '1',
  text: [
    'You have been given early sight of a text under embargo. By accepting these terms you undertake, for yourself and for those whom you work for:',
    '1. to publish or pass on nothing of it, nor that it exists, before the instant that the embargo names, wherever that is read;',
    '2. to show it to those colleagues alone who need it for their work on it, and only when they keep to these terms, too;',
    '3. to use the words as they stand when the embargo ends: a text that was held, changed or withdrawn before then must not be used;',
    '4. to keep the key to yourself, and to tell whoever gave it to you at once when it may have been lost.',
    'Each reading is written down: who, which text, when. The organisations that signed the text see that, and your name and the number of the reading stand on every copy.',
  ].join('\n\n'),
} as const

/** What decides whether a grant counts, as its row has it. */
type GrantFacts = { until?: string | null; revokedAt?: string | null }

type GrantState = 'revoked' | 'ended' | 'open' | 'closed'

export const isInForce = ({ until, revokedAt }: GrantFacts, now: Date): boolean =>
  !revokedAt && (!until || now.getTime() < Date.parse(until))

/** `open` as long as it is in force, whether or not there is anything to read by it. */
export const grantStatusOf = (grant: GrantFacts, now: Date): Exclude<GrantState, 'closed'> => {
  if (grant.revokedAt) return 'revoked'
  return isInForce(grant, now) ? 'open' : 'ended'
}

/** @param isWaiting whether an edition that it opens is released and waits for its instant. */
export const stateOfGrant = (
  grant: GrantFacts,
  { isWaiting, now }: { isWaiting: boolean; now: Date },
): GrantState => {
  const standing = grantStatusOf(grant, now)
  return standing === 'open' && !isWaiting ? 'closed' : standing
}

/** By entry, what the reader could last read of it; `out`: it has come out; `gone`: it was taken back before. */
export type SeenEditions = Readonly<Record<string, string>>

/** The editions that a grant opens now, and those entries of it that the world reads. */
export type EarlyAccess = {
  waiting: readonly { entry: string; digest: string; availableAt: string }[]
  out: readonly string[]
}

const OUT = 'out'
const GONE = 'gone'

/**
 * What there is to remember of a grant after a change, and whether its reader has to be told: when words or an instant that
 * they could read have changed or were taken back. That a text is there for the first time is told by who gives the key.
 */
export const compareAccess = (
  before: SeenEditions,
  { waiting, out }: EarlyAccess,
): { seen: SeenEditions; isNews: boolean } => {
  const now = new Map(waiting.map(({ entry, digest, availableAt }) => [entry, `${digest} ${availableAt}`]))
  const entries = [...new Set([...Object.keys(before), ...now.keys()])].sort()
  const seen = Object.fromEntries(
    entries.map((entry) => [
      entry,
      now.get(entry) ?? (out.includes(entry) || before[entry] === OUT ? OUT : GONE),
    ]),
  )
  const isNews = Object.entries(before).some(([entry, was]) => seen[entry] !== was && seen[entry] !== OUT)
  return { seen, isNews }
}

/** One reading: the how-manyth of its grant, of which text, when. */
export type ReadView = {
  number: number
  entry: string
  edition: number
  digest: string
  form: 'json' | 'html'
  at: string
}

/** A grant as the parties that signed the text see it. */
export type GrantView = {
  id: string
  /** The entry that it was given on: this one, or a media update that carries it. */
  entry: string
  reader: { kind: 'consumer' | 'journalist'; id: string | null; name: string; organisation: string | null }
  givenBy: string
  givenAt: string
  until: string | null
  revokedAt: string | null
  state: GrantState
  terms: { version: string; at: string } | null
  reads: ReadView[]
}

/** A grant in a report: what was read by it, counted for each text. */
export type GrantSummary = {
  id: string
  entry: string
  reader: { name: string; organisation: string | null }
  givenBy: string
  givenAt: string
  /** `open` while it is in force, whether or not there is anything to read yet. */
  standing: Exclude<GrantState, 'closed'>
  reads: { entry: string; count: number; last: string }[]
}

/** Whose reader has to be told that what they could read has changed; where to, if that is known. */
export type AccessNews = { grant: string; address: string | null }

const words = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => !text.includes('\u0000'))

const until = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .nullish()

const journalist = z.strictObject({ name: words, organisation: words, email: address })

const toJournalist = z.strictObject({ journalist, until })
const toConsumer = z.strictObject({ consumer: words, until })

export type GrantRequest = z.output<typeof toJournalist> | z.output<typeof toConsumer>

const WHOLE = say('grants.body')
const END = say('fields.end')

const readToConsumer = readingBody(toConsumer, WHOLE, { until: END })
const readToJournalist = readingBody(toJournalist, WHOLE, {
  until: END,
  'journalist.name': say('fields.name'),
  'journalist.organisation': say('fields.name'),
  'journalist.email': say('fields.email'),
})

export const readGrantRequest = (body: unknown): Read<GrantRequest> =>
  typeof body === 'object' && body !== null && 'journalist' in body
    ? readToJournalist(body)
    : readToConsumer(body)
