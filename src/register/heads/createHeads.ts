import type { Clearance } from '../../domain/clearance/types.ts'
import type { Head } from '../../domain/evidence/heads.ts'
import { readOrganisations } from '../organisations.ts'
import type { Turns } from '../turns.ts'
import type { RegisterDeps } from '../types.ts'
import { isHourAgo, makeHead, type Occasion } from './make.ts'
import { findUnmailed, takeOnMailing } from './rows.ts'
import { standingInLast } from './standing.ts'

export type HeadListener = (head: Head) => Promise<void>

export type Heads = {
  /** Remembers what a release of the entry asks for. */
  notice: (entry: string, clearance: Clearance | null) => void
  /** Begins what was noticed, and waits for nothing. */
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

type Parts = { turns: Turns; keyFile: string; report: (error: unknown) => void }

/** Makes the signed heads beside everything else: no act waits for one, and none fails because of one. */
export const createHeads = (deps: RegisterDeps, { turns, keyFile, report }: Parts): Heads => {
  const listeners: HeadListener[] = []
  const noticed = new Map<string, number>()
  const waiting: [string, Occasion][] = []
  const failed = new Set<string>()
  /** When the logs of an organisation were read last: where nothing happens, once an hour is enough. */
  const readAt = new Map<string, Date>()
  const working = new Set<Promise<void>>()
  let lookedAt = -Infinity
  /** Until everything was looked at once. */
  let why: 'doubt' | 'hour' = 'doubt'

  const inBackground = (work: Promise<void>): void => {
    const done = work.catch(report).finally(() => working.delete(done))
    working.add(done)
  }

  const mail = async (head: Head): Promise<void> => {
    if (!(await takeOnMailing(deps, head))) return
    for (const listener of listeners) await listener(head)
  }

  const make = async (organisation: string, occasion: Occasion): Promise<void> => {
    try {
      const made = await turns(turnOf(organisation), () => makeHead(deps, keyFile, organisation, occasion))
      if (made !== 'early') readAt.set(organisation, occasion.now)
      if (typeof made !== 'string') inBackground(mail(made))
    } catch (error) {
      failed.add(organisation)
      throw error
    }
  }

  const begin = (): void => {
    for (const [organisation, occasion] of waiting.splice(0)) inBackground(make(organisation, occasion))
  }

  const retry = async (): Promise<void> => {
    begin()
    const again = [...failed]
    failed.clear()
    const now = deps.clock.now()
    for (const organisation of again) await make(organisation, { now, why: 'doubt' }).catch(report)
  }

  const look = async (): Promise<void> => {
    // Not by the clock that can be set: this is about rest between looks.
    lookedAt = performance.now()
    await retry()
    const now = deps.clock.now()
    const { facts } = await readOrganisations(deps)
    const members = Object.keys(facts).filter((slug) => facts[slug]?.standing === 'member')
    for (const organisation of members) {
      const last = readAt.get(organisation)
      if (!last || isHourAgo(last, now)) await make(organisation, { now, why }).catch(report)
    }
    for (const head of await findUnmailed(deps)) await mail(head)
    why = 'hour'
  }

  return {
    notice: (entry, clearance) => {
      const edition = clearance?.editions.at(-1)
      if (!clearance || !edition || noticed.get(entry) === edition.releaseSeq) return
      noticed.set(entry, edition.releaseSeq)
      const release = { entry, seq: edition.releaseSeq }
      const occasion = { now: deps.clock.now(), why: 'release', release } as const
      for (const organisation of standingInLast(clearance)) waiting.push([organisation, occasion])
    },
    begin,
    pass: () => (performance.now() - lookedAt < LOOK_MS ? retry() : look()),
    look,
    settled: (organisation) => turns(turnOf(organisation), async () => undefined),
    onMail: (listener) => void listeners.push(listener),
    idle: async () => {
      begin()
      while (working.size > 0) await Promise.all(working)
    },
  }
}

const turnOf = (organisation: string): string => `heads of ${organisation}`
