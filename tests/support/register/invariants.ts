import type { LogEvent } from '../../../src/domain/clearance/events.ts'
import { hashEvent } from '../../../src/domain/clearance/events.ts'
import { replay } from '../../../src/domain/clearance/replay.ts'
import { lookAtBrakes, lookAtDeadline } from './brakes.ts'
import { Broken } from './broken.ts'
import { ENTRIES, ENTRY_NAMES, type EntryName } from './cast.ts'
import { type Book, fateOf, isEcho, isStanding, raw, releasesOf } from './oracle/book.ts'
import type { Consent } from './oracle/consents.ts'
import { scan } from './oracle/round.ts'
import { faultOfProof, RULES } from './oracle/rules.ts'
import { expected, toLines } from './oracle/standing.ts'
import { type Before, faultOfSight, faultOfState, faultOfWho } from './oracle/who.ts'
import { NODES, type World } from './world.ts'

const bookOf = (world: World): Book => ({ logs: world.logs, acts: world.acts })

/** Looks at a world after each step, and remembers what it has seen. */
export class Watch {
  private looked: Record<string, number> = {}
  private seen = new Set<string>()
  private sized = ''
  /** By entry and place, what a server has shown to the world. */
  private out = new Map<string, { entry: EntryName; seq: number }>()
  /** The main events of acts that were acknowledged: entry, action and how often it may stand there. */
  readonly acknowledged: { act: number; entry: EntryName; action: string }[] = []

  constructor(private readonly world: World) {}

  look(): void {
    for (const entry of ENTRY_NAMES) this.lookAtNews(entry)
    for (let node = 0; node < NODES; node += 1) for (const entry of ENTRY_NAMES) this.lookFrom(node, entry)
    this.lookAtWhatWasOut()
  }

  /** What costs more, once. */
  conclude(): void {
    for (const { act, entry, action } of this.acknowledged) {
      const written = this.world.witnesses[entry].filter(
        (one) => one.act === act && one.event.type === action,
      )
      if (written.length !== 1)
        throw new Broken(
          'no event is lost or doubled',
          `${action} of ${entry} stands ${written.length} times in its log`,
        )
    }
    for (const entry of ENTRY_NAMES) this.lookAtPurity(entry)
    this.lookAtBundle()
  }

  private lookAtNews(entry: EntryName): void {
    const log = this.world.logs[entry]
    for (let index = this.looked[entry] ?? 0; index < log.length; index += 1) {
      const event = log[index]
      if (event) this.lookAtEvent(entry, event, log[index - 1] ?? null)
    }
    this.looked[entry] = log.length
  }

  private lookAtEvent(entry: EntryName, event: LogEvent, last: LogEvent | null): void {
    const name = `${entry} #${event.seq} ${event.type}`
    if (
      event.seq !== (last?.seq ?? 0) + 1 ||
      event.prevHash !== (last?.hash ?? null) ||
      event.hash !== hashEvent(event)
    )
      throw new Broken('no event is lost or doubled', `${name} does not follow its place`)
    const { world } = this
    const witness = world.witnesses[entry][event.seq - 1]
    if (!witness) throw new Broken('no event is lost or doubled', `nobody wrote ${name}`)
    const logs =
      entry === 'update' ? world.logs : { ...world.logs, update: world.logs.update.slice(0, witness.update) }
    const book: Book = { logs, acts: world.acts }
    const { now } = witness
    const upto = event.seq - 1
    const before: Before = {
      world,
      book,
      entry,
      event,
      now,
      witness,
      seen: scan(book, entry, upto),
      was: expected(book, entry, { upto, now }),
    }
    const isLate = isEcho({ logs: world.logs, acts: world.acts }, event)
    const who = isLate ? null : faultOfWho(before)
    if (who) throw new Broken('only who may act acts', `${name} of ${event.by}: ${who}`)
    const sight = isLate ? null : faultOfSight(before)
    if (sight) throw new Broken('nobody decides on what they did not see', `${name}: ${sight}`)
    const state = isLate ? null : faultOfState(before)
    if (state) throw new Broken('acts happen where the table lets them', `${name}: ${state}`)
    const unproved = faultOfProof(before)
    if (unproved) throw new Broken('who demands proofs binds itself by proofs alone', `${name}: ${unproved}`)
    const fault = isLate ? null : RULES[event.type]?.(before)
    if (fault) throw new Broken(`the rule of ${event.type}`, `${name}: ${fault}`)
  }

  private lookFrom(node: number, entry: EntryName): void {
    const { world } = this
    const now = world.now(node)
    const book = bookOf(world)
    // Servers whose clocks agree see the same.
    const key = `${entry} ${world.logs[entry].length} ${world.logs.update.length} ${now.getTime()} ${world.changes}`
    if (this.seen.has(key)) return
    this.seen.add(key)
    const said = world.clearance(entry, now)
    const upto = world.logs[entry].length
    const wanted = expected(book, entry, { upto, now: now.getTime() })
    const isFrozen = ['review', 'clearance', 'cleared'].includes(said.state)
    const got = {
      state: said.state,
      consents: isFrozen ? toLines(said.round?.consents ?? []) : [],
      wire: said.wire && [said.wire.edition, said.wire.digest, said.wire.standing],
      scheduled: said.scheduled?.edition ?? null,
    }
    const { wire } = wanted
    const want = { ...wanted, wire: wire && [wire.edition, wire.digest, wire.standing] }
    if (
      JSON.stringify(got) !==
      JSON.stringify({
        state: want.state,
        consents: want.consents,
        wire: want.wire,
        scheduled: want.scheduled,
      })
    )
      throw new Broken(
        'the state is what the log says',
        `${entry} on server ${node}: ${JSON.stringify(got)} instead of ${JSON.stringify(want)}`,
      )
    for (const edition of said.editions)
      if (edition.available)
        this.out.set(`${entry} ${edition.releaseSeq}`, { entry, seq: edition.releaseSeq })
    for (const { edition, standing } of said.editions)
      world.reach(`${edition === 1 ? 'edition 1' : 'a later edition'} is ${standing}`)
    const place = { world, entry, node, now }
    if (wire?.standing === 'live') lookAtBrakes(place, wire.releaseSeq)
    if (said.state === 'clearance') lookAtDeadline(place)
  }

  /** No hold, no clock and no other server un-releases what the world has read. */
  private lookAtWhatWasOut(): void {
    const book = bookOf(this.world)
    const size = `${ENTRY_NAMES.map((entry) => this.world.logs[entry].length).join()} ${this.out.size}`
    if (this.sized === size) return
    this.sized = size
    for (const { entry, seq } of this.out.values()) {
      const release = releasesOf(book, entry).find(({ event }) => event.seq === seq)
      if (!release || !isStanding(release))
        throw new Broken('what was out stays an edition', `${entry} #${seq} is taken back`)
      const isSaid = this.world.logs[entry].some(
        (event) => event.type === 'available' && event.seq > seq && raw(event).edition === release.edition,
      )
      const early = this.world
        .clearance(entry, new Date(0))
        .editions.find(({ releaseSeq }) => releaseSeq === seq)
      if (isSaid && !early?.available) throw new Broken('no clock un-releases', `${entry} #${seq}`)
    }
  }

  private lookAtPurity(entry: EntryName): void {
    const { world } = this
    const log = world.logs[entry]
    const at = {
      lead: ENTRIES[entry].lead,
      now: world.now(0),
      bundles: structuredClone(world.bundlesOf(log)),
    }
    const again = replay(structuredClone(log), at)
    if (JSON.stringify(again) !== JSON.stringify(world.clearance(entry, world.now(0))))
      throw new Broken('the state is a function of log and clock', entry)
    for (const { event } of releasesOf(bookOf(world), entry).filter(isStanding)) {
      const people = new Map<string, string>()
      for (const { organisation, by } of raw(event).consents as Consent[]) {
        if (by !== null && (people.get(by) ?? organisation) !== organisation)
          throw new Broken('one person signs for one organisation', `${entry} #${event.seq}: ${by}`)
        if (by !== null) people.set(by, organisation)
      }
    }
  }

  /** All or none: what a commit carries stands in the logs of the entries, and waits for this very place. */
  private lookAtBundle(): void {
    const { logs } = this.world
    for (const commit of logs.update)
      for (const { entry, seq } of raw(commit).carries ?? []) {
        const event = logs[entry as EntryName][seq - 1]
        const place = event && raw(event).commit
        if (event?.type !== commit.type || place?.entry !== 'update' || place.seq !== commit.seq)
          throw new Broken(
            'a media update goes out whole',
            `update #${commit.seq} carries ${entry} #${seq}, which is something else`,
          )
        if (fateOf(bookOf(this.world), event).is === 'void')
          throw new Broken('a media update goes out whole', `${entry} #${seq} is void`)
      }
  }
}
