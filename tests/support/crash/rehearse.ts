import { setTimeout as pause } from 'node:timers/promises'
import { type Act, FILLING, WHOLE } from './acts.ts'
import { deskAt, type Desk } from './desk.ts'
import { BASE, type Ground } from './ground.ts'
import type { Host } from './host.ts'
import type { Whole } from './judge.ts'
import type { Write } from './orders.ts'
import { PASSWORD, setStage, type Stage } from './stage.ts'
import { findUnsettled, growthOf, readSnapshot, type Snapshot } from './views.ts'

/** What an act writes when nobody is killed, and the newsroom as it was before. */
export type Rehearsed = { writes: Write[]; whole: Whole; before: Snapshot }

/** Between two writes of one act it is never as quiet. */
const QUIET_MS = 700
const HEAD_MS = 20_000

/** The newsroom of which each point gets a copy. */
export const makeBase = async (host: Host, ground: Ground): Promise<Stage> => {
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

type Rehearsing = { ground: Ground; host: Host; stage: Stage; only?: readonly string[]; signal?: AbortSignal }

/** Each act once, each in a copy of its own. */
export const rehearse = async ({
  ground,
  host,
  stage,
  only,
  signal,
}: Rehearsing): Promise<Map<Act, Rehearsed>> => {
  const all = new Map<Act, Rehearsed>()
  for (const act of [...WHOLE, ...FILLING].filter(({ name }) => !only || only.includes(name))) {
    signal?.throwIfAborted()
    const { url } = await ground.enter(host, `rehearsal-of-${act.name.replaceAll(' ', '-')}`)
    const desk = deskAt(url, stage.tokens)
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
    all.set(act, { writes: await host.writes(), whole: growthOf(before, after) as Whole, before })
  }
  return all
}
