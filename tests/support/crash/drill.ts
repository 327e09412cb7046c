import { setTimeout as pause } from 'node:timers/promises'
import type { MongoServer } from '../mongo.ts'
import { type Act, FILLING, WHOLE } from './acts.ts'
import { deskAt, type Desk } from './desk.ts'
import { BASE, type Ground, layGround } from './ground.ts'
import type { Host } from './host.ts'
import { createHosts, type Hosts } from './hosts.ts'
import { type Finding, judge, type Whole } from './judge.ts'
import type { Write } from './orders.ts'
import { choosePoints, type Point } from './points.ts'
import { PASSWORD, setStage, type Stage } from './stage.ts'
import { findUnsettled, growthOf, readSnapshot } from './views.ts'

export type Run = {
  mongo: MongoServer | null
  points: number
  seed: number
  /** Names of acts, for fewer than all. */
  only?: readonly string[]
  say: (sentence: string) => void
  signal?: AbortSignal
}
export type Line = Finding & { act: string; point: string; answered: number | null }

type Rehearsed = { writes: Write[]; whole: Whole }
type Drill = { ground: Ground; hosts: Hosts; stage: Stage }

/** How long an act may go on after its answer, with what nobody waits for. */
const AFTERWARDS_MS = 3_000
/** Between two writes of one act it is never as quiet. */
const QUIET_MS = 700
const HEAD_MS = 20_000

/** Kills a server at points of what people do, starts it again, and says what was found each time. */
export const runDrill = async (run: Run): Promise<Line[]> => {
  const ground = await layGround(run.mongo)
  const hosts = createHosts()
  try {
    run.say(`Making a newsroom on ${ground.store} …`)
    const host = await hosts.next()
    const stage = await makeBase(host, ground)
    const drill = { ground, hosts, stage }
    const rehearsed = await rehearseAll(drill, host, run)
    const writes = new Map([...rehearsed].map(([act, each]) => [act, each.writes]))
    for (const [act, { length }] of writes) run.say(`  ${act.name}: ${length} writes`)
    const points = choosePoints({ ...run, writes })
    return await strikeAll(drill, { host, points, rehearsed, run })
  } finally {
    await hosts.killAll()
    await ground.clear()
  }
}

const makeBase = async (host: Host, ground: Ground): Promise<Stage> => {
  const { url } = await host.open(ground.envOf(BASE), { password: PASSWORD })
  const stage = await setStage(url)
  // After a start each organisation gets a head that it has none of yet; else each copy would make them, beside the act.
  await host.close()
  const desk = deskAt((await host.open(ground.envOf(BASE))).url, stage.tokens)
  for (const as of ['reviewer@unodc', 'reviewer@ilo']) await untilThereIsAHead(desk, as)
  return stage
}

const untilThereIsAHead = async (desk: Desk, as: string): Promise<void> => {
  for (const giveUpAt = Date.now() + HEAD_MS; Date.now() < giveUpAt; await pause(QUIET_MS / 10)) {
    const { heads } = await desk.must({ method: 'GET', path: '/api/register/heads', as })
    if ((heads as unknown[]).length > 0) return
  }
  throw new Error(`There is no signed head for ${as}.`)
}

const rehearseAll = async (
  { ground, stage }: Drill,
  host: Host,
  { signal, only }: Run,
): Promise<Map<Act, Rehearsed>> => {
  const all = new Map<Act, Rehearsed>()
  for (const act of [...WHOLE, ...FILLING].filter(({ name }) => !only || only.includes(name))) {
    signal?.throwIfAborted()
    const name = `rehearsal of ${act.name}`.replaceAll(' ', '-')
    const desk = deskAt((await ground.enter(host, name)).url, stage.tokens)
    const before = await readSnapshot(desk, stage)
    const request = await act.prepare(desk, stage)
    await host.count()
    await desk.must(request)
    for (let seen = -1; seen < (await host.writes()).length; await pause(QUIET_MS))
      seen = (await host.writes()).length
    const after = await readSnapshot(desk, stage)
    const unsettled = await findUnsettled(host, after)
    if (unsettled.length > 0)
      throw new Error(`The rehearsal of ${act.name} does not settle: ${unsettled.join()}`)
    all.set(act, { writes: await host.writes(), whole: growthOf(before, after) as Whole })
  }
  return all
}

type Striking = { host: Host; points: Point[]; rehearsed: Map<Act, Rehearsed>; run: Run }

const strikeAll = async (
  drill: Drill,
  { host: first, points, rehearsed, run }: Striking,
): Promise<Line[]> => {
  const lines: Line[] = []
  let host = first
  for (const [index, point] of points.entries()) {
    run.signal?.throwIfAborted()
    const struck = await strike(drill, { host, point, index, whole: rehearsed.get(point.act)?.whole ?? {} })
    host = struck.host
    lines.push(struck.line)
    const { act, point: where, found, settledMs, faults } = struck.line
    run.say(`${index + 1}/${points.length} ${act}, ${where}: ${found}, ${settledMs} ms ${faults.join('; ')}`)
  }
  return lines
}

type Strike = { host: Host; point: Point; index: number; whole: Whole }

/** One point: an acknowledged save, the act, the kill, the start on the same data, the look. */
const strike = async (
  { ground, hosts, stage }: Drill,
  { host, point: { act, at, moment }, index, whole }: Strike,
): Promise<{ host: Host; line: Line }> => {
  const name = `point-${index}`
  const { url } = await ground.enter(host, name)
  if (index > 0) await ground.remove(host, `point-${index - 1}`)
  const desk = deskAt(url, stage.tokens)
  const kept = `kept ${index}`
  const { id } = stage.entries.draft
  const save = { title: kept, revision: 1 }
  await desk.must({ method: 'PATCH', path: `/api/statements/${id}`, as: 'editor@unodc', body: save })
  const before = await readSnapshot(desk, stage)
  const request = await act.prepare(desk, stage)
  await host.arm(at, moment)
  const answer = await desk.send(request)
  const isGone = await Promise.race([host.gone.then(() => true), pause(AFTERWARDS_MS, false)])
  if (!isGone) await host.kill()
  const where = host.fell() ?? `after all, for there was no write ${at}`
  const next = await hosts.next()
  const openedAt = Date.now()
  const line = { act: act.name, point: where.replace(' ', ` ${at} `), answered: answer?.status ?? null }
  try {
    const opened = await next.open(ground.envOf(name))
    const given = { stage, act, request, whole, before, answer, kept }
    return { host: next, line: { ...line, ...(await judge(given, { host: next, ...opened, openedAt })) } }
  } catch (error) {
    await next.kill()
    const other = await hosts.next()
    await other.open(ground.envOf(BASE))
    const faults = [`the newsroom does not answer: ${String(error)}`]
    return {
      host: other,
      line: { ...line, found: 'unclear', settledMs: Date.now() - openedAt, again: null, faults },
    }
  }
}
