import type { Clearance } from '../../domain/clearance/state.ts'
import type { Head } from '../../domain/evidence/heads.ts'
import { readOrganisations } from '../organisations.ts'
import { type KeyedQueue, createPacedWork } from '../keyedQueue.ts'
import type { RegisterDeps } from '../types.ts'
import {
  createLatestHeads,
  findUnmailed,
  takeOnMailing,
  type Release,
  organisationsInLastEdition,
  findHead,
  findLatestHead,
} from './rows.ts'
import { createLedger } from './ledger.ts'
import { isHourAgo, makeHead, type HeadOccasion } from './makeHead.ts'
import type { KeyStatement } from '../../domain/evidence/keys.ts'
import { type Actor, belongsTo } from '../../domain/organisations.ts'
import { notFound, Refusal } from '../../errors.ts'
import { readPublicKeys } from './keys.ts'
import { forPrograms } from '../../domain/sentences.ts'

export type HeadListener = (head: Head) => Promise<void>

type Heads = {
  /** Remembers what a release of the entry asks for. */
  notice: (entry: string, clearance: Clearance | null) => void
  /** Begins what was noticed, and waits for nothing; of releases that follow fast one head shows several. */
  begin: () => void
  /** Repeats what has failed, and looks now and then. */
  pass: () => Promise<void>
  /** Repeats what has failed, and makes a head for whom an hour has passed. */
  look: () => Promise<void>
  /** Resolves when no head of the organisation is being made. */
  settled: (organisation: string) => Promise<void>
  /** Told once of each head that is to be mailed. */
  onMail: (listener: HeadListener) => void
  /** Resolves when nothing is in work. */
  idle: () => Promise<void>
}

const LOOK_MS = 600_000

type Asked = { now: Date; releases: Release[] }
type Parts = { turns: KeyedQueue; keyFile: string; report: (error: unknown) => void }

/** Makes the signed heads beside everything else: no act waits for one, and none fails because of one. */
export const createHeads = (deps: RegisterDeps, { turns, keyFile, report }: Parts): Heads => {
  const listeners: HeadListener[] = []
  const noticed = new Map<string, number>()
  const failed = new Set<string>()
  /** When the logs of an organisation were read last: where nothing happens, once an hour is enough. */
  const readAt = new Map<string, Date>()
  const working = new Set<Promise<void>>()
  /** Looks under way: until they end, they alone know which heads have failed. */
  const looking = new Set<Promise<void>>()
  const parts = { keyFile, ledger: createLedger(deps, turns), latest: createLatestHeads(deps) }
  let lookedAt = -Infinity
  /** Until everything was looked at once. */
  let why: 'doubt' | 'hour' = 'doubt'

  const inBackground = (work: Promise<void>): Promise<void> => {
    const done = work.catch(report).finally(() => working.delete(done))
    working.add(done)
    return done
  }

  const mail = async (head: Head): Promise<void> => {
    if (!(await takeOnMailing(deps, head))) return
    for (const listener of listeners) await listener(head)
  }

  const make = async (organisation: string, occasion: HeadOccasion): Promise<void> => {
    try {
      const made = await turns(turnOf(organisation), () => makeHead(deps, parts, organisation, occasion))
      if (made !== 'early') readAt.set(organisation, occasion.now)
      if (typeof made !== 'string') void inBackground(mail(made))
    } catch (error) {
      failed.add(organisation)
      throw error
    }
  }

  const pace = createPacedWork<Asked>({
    join: (one, { now, releases }) => ({ now, releases: [...one.releases, ...releases] }),
    work: async (organisation, asked) => {
      await inBackground(make(organisation, { ...asked, why: 'release' }))
      // Its mail, too.
      await Promise.all(working)
    },
  })

  /** Every log is read once for all of them. */
  const makeAll = async (organisations: readonly string[], occasion: HeadOccasion): Promise<void> => {
    if (organisations.length === 0) return
    try {
      await parts.ledger.readAll()
    } catch (error) {
      for (const organisation of organisations) failed.add(organisation)
      return report(error)
    }
    for (const organisation of organisations) await make(organisation, occasion).catch(report)
  }

  const retry = async (): Promise<void> => {
    pace.begin()
    const again = [...failed]
    failed.clear()
    await makeAll(again, { now: deps.clock.now(), why: 'doubt' })
  }

  const look = async (): Promise<void> => {
    // Not by the clock that can be set: this is about rest between looks.
    lookedAt = performance.now()
    await retry()
    const now = deps.clock.now()
    const { facts } = await readOrganisations(deps)
    const members = Object.keys(facts).filter((slug) => facts[slug]?.standing === 'member')
    const due = members.filter((organisation) => {
      const last = readAt.get(organisation)
      return !last || isHourAgo(last, now)
    })
    await makeAll(due, { now, why })
    for (const head of await findUnmailed(deps)) await mail(head)
    why = 'hour'
  }
  const tracked = (looks: Promise<void>): Promise<void> => {
    looking.add(looks)
    return looks.finally(() => looking.delete(looks))
  }

  return {
    notice: (entry, clearance) => {
      const edition = clearance?.editions.at(-1)
      if (!clearance || !edition || noticed.get(entry) === edition.releaseSeq) return
      noticed.set(entry, edition.releaseSeq)
      const release = { entry, seq: edition.releaseSeq }
      const asked = { now: deps.clock.now(), releases: [release] }
      for (const organisation of organisationsInLastEdition(clearance)) pace.ask(organisation, asked)
    },
    begin: pace.begin,
    pass: () => tracked(performance.now() - lookedAt < LOOK_MS ? retry() : look()),
    look: () => tracked(look()),
    settled: (organisation) => {
      pace.now(organisation)
      return turns(turnOf(organisation), async () => undefined)
    },
    onMail: (listener) => void listeners.push(listener),
    idle: async () => {
      pace.nowAll()
      while (working.size + looking.size > 0) await Promise.allSettled([...working, ...looking])
    },
  }
}

const turnOf = (organisation: string): string => `heads of ${organisation}`

export type HeadsAnswer = { keys: KeyStatement[]; heads: Head[] }
export type HeadsQuery = { organisation: string | null; number: string | null }

/**
 * The latest head of each of the actor's organisations; or of one of them, of that number. Another organisation than one's
 * own is as one that is not there.
 */
export const readHeads = async (
  deps: RegisterDeps,
  heads: Heads | null,
  { organisation, number, actor }: HeadsQuery & { actor: Actor },
): Promise<HeadsAnswer> => {
  const wanted = toNumber(number)
  if (wanted !== null && organisation === null)
    throw new Refusal('invalid', forPrograms('Say in “organisation” whose head of that number you want.'))
  if (organisation !== null && !belongsTo(actor, organisation)) throw notFound()
  const own = organisation === null ? actor.memberships.map((one) => one.organisation) : [organisation]
  const found: Head[] = []
  for (const slug of own) {
    await heads?.settled(slug)
    const head = await (wanted === null ? findLatestHead(deps, slug) : findHead(deps, slug, wanted))
    if (head) found.push(head)
  }
  if (wanted !== null && found.length === 0) throw notFound()
  return { keys: deps.keyFile ? readPublicKeys(deps.keyFile) : [], heads: found }
}

const toNumber = (given: string | null): number | null => {
  if (given === null) return null
  if (!/^[1-9]\d{0,8}$/.test(given))
    throw new Refusal('invalid', forPrograms('Say in “number” which head you want: a whole number.'))
  return Number(given)
}
