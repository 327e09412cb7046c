import { parseArgs } from 'node:util'
import { playStory, type Told } from '../tests/support/following/play.ts'
import { setScene } from '../tests/support/following/scene.ts'
import { isStore, needServer, STORES } from '../tests/support/databaseServers.ts'
import { openRace } from '../tests/support/race.ts'
import type { StoreName } from '../tests/support/storeUnderTest.ts'
import { abortOnInterrupt, INTERRUPTED, readSeed, readWholeNumber } from './rig.ts'

/**
 * `npm run test:changes [-- --store sqlite|mongodb|postgres --stories N --steps N --seed N]`: people act on texts that show one
 * another, and what two readers keep by `/v1/changes` is the wire to the byte; with two servers, but on SQLite. Without a store
 * all of them. The second story has the seed after the first one's, and so on. Ctrl-C ends it and leaves nothing behind.
 */
const { values } = parseArgs({
  options: {
    ...{ store: { type: 'string' }, stories: { type: 'string' } },
    ...{ steps: { type: 'string' }, seed: { type: 'string' } },
  },
})
const seed = readSeed(values.seed)
const stories = readWholeNumber(values.stories, 10)
const steps = readWholeNumber(values.steps, 60)

const tellOne = async (servers: number, story: Parameters<typeof playStory>[2]): Promise<Told> => {
  const race = await openRace(servers, 'unodc', 'ilo')
  try {
    return await playStory(race, await setScene(race), story)
  } finally {
    await race.close()
  }
}

type Run = { seed: number; stories: number; steps: number; signal: AbortSignal }

const tellAll = async (store: string, servers: number, { seed, stories, ...run }: Run): Promise<number> => {
  let broken = 0
  for (let index = 0; index < stories; index += 1) {
    const told = await tellOne(servers, { ...run, seed: seed + index })
    const verdict = told.faults.length === 0 ? 'the copies are the wire' : 'A COPY IS NOT THE WIRE'
    console.log(
      `${store}, seed ${told.seed}: ${told.acts.length} acts, compared ${told.looks} times: ${verdict}`,
    )
    if (told.faults.length === 0) continue
    broken += 1
    console.log([...told.acts, '', ...told.faults].join('\n'))
  }
  return broken
}

const runOn = async (store: StoreName, run: Run): Promise<number> => {
  const server = await needServer(store)
  if (!server) return tellAll('SQLite', 1, run)
  try {
    process.env.STORE_UNDER_TEST = server.uri
    return await tellAll(`${server.kind}, two servers`, 2, run)
  } finally {
    await server.stop()
  }
}

const main = async (): Promise<number> => {
  const stores = values.store ? [values.store] : STORES
  if (seed === null || stories === null || steps === null || !stores.every(isStore)) {
    console.error(`Give --store ${STORES.join('|')}, --stories N, --steps N, --seed N.`)
    return 2
  }
  const signal = abortOnInterrupt()
  try {
    let broken = 0
    for (const store of stores) broken += await runOn(store, { seed, stories, steps, signal })
    return broken === 0 ? 0 : 1
  } catch (error) {
    if (error !== signal.reason) throw error
    console.log('Stopped.')
    return INTERRUPTED
  }
}

process.exit(await main())
