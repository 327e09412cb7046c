import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { LEDGER_ENTRY, type LedgerEntry } from './passkeys/ledger.ts'
import type { LogEvent } from './clearance/events.ts'

/**
 * What a restore must not undo is kept outside the database and its backups, a line an act: somebody has stopped something, and it
 * stays stopped whatever the database remembers (docs/operate.md).
 */

/** Acts of the log that stop a text or take a word back. */
export const KEPT_ACTIONS = ['hold', 'suspend', 'withdraw', 'dissociate', 'send-back'] as const
export type KeptAction = (typeof KEPT_ACTIONS)[number]

const at = z.iso.datetime()
const shape = z.discriminatedUnion('kind', [
  /** The first line: with what people's ids are hashed, so that the file names nobody. */
  z.strictObject({ kind: z.literal('key'), key: z.string().min(32) }),
  z.strictObject({
    ...{ kind: z.literal('event'), at, entry: z.string(), seq: z.int().positive() },
    ...{ hash: z.string(), type: z.enum(KEPT_ACTIONS), organisation: z.string().nullable() },
  }),
  /** A contact who was erased. */
  z.strictObject({ kind: z.literal('erased'), at, who: z.string() }),
  /** Whether somebody wants emails about what concerns them. */
  z.strictObject({ kind: z.literal('emails'), at, who: z.string(), never: z.boolean() }),
  /** Whether a way in is open: a role, an account, a consumer or a key of one, a grant of early access or one entry of it. */
  z.strictObject({
    ...{ kind: z.literal('access'), at, way: z.string(), open: z.boolean() },
    entry: z.string().optional(),
  }),
  /** Whole, as it proves itself: who may sign, who may no longer, and what an organisation demands. */
  z.strictObject({ kind: z.literal('ledger'), entry: LEDGER_ENTRY }),
  z.strictObject({ kind: z.literal('organisation'), at, organisation: z.string(), suspended: z.boolean() }),
])
export type KeptAct = z.output<typeof shape>
export type KeptEvent = Extract<KeptAct, { kind: 'event' }>

/** @returns null for a line that is none, such as one that a crash has cut. */
export const readKeptAct = (line: string): KeptAct | null => {
  try {
    return shape.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}

export const nameless = (key: string, id: string): string =>
  createHmac('sha256', key).update(id).digest('hex')

/** Somebody, or a way in, as a file of kept acts names it: hashed with the key of that file. */
export type Nameless = { key: string; who: string }

/** @returns whether an id is among these. */
export const amongNameless = (named: readonly Nameless[]): ((id: string) => boolean) => {
  const byKey = new Map<string, Set<string>>()
  for (const { key, who } of named) byKey.set(key, (byKey.get(key) ?? new Set()).add(who))
  return (id) => [...byKey].some(([key, names]) => names.has(nameless(key, id)))
}

/** A way in, before its name is hashed. `entry`: only as far as it leads to this text. */
export type Way = { name: string; entry?: string }

export const WAYS = {
  role: (person: string, organisation: string, role: string): Way => ({
    name: `role ${person} ${organisation} ${role}`,
  }),
  account: (person: string): Way => ({ name: `account ${person}` }),
  consumer: (id: string): Way => ({ name: `consumer ${id}` }),
  /** @param hash of the key. */
  key: (hash: string): Way => ({ name: `key ${hash}` }),
  grant: (id: string, entry?: string): Way => ({ name: `grant ${id}`, ...(entry ? { entry } : {}) }),
}

const isKept = (type: string): type is KeptAction => (KEPT_ACTIONS as readonly string[]).includes(type)

export const toKeptEvents = (events: readonly LogEvent[]): KeptEvent[] =>
  events.flatMap(({ entry, seq, hash, type, organisation, at: instant }) =>
    isKept(type) ? [{ kind: 'event' as const, at: instant, entry, seq, hash, type, organisation }] : [],
  )

/** Of one file: each line is read with the key that it begins with. */
export type KeptFile = { key: string; acts: readonly KeptAct[] }

export type ToApply = {
  /** Of which a log has lost an act that is kept, and so perhaps others. */
  lost: KeptEvent[]
  /** As they were last. */
  suspended: string[]
  /** Of ledgers of passkeys, in their order: what follows on what is there. */
  ledgers: LedgerEntry[]
}

type Has = {
  event: (event: KeptEvent) => boolean
  /** The last entry of an organisation's ledger that is there. */
  lastOf: (organisation: string) => Pick<LedgerEntry, 'seq' | 'hash'> | null
}

type Switch = { at: string; isOn: boolean }

/** What was switched last, by what it was switched for. */
const lastOf = (acts: readonly (Switch & { of: string })[]): string[] => {
  const last = new Map<string, Switch>()
  for (const act of acts) if ((last.get(act.of)?.at ?? '') <= act.at) last.set(act.of, act)
  return [...last].flatMap(([of, { isOn }]) => (isOn ? [of] : []))
}

/** What a file says last of somebody, or of a way in: that emails are off, that the way is closed. `entry`: as of a way. */
export type Switched = Nameless & Switch & { entry?: string }

export const emailSwitches = ({ key, acts }: KeptFile): Switched[] =>
  acts.flatMap((act) => (act.kind === 'emails' ? [{ key, who: act.who, at: act.at, isOn: act.never }] : []))

export const accessSwitches = ({ key, acts }: KeptFile): Switched[] =>
  acts.flatMap((act) => {
    if (act.kind !== 'access') return []
    const { way: who, at: instant, open, entry } = act
    return [{ key, who, at: instant, isOn: !open, ...(entry ? { entry } : {}) }]
  })

/**
 * Each server keeps what has passed through it, and names people in its own way: what was switched last counts, whichever
 * file says it. Of two that are equally late, the one that stops.
 *
 * @returns whether it is on for an id.
 */
export const switchedOn = (switches: readonly Switched[]): ((id: string) => boolean) => {
  const lastByKey = new Map<string, Map<string, Switched>>()
  for (const one of switches) {
    const last = lastByKey.get(one.key) ?? new Map<string, Switched>()
    if ((last.get(one.who)?.at ?? '') <= one.at) last.set(one.who, one)
    lastByKey.set(one.key, last)
  }
  return (id) => {
    const found = [...lastByKey].flatMap(([key, last]) => last.get(nameless(key, id)) ?? [])
    const latest = found
      .map(({ at: instant }) => instant)
      .sort()
      .at(-1)
    return found.some(({ at: instant, isOn }) => instant === latest && isOn)
  }
}

/** The acts that the restored logs do not have, by the hash of each event, and the organisations that were suspended last. */
export const missingActs = (files: readonly KeptFile[], has: Has): ToApply => {
  const acts = files.flatMap((file) => file.acts)
  const lost = acts.flatMap((act) => (act.kind === 'event' && !has.event(act) ? [act] : []))
  const suspended = lastOf(
    acts.flatMap((act) =>
      act.kind === 'organisation' ? [{ of: act.organisation, at: act.at, isOn: act.suspended }] : [],
    ),
  )
  const byHash = new Map(lost.map((act) => [act.hash, act]))
  const entries = acts.flatMap((act) => (act.kind === 'ledger' ? [act.entry] : []))
  return { lost: [...byHash.values()], suspended, ledgers: following(entries, has.lastOf) }
}

/** What does not hang on what is there would be another ledger: it is left out. */
const following = (entries: readonly LedgerEntry[], lastOf: Has['lastOf']): LedgerEntry[] => {
  const heads = new Map<string, Pick<LedgerEntry, 'seq' | 'hash'> | null>()
  return [...entries]
    .sort((one, other) => one.seq - other.seq)
    .filter((entry) => {
      const { organisation, seq, prevHash } = entry
      const head = heads.has(organisation) ? heads.get(organisation) : lastOf(organisation)
      const follows = seq === (head?.seq ?? 0) + 1 && prevHash === (head?.hash ?? null)
      if (follows) heads.set(organisation, entry)
      return follows
    })
}
