import { setTimeout as pause } from 'node:timers/promises'
import { deskAt } from './desk.ts'
import type { Ground } from './ground.ts'
import type { Host } from './host.ts'
import type { Hosts } from './hosts.ts'
import { type Finding, judge } from './judge.ts'
import type { Point } from './points.ts'
import type { Rehearsed } from './rehearse.ts'
import type { Stage } from './stage.ts'

export type Line = Finding & { act: string; point: string; answered: number | null }
export type Drill = { ground: Ground; hosts: Hosts; stage: Stage }
export type Struck = { host: Host; line: Line }

/** How long an act may go on after its answer, with what nobody waits for. */
const AFTERWARDS_MS = 3_000

type Strike = { host: Host; point: Point; index: number; rehearsed: Rehearsed }

/** One point: an acknowledged save, the act, the kill, the start on the same data, the look. */
export const strike = async (
  { ground, hosts, stage }: Drill,
  { host, point: { act, at, moment, again }, index, rehearsed }: Strike,
): Promise<Struck> => {
  const name = `point-${index}`
  const { url } = await ground.enter(host, name)
  const desk = deskAt(url, stage.tokens)
  const kept = `kept ${index}`
  const path = `/api/statements/${stage.entries.draft.id}`
  await desk.must({ method: 'PATCH', path, as: 'editor@unodc', body: { title: kept, revision: 1 } })
  const request = await act.prepare(desk, stage)
  await host.arm(at, moment)
  const answer = await desk.send(request)
  const isGone = await Promise.race([host.gone.then(() => true), pause(AFTERWARDS_MS, false)])
  if (!isGone) await host.kill()
  const where = host.fell()?.replace(' ', ` ${at} `) ?? `at the end: there was no write ${at}`
  const env = ground.envOf(name)
  const fellAgain = again === null ? null : await killRecovery(await hosts.next(), { env, at: again })
  const line = {
    act: act.name,
    point: fellAgain ? `${where}; again ${fellAgain}` : where,
    answered: answer?.status ?? null,
  }
  const next = await hosts.next()
  const openedAt = Date.now()
  try {
    const opened = await next.open(env)
    const finding = await judge(
      { stage, act, request, answer, kept, hasTransactions: ground.hasTransactions, ...rehearsed },
      { host: next, ...opened, openedAt, openMs: Date.now() - openedAt },
    )
    await next.close()
    return { host: next, line: { ...line, ...finding } }
  } catch (error) {
    await next.kill()
    const faults = [`the newsroom does not answer: ${String(error)}`]
    const lost = Date.now() - openedAt
    const finding: Finding = { found: 'unclear', openMs: lost, settledMs: lost, again: null, faults }
    return { host: await hosts.next(), line: { ...line, ...finding } }
  } finally {
    await ground.remove(name)
  }
}

/** Opens the data with a server that does not live to answer. @returns where it fell; null where it had to be killed from outside. */
const killRecovery = async (
  host: Host,
  { env, at }: { env: Record<string, string>; at: number },
): Promise<string | null> => {
  await host.arm(at, 'before')
  await host.open(env).catch((error: unknown) => {
    if (host.fell() === null) throw error
  })
  await host.kill()
  return host.fell()?.replace(' ', ` ${at} `) ?? null
}
