import { z } from 'zod'
import { v5 } from 'uuid'
import { ENTRY_TYPES } from '../entries.ts'
import { ORGANISATION_STATUSES, ROLES } from '../organisations.ts'
import { hashOf } from '../digests.ts'
import type { Proof, Proved } from '../passkeys/proof.ts'

/**
 * The form of events that is written now, and of the rules by which they are judged. 1, which no event names: without what
 * its decision rested on. 2: facts under a mandate are changed by events of one type, and confirmed by any second person.
 * `verify` keeps all of them; along a log the version never falls.
 */
export const SCHEMA = 3

/** The rendering that is frozen now; each version stays in domain/rendering, byte for byte. */
export const RENDERER = 1

const notice = z.union([
  z.strictObject({ hours: z.number() }),
  z.strictObject({
    workingDays: z.number(),
    zone: z.string(),
    weekend: z.array(z.number()),
    holidays: z.array(z.string()),
  }),
])

/**
 * What a decision rests on that neither the log nor the text says: what the organisations concerned were and which policies
 * they had, which roles the actor held, and the consortium's own rules. So a log can be replayed by the rules themselves.
 */
export const BASIS = z.strictObject({
  type: z.enum(ENTRY_TYPES).optional(),
  /** The working text is carried word for word. */
  reproduced: z.literal(true).optional(),
  /** Roles of the actor in the organisation acted for, and in the one that signs for it; of no other one. */
  roles: z.array(z.strictObject({ organisation: z.string(), roles: z.array(z.enum(ROLES)) })),
  organisations: z.array(
    z.strictObject({
      organisation: z.string(),
      standing: z.enum(ORGANISATION_STATUSES),
      suspended: z.boolean(),
      /** Only of a suspended lead: from when on. */
      since: z.iso.datetime().optional(),
      fourEyes: z.boolean(),
      /** Whether its policy, and what it said when it accepted, let its silence count for this kind of text. */
      silence: z.boolean(),
      /** Only where it is so: it demands that its people prove with passkeys that it was them. */
      demand: z.literal(true).optional(),
    }),
  ),
  /** Of the consortium; `barred`: no silence clears this kind of text. */
  rules: z.strictObject({ notice, barred: z.boolean() }).optional(),
})

export type Basis = z.output<typeof BASIS>

/**
 * What events have since schema 2, each in the hashed form; an older event has none of it, and its hash is made without.
 */
type SinceSchema2 = {
  /** The version of this form. */
  schema?: number
  /** 16 random bytes in lower hex: the hash of an event that is hidden from somebody can be given without being guessed. */
  nonce?: string
  /** What the decision rested on beside the log and the text. */
  basis?: Basis
  /** The version of the rendering, where the event freezes a text. */
  renderer?: number
  /** The signature of the actor's own key, and what it was made over beside the event. */
  proof?: Proof
  proved?: Proved
}

/** One entry of the append-only log. `data` holds ids, instants, slugs and digests only. */
export type LogEvent = SinceSchema2 & {
  entry: string
  /** From 1, without gaps. */
  seq: number
  type: string
  /** Slug of the organisation acted for; null for what nobody did. */
  organisation: string | null
  by: string | null
  /** ISO 8601, UTC, milliseconds. */
  at: string
  digest: string | null
  data: Record<string, unknown>
  /** Salted hash of the note; the note itself is kept beside. */
  noteHash: string | null
  prevHash: string | null
  /** Lower hex SHA-256 of the JCS form of the rest. */
  hash: string
}

/** What a decision yields: the event without its place in the chain. */
export type NewEvent = Pick<LogEvent, 'type' | 'organisation' | 'by' | 'digest' | 'data'> & {
  /** The words whose salted hash the event will carry. */
  note: string | null
  /** Of the note, where a proof binds its hash already. */
  noteSalt?: string
  basis?: Basis
  renderer?: number
  proof?: Proof
  proved?: Proved
}

const NAMESPACE = '6b1c8f0a-3f5e-5d0b-9c59-5f1d0a3b7c21'

/** Of two simultaneous actions one wins: both want this id. */
export const eventId = (entry: string, seq: number): string => v5(`${entry}/${seq}`, NAMESPACE)

export const hashEvent = ({ hash: _, ...rest }: Omit<LogEvent, 'hash'> & { hash?: string }): string =>
  hashOf(rest)

type Place = {
  entry: string
  head: Pick<LogEvent, 'seq' | 'hash'> | null
  at: string
  noteHash: string | null
  /** Without one the event has the form that it had before schema 2. */
  nonce?: string
}

const sinceSchema2 = (
  { basis, renderer, proof, proved }: NewEvent,
  nonce: string | undefined,
): SinceSchema2 =>
  nonce === undefined
    ? {}
    : {
        ...{ schema: SCHEMA, nonce },
        ...(basis ? { basis } : {}),
        ...(renderer ? { renderer } : {}),
        ...(proof && proved ? { proof, proved } : {}),
      }

/** The event at its place behind the head of the log. */
export const chain = (event: NewEvent, { entry, head, at, noteHash, nonce }: Place): LogEvent => {
  const { type, organisation, by, digest, data } = event
  const rest = {
    entry,
    seq: (head?.seq ?? 0) + 1,
    type,
    organisation,
    by,
    at,
    digest,
    data,
    noteHash,
    prevHash: head?.hash ?? null,
    ...sinceSchema2(event, nonce),
  }
  return { ...rest, hash: hashEvent(rest) }
}

/** The seq of the first event that does not fit its place or its hash; null when the chain holds. */
export const firstBroken = (events: readonly LogEvent[]): number | null => {
  const broken = events.find((event, index) => {
    const before = events[index - 1]
    return (
      event.seq !== index + 1 || event.prevHash !== (before?.hash ?? null) || event.hash !== hashEvent(event)
    )
  })
  return broken ? broken.seq : null
}

/**
 * What is done to a media update and its entries at once is one event in the update's log, the commit. Before it, an event
 * goes into each entry's log that names the place of the commit: it counts if the event at that place carries it. So one
 * insert decides for all of them, and nothing that stands around it needs a transaction.
 */
export type Condition = { entry: string; seq: number }

/** An event of an entry that the commit carries. `availableAt`: of a release. */
export type Carried = Condition & { availableAt?: string }

/** `by`: the organisation that broke the release by this very entry, whose consent is void by that. */
type Verdict = { is: 'pending' | 'counts' | 'void' } | { is: 'broken'; by: string | null }

/** The logs of the media updates that an entry's events name, by entry. */
export type Bundles = Readonly<Record<string, readonly LogEvent[]>>

type LooseData = {
  commit?: Condition
  carries?: Carried[]
  items?: string[]
  entry?: string
  edition?: unknown
}

const dataOf = ({ data }: LogEvent): LooseData => data // each key has one schema in eventData.ts

/** The place that decides whether the event counts; null for one that counts by itself. */
export const conditionOf = (event: LogEvent): Condition | null => dataOf(event).commit ?? null

export const carriedBy = (event: LogEvent): Carried[] => dataOf(event).carries ?? []

const carries = (commit: LogEvent, { entry, seq }: LogEvent): boolean =>
  carriedBy(commit).some((each) => each.entry === entry && each.seq === seq)

/** Who held one entry of a committed release held it whole, as far as it was not out. */
const breakAfter = (bundle: readonly LogEvent[], commit: LogEvent, entry: string): LogEvent | undefined => {
  const after = bundle.filter(({ seq }) => seq > commit.seq)
  const next = after.findIndex(({ type }) => type === 'release')
  // What follows the update's next release is about that one.
  return after
    .slice(0, next < 0 ? after.length : next)
    .find((event) => (dataOf(event).items ?? []).includes(entry))
}

const brokenBy = (event: LogEvent, entry: string): Verdict => ({
  is: 'broken',
  by: event.type === 'break' && dataOf(event).entry === entry ? event.organisation : null,
})

/** What the media update's log says of an event that names a place in it. */
export const verdictOn = (event: LogEvent, bundles: Bundles): Verdict => {
  const condition = conditionOf(event)
  if (!condition) return { is: 'counts' }
  const bundle = bundles[condition.entry] ?? []
  const commit = bundle.find(({ seq }) => seq === condition.seq)
  if (!commit) return { is: 'pending' }
  if (commit.type === event.type && carries(commit, event)) {
    const broken = event.type === 'release' ? breakAfter(bundle, commit, event.entry) : undefined
    return broken ? brokenBy(broken, event.entry) : { is: 'counts' }
  }
  const isOwn = commit.type === 'break' && dataOf(commit).entry === event.entry
  return isOwn ? brokenBy(commit, event.entry) : { is: 'void' }
}
