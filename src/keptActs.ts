import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import type { LedgerEntry } from './domain/passkeys/ledger.ts'
import type { LogEvent } from './domain/clearance/events.ts'
import {
  type KeptAct,
  type KeptFile,
  nameless,
  readKeptAct,
  toKeptEvents,
  type Way,
} from './domain/keptActs.ts'

/** The file of a server in which it keeps, outside the database, what a restore must not undo (domain/keptActs). */
export type KeptActs = {
  /** What the log has that is kept; said again as often as you like. */
  noteLog: (events: readonly LogEvent[]) => Promise<void>
  /** A contact, by its id, which the file does not name. */
  noteErased: (contact: string) => Promise<void>
  /** Entries of ledgers of passkeys; said again as often as you like. */
  noteLedger: (entries: readonly LedgerEntry[]) => Promise<void>
  noteOrganisation: (organisation: string, suspended: boolean) => Promise<void>
  /** A person, by an id that the file does not name. */
  noteEmails: (person: string, never: boolean) => Promise<void>
  /** Ways in that were closed or opened, by names that the file does not have. */
  noteAccess: (ways: readonly Way[], open: boolean) => Promise<void>
}

type Options = { file: string; now: () => Date; report: (error: unknown) => void }

/** What a file says, and what its people are hashed with; lines that a crash has cut are left out. */
export const readKeptFile = (file: string): KeptFile => {
  const acts = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => readKeptAct(line) ?? [])
  const key = acts.flatMap((act) => (act.kind === 'key' ? [act.key] : []))[0]
  return { key: key ?? '', acts }
}

const OWNER_ONLY = 0o600

/**
 * Each line is on the disk before the act is answered. A disk that takes none stops nobody from stopping a text: it is reported,
 * and the line is written with the next one.
 */
export const createKeptActs = ({ file, now, report }: Options): KeptActs => {
  let known: { key: string; said: Set<string> } | null = null
  let waiting: KeptAct[] = []
  let turn: Promise<void> = Promise.resolve()
  /** A crash, or a full disk, has left a line without its end. */
  let isCut = false

  const load = () => {
    if (known) return known
    const { key, acts } = existsSync(file) ? readKeptFile(file) : { key: '', acts: [] }
    const own = key || randomBytes(32).toString('hex')
    if (!key) waiting.unshift({ kind: 'key', key: own })
    isCut = existsSync(file) && !/(^|\n)$/.test(readFileSync(file, 'utf8').slice(-1))
    known = { key: own, said: new Set(acts.map(nameOf)) }
    return known
  }
  const write = async (): Promise<void> => {
    if (waiting.length === 0) return
    const lines = waiting
    try {
      const text = lines.map((act) => `${JSON.stringify(act)}\n`).join('')
      await append(file, isCut ? `\n${text}` : text)
      isCut = false
      waiting = waiting.slice(lines.length)
    } catch (error) {
      isCut = true
      report(error)
    }
  }
  const keep = (acts: (key: string) => readonly KeptAct[]): Promise<void> => {
    try {
      const { key, said } = load()
      for (const act of acts(key)) {
        if (said.has(nameOf(act))) continue
        said.add(nameOf(act))
        waiting.push(act)
      }
    } catch (error) {
      report(error)
    }
    turn = turn.then(write)
    return turn
  }

  return {
    noteLog: (events) => keep(() => toKeptEvents(events)),
    noteErased: (contact) =>
      keep((key) => [{ kind: 'erased', at: now().toISOString(), who: nameless(key, contact) }]),
    noteLedger: (entries) => keep(() => entries.map((entry) => ({ kind: 'ledger', entry }))),
    noteOrganisation: (organisation, suspended) =>
      keep(() => [{ kind: 'organisation', at: now().toISOString(), organisation, suspended }]),
    noteEmails: (person, never) =>
      keep((key) => [{ kind: 'emails', at: now().toISOString(), who: nameless(key, person), never }]),
    noteAccess: (ways, open) =>
      keep((key) =>
        ways.map(({ name, entry }) => ({
          ...{ kind: 'access', at: now().toISOString(), way: nameless(key, name), open },
          ...(entry ? { entry } : {}),
        })),
      ),
  }
}

/** Under what an act is not said twice. */
const nameOf = (act: KeptAct): string => {
  if (act.kind === 'event') return act.hash
  return act.kind === 'ledger' ? act.entry.hash : JSON.stringify(act)
}

const append = async (file: string, text: string): Promise<void> => {
  mkdirSync(path.dirname(file), { recursive: true })
  const handle = await open(file, 'a', OWNER_ONLY)
  try {
    await handle.appendFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
}
