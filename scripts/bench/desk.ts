import { readRights } from './deskRights.ts'
import { type DeskWorld, openDeskWorld } from './deskWorld.ts'
import { measureMyDesk } from './myDesk.ts'
import { medianOf, verdict } from './newsroom.ts'

/**
 * `npm run bench:desk`: what access costs at the desk. A list of twenty as an editor who sees a sixth of the entries, at
 * 1,000 and at 50,000, turn by turn in one run; and that it shows what the domain's rule says, so that speed is not
 * bought with a wrong scope. Then My desk, the first page, among 5,000 entries, and in Chromium the edit view of a
 * long text, the composer of a media update, and how much script the first page fetches. Exits 1 when a bar is missed.
 */
const [SMALL, LARGE, RUNS] = [1_000, 50_000, 30]
const BAR_RATIO = 1.3
const BAR_EXTRA_MS = 2
const BAR_TOTALS_MS = 150

const LIST = '/api/statements?limit=20&pagination=false&sort=-updatedAt&depth=0'
const LIST_WITH_TOTALS = '/api/statements?limit=20&sort=-updatedAt&depth=0'

const say = (sentence: string) => process.stdout.write(`${sentence}\n`)

const time = async (world: DeskWorld, url: string): Promise<number> => {
  const started = performance.now()
  const { status } = await world.ask(url)
  if (status !== 200) throw new Error(`${url} answered ${status}.`)
  return performance.now() - started
}

const measure = async (worlds: DeskWorld[], url: string): Promise<number[]> => {
  const times: number[][] = worlds.map(() => [])
  for (let run = 0; run < RUNS + 5; run += 1) {
    for (const [index, world] of worlds.entries()) {
      const ms = await time(world, url)
      if (run >= 5) times[index]?.push(ms)
    }
  }
  return times.map(medianOf)
}

const isRightScope = async (world: DeskWorld): Promise<boolean> => {
  const { ids, total } = readRights(world)
  const { body: list } = await world.ask(LIST)
  const { body: counted } = await world.ask(LIST_WITH_TOTALS)
  const { body: count } = await world.ask('/api/statements/count')
  const shown = (body: Record<string, unknown>) => (body.docs as { id: string }[]).map(({ id }) => id).join()
  const isSame = [list, counted].every((body) => shown(body) === ids.slice(0, 20).join())
  say(
    `${world.entries.length} entries: the rule shows ${total}, the list counts ${String(counted.totalDocs)}; first twenty ${isSame ? 'the same' : 'NOT the same'}`,
  )
  return isSame && counted.totalDocs === total && count.totalDocs === total
}

const run = async (): Promise<boolean> => {
  say(`Filling two databases with ${SMALL} and ${LARGE} entries; Ctrl-C stops it.`)
  const worlds = [await openDeskWorld(SMALL, say), await openDeskWorld(LARGE, say)]
  try {
    const scopes = [await isRightScope(worlds[0] as DeskWorld), await isRightScope(worlds[1] as DeskWorld)]
    const [small = NaN, large = NaN] = await measure(worlds, LIST)
    const [, totals = NaN] = await measure(worlds, LIST_WITH_TOTALS)
    const isFlat = large <= BAR_RATIO * small + BAR_EXTRA_MS
    say(
      `a list of 20 without totals: ${small.toFixed(1)} ms at ${SMALL}, ${large.toFixed(1)} ms at ${LARGE}; ratio ${(large / small).toFixed(2)}, bar ${BAR_RATIO} × + ${BAR_EXTRA_MS} ms: ${verdict(isFlat)}`,
    )
    say(
      `a list of 20 with totals at ${LARGE}: ${totals.toFixed(1)} ms, bar ${BAR_TOTALS_MS} ms: ${verdict(totals <= BAR_TOTALS_MS)}`,
    )
    return scopes.every(Boolean) && isFlat && totals <= BAR_TOTALS_MS
  } finally {
    for (const world of worlds) await world.close()
  }
}

const [isRight, isQuick] = [await run(), await measureMyDesk(say)]
process.exit(isRight && isQuick ? 0 : 1)
