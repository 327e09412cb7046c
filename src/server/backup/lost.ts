import { existsSync } from 'node:fs'
import type { Payload } from 'payload'
import {
  accessSwitches,
  emailSwitches,
  type KeptEvent,
  type KeptFile,
  missingActs,
  type Nameless,
  type Switched,
  switchedOn,
  type Way,
} from '../../domain/keptActs.ts'
import { NO_EMAILS } from '../../domain/noticeKinds.ts'
import { DEFAULT_SLUGS } from '../../domain/slugs.ts'
import type { LedgerEntry } from '../../domain/passkeys/ledger.ts'
import { readKeptFile } from '../../keptActs.ts'
import { readLedgers } from '../../register/passkeys/rows.ts'
import { createStore } from '../../register/store.ts'
import { StartFailure } from '../startFailure.ts'
import { findClosed } from './closeAgain.ts'
import { LOST_KEY } from './restored.ts'

/** What a restored store has lost of what was stopped since the backup, until somebody takes the store over. */
export type Lost = {
  /** When the backup was made, ISO 8601. */
  madeAt: string
  /** Entries, by id, whose logs have lost events. */
  entries: string[]
  /** Organisations, by slug. */
  suspended: string[]
  /** Of ledgers of passkeys, in their order. */
  ledgers: LedgerEntry[]
  /** Contacts, as the files of kept acts name them. */
  erased: Nameless[]
  /** People, by id, who want no emails, and would get some. */
  withoutEmails: string[]
  /** Roles, accounts, consumers, keys and grants that were closed, and are open in the store. */
  closed: Way[]
}

export const readLost = async ({ kv }: Payload): Promise<Lost | null> =>
  (await kv.get<Lost>(LOST_KEY)) ?? null
export const keepLost = ({ kv }: Payload, lost: Lost): Promise<void> => kv.set(LOST_KEY, lost)
export const forgetLost = ({ kv }: Payload): Promise<void> => kv.delete(LOST_KEY)

/**
 * @param own the server's own, which is not there where nothing has been stopped yet.
 * @throws StartFailure for another one that is not there, and for each that holds none: what was stopped would come out again.
 */
export const readKeptFiles = (own: string, others: readonly string[]): KeptFile[] => {
  const missing = others.find((file) => !existsSync(file))
  if (missing) throw new StartFailure(`${missing} is not there: name a file of kept acts (KEPT_ACTS_FILE).`)
  return [...new Set([...(existsSync(own) ? [own] : []), ...others])].map((file) => {
    const kept = readKeptFile(file)
    if (kept.key === '')
      throw new StartFailure(`${file} is no file of kept acts: name what a server keeps as KEPT_ACTS_FILE.`)
    return kept
  })
}

type Told = { lost: Lost; events: KeptEvent[] }

/**
 * Compares what is kept outside the database with what the restored store has.
 * @param cut entries, by id, of whose logs an organisation has seen more.
 */
export const findLost = async (
  payload: Payload,
  { files, madeAt, cut }: { files: readonly KeptFile[]; madeAt: string; cut: readonly string[] },
): Promise<Told> => {
  const known = new Set<string>()
  const asked = files.flatMap(({ acts }) => acts.flatMap((act) => (act.kind === 'event' ? [act.hash] : [])))
  for (let from = 0; from < asked.length; from += BATCH) {
    const { docs } = await payload.db.find<{ hash: string }>({
      ...{ collection: DEFAULT_SLUGS.clearanceEvents, pagination: false, limit: 0, select: { hash: true } },
      where: { hash: { in: asked.slice(from, from + BATCH) } },
    })
    for (const { hash } of docs) known.add(hash)
  }
  const {
    lost: events,
    suspended,
    ledgers,
  } = missingActs(files, {
    event: ({ hash }) => known.has(hash),
    lastOf: await lastEntries(payload),
  })
  const erased = files.flatMap(({ key, acts }) =>
    acts.flatMap((act) => (act.kind === 'erased' ? [{ key, who: act.who }] : [])),
  )
  const withoutEmails = await findWithoutEmails(payload, files.flatMap(emailSwitches))
  const closed = await findClosed(payload, files.flatMap(accessSwitches))
  const entries = [...new Set([...events.map(({ entry }) => entry), ...cut])]
  return { lost: { madeAt, entries, suspended, ledgers, erased, withoutEmails, closed }, events }
}

const findWithoutEmails = async ({ db }: Payload, switches: readonly Switched[]): Promise<string[]> => {
  const { docs } = await db.find<{ id: string; mailNotices?: string | null }>({
    ...{ collection: DEFAULT_SLUGS.users, pagination: false, limit: 0, select: { mailNotices: true } },
  })
  const wantsNone = switchedOn(switches)
  return docs.flatMap(({ id, mailNotices }) => (mailNotices !== NO_EMAILS && wantsNone(id) ? [id] : []))
}

/** What an organisation's ledger ends with. */
const lastEntries = async (
  payload: Payload,
): Promise<(organisation: string) => Pick<LedgerEntry, 'seq' | 'hash'> | null> => {
  const ledgers = await readLedgers({ store: createStore(payload), slugs: DEFAULT_SLUGS })
  return (organisation) => ledgers.get(organisation)?.at(-1) ?? null
}

const BATCH = 200
