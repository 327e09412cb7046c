import { createHmac } from 'node:crypto'
import { z } from 'zod'
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
}

/** The acts that the restored logs do not have, by the hash of each event, and the organisations that were suspended last. */
export const missingActs = (files: readonly KeptFile[], has: (event: KeptEvent) => boolean): ToApply => {
  const acts = files.flatMap((file) => file.acts)
  const lost = acts.flatMap((act) => (act.kind === 'event' && !has(act) ? [act] : []))
  const last = new Map<string, { at: string; suspended: boolean }>()
  for (const act of acts)
    if (act.kind === 'organisation' && (last.get(act.organisation)?.at ?? '') <= act.at)
      last.set(act.organisation, act)
  const suspended = [...last].flatMap(([organisation, act]) => (act.suspended ? [organisation] : []))
  const byHash = new Map(lost.map((act) => [act.hash, act]))
  return { lost: [...byHash.values()], suspended }
}
