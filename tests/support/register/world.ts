import {
  conditionOf,
  type Bundles,
  type LogEvent,
  type NewEvent,
  chain,
} from '../../../src/domain/clearance/events.ts'
import { replay } from '../../../src/domain/clearance/replay.ts'
import type { Clearance } from '../../../src/domain/clearance/state.ts'
import type { Salted } from '../../../src/domain/digests.ts'
import { saltedHash, sha256 } from '../../../src/domain/digests.ts'
import type { Actor, OrganisationFacts } from '../../../src/domain/organisations.ts'
import { canTakePart } from '../../../src/domain/organisations.ts'
import { ENTRIES, ENTRY_NAMES, type EntryName, organisations, type Staff, staff } from './cast.ts'
import { Ledgers, NEWSROOM } from '../passkeys/ledgers.ts'
import type { Kept, Words } from './texts.ts'

export const START = Date.parse('2024-07-29T08:00:00.000Z')
export const NODES = 3

/** What was so when an event was decided, for those who judge it afterwards. */
export type Witness = {
  event: LogEvent
  now: number
  actor: Actor | null
  act: number | null
  organisations: Record<string, OrganisationFacts>
  /** The request, as far as it says which text it is about; of the entry that it names. */
  saw: { entry: string; digest?: unknown; round?: unknown; revision?: unknown } | null
  /** Of the working text, when it was decided. */
  revision: number
  /** How long the log of the media update was, which says which events of its entries count. */
  update: number
}

export type By = Omit<Witness, 'event' | 'revision'> & { node: number }
type Who = { actor: Actor; act: number; saw: NonNullable<Witness['saw']> }

export type Desk = {
  words: Words
  revision: number
  editors: string[]
  since: number
  closed: boolean
  restored: number
}

const blankDesk = (): Desk => ({
  words: { core: 1, en: 1, ur: 0, fr: 0, room: 1, embargo: null },
  ...{ revision: 1, editors: [], since: 0, closed: false, restored: 0 },
})

const each = <T>(make: (name: EntryName) => T): Record<EntryName, T> =>
  Object.fromEntries(ENTRY_NAMES.map((name) => [name, make(name)])) as Record<EntryName, T>

/** A newsroom in memory: one store of logs, several servers with clocks of their own, and its people. */
export class World {
  logs: Record<EntryName, LogEvent[]> = each(() => [])
  witnesses: Record<EntryName, Witness[]> = each(() => [])
  acts = new Map<string, number>()
  notes: Record<EntryName, Map<number, Salted<string>>> = each(() => new Map<number, Salted<string>>())
  texts: Record<EntryName, Map<string, Kept>> = each(() => new Map<string, Kept>())
  desks: Record<EntryName, Desk> = each(blankDesk)
  organisations: Record<string, OrganisationFacts> = organisations()
  staff: Staff = staff()
  /** The passkeys of its people. Its files bear no key of the register. */
  ledgers = new Ledgers(NEWSROOM(''))
  /** How often somebody has touched a key. */
  touches = 0
  time = START
  /** Milliseconds by which each server's clock is ahead. */
  offsets: number[] = Array<number>(NODES).fill(0)
  /** How often organisations or people have changed. */
  changes = 0
  /** What no log tells, see reached.ts. */
  reached = new Set<string>()
  /** What happened, in readable lines. */
  story: string[] = []
  tell = false
  private seen = new Map<string, Clearance>()

  now(node: number): Date {
    return new Date(this.time + (this.offsets[node] ?? 0))
  }

  /** What whoever decides now decides upon; nobody in particular where no actor is given. */
  witness(node: number, now: Date, who: Who | null = null): By {
    const { organisations } = this
    return {
      node,
      now: now.getTime(),
      organisations,
      update: this.logs.update.length,
      actor: who?.actor ?? null,
      act: who?.act ?? null,
      saw: who?.saw ?? null,
    }
  }

  change(organisation: string, facts: Partial<OrganisationFacts>): void {
    const before = this.organisations[organisation]
    this.changes += 1
    if (before) this.organisations = { ...this.organisations, [organisation]: { ...before, ...facts } }
  }

  reach(what: string): void {
    this.reached.add(what)
  }

  say(line: () => string): void {
    if (this.tell) this.story.push(line())
  }

  /** Memberships of those organisations alone that can take part, as the newsroom reads them. */
  actor(id: string): Actor {
    const all = (this.staff[id] ?? []).filter(({ roles }) => roles.length > 0)
    const counts = ({ organisation }: { organisation: string }) =>
      canTakePart(this.organisations[organisation] ?? {})
    const besides = all
      .filter((one) => !counts(one))
      .map(({ organisation }) => ({ organisation, until: null }))
    return { id, name: id, coordinator: false, memberships: all.filter(counts), besides }
  }

  bundlesOf(events: readonly LogEvent[]): Bundles {
    const entries = new Set(events.flatMap((event) => conditionOf(event)?.entry ?? []))
    return Object.fromEntries([...entries].map((entry) => [entry, this.logs[entry as EntryName]]))
  }

  clearance(entry: EntryName, now: Date): Clearance {
    const log = this.logs[entry]
    const bundles = this.bundlesOf(log)
    const lengths = Object.values(bundles).map(({ length }) => length)
    const key = `${entry} ${log.length} ${lengths.join()} ${now.getTime()}`
    const known = this.seen.get(key)
    if (known) return known
    const clearance = replay(log, { lead: ENTRIES[entry].lead, now, bundles })
    if (this.seen.size > 200) this.seen.clear()
    this.seen.set(key, clearance)
    return clearance
  }

  /** Another one each time, and the same in every run. */
  private nonce(): string {
    return sha256(`nonce ${(this.nonces += 1)}`).slice(0, 32)
  }
  private nonces = 0

  /** One insert behind the head that was read: null when somebody else has taken the place. */
  append(entry: EntryName, head: LogEvent | null, event: NewEvent, by: By): LogEvent | null {
    const log = this.logs[entry]
    if ((log.at(-1)?.seq ?? 0) !== (head?.seq ?? 0)) {
      this.reach('two want one place of a log')
      return null
    }
    const note = event.note === null ? null : { salt: `s${log.length}`, value: event.note }
    const at = new Date(by.now).toISOString()
    const chained = chain(event, { entry, head, at, noteHash: note && saltedHash(note), nonce: this.nonce() })
    if (note) this.notes[entry].set(chained.seq, note)
    this.logs[entry] = [...log, chained]
    const { node: _, ...witness } = by
    this.witnesses[entry].push({ event: chained, ...witness, revision: this.desks[entry].revision })
    if (by.act !== null) this.acts.set(chained.hash, by.act)
    this.say(
      () =>
        `    ${entry} #${chained.seq} ${chained.type} ${chained.organisation ?? ''} ${JSON.stringify(brief(chained))} at ${at.slice(5, 23)}`,
    )
    return chained
  }
}

/** The data without what only machines read. */
const brief = ({ data }: LogEvent): Record<string, unknown> => {
  const { manifest: _m, consents, slug: _s, namedOnly: _n, revision: _r, lead: _l, ...rest } = data
  if (!Array.isArray(consents)) return rest
  const lines = (
    consents as { organisation: string; mode: string; carried?: number; covers: string[] }[]
  ).map(
    ({ organisation, mode, carried, covers }) =>
      `${organisation} ${mode}${carried ? ` from ${carried}` : ''}: ${covers.join()}`,
  )
  return { ...rest, consents: lines }
}
