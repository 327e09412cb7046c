import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfNeeded } from '../src/server/build.ts'
import { medianOf } from './audit/figures.ts'
import { CLOCK_HEADER } from '../tests/support/exact/clock.ts'
import { isGood, type Line, toTable } from '../tests/support/exact/report.ts'
import { type Exact, runExact } from '../tests/support/exact/runExact.ts'
import { isStore, needServer } from '../tests/support/databaseServers.ts'
import { openNewsroom } from '../tests/support/newsroom.ts'
import { type RunningServer, startServer, TEST_SECRET } from '../tests/support/startServer.ts'
import { databaseOn, envOfDatabase } from '../tests/support/storeUnderTest.ts'
import { abortOnInterrupt, readSeed, readWholeNumber, statusOf } from './rig.ts'

/**
 * `npm run test:exact [-- --store mongodb|postgres|sqlite --instants N --withdrawals N --rate N --readers N --seed N]`: embargoes end
 * under load, and texts are withdrawn: nothing is shown early by the server's clock, and everything is shown, or gone, a
 * second later, in every form. Two servers on MongoDB, or one on SQLite. Ctrl-C ends it and leaves nothing behind.
 */
const { values } = parseArgs({
  options: {
    ...{ store: { type: 'string', default: 'mongodb' }, seed: { type: 'string' } },
    ...{ instants: { type: 'string' }, withdrawals: { type: 'string' } },
    ...{ rate: { type: 'string' }, readers: { type: 'string' } },
  },
})
type Numbers = Pick<Exact, 'instants' | 'withdrawals' | 'perSecond' | 'readers' | 'seed'>

/** Null where one of them is no whole number. */
const readNumbers = (): Numbers | null => {
  const seed = readSeed(values.seed)
  const instants = readWholeNumber(values.instants, 1_000)
  const withdrawals = readWholeNumber(values.withdrawals, instants ?? 1)
  const perSecond = readWholeNumber(values.rate, 10)
  const readers = readWholeNumber(values.readers, 8)
  if (seed === null || instants === null || withdrawals === null || perSecond === null || readers === null)
    return null
  return { seed, instants, withdrawals: Math.min(withdrawals, instants), perSecond, readers }
}

const PASSWORD = 'a long password of the rig'
const say = (sentence: string) => console.log(sentence)

/** With the people of the demonstration, in a database that nobody has open any more. */
const seedNewsroom = async (dataDir: string, databaseUri: string | undefined): Promise<void> => {
  const env = { COMMUNIQUE_DEMO: '0', PAYLOAD_SECRET: TEST_SECRET }
  await (await openNewsroom({ dataDir, databaseUri, env, password: PASSWORD })).close()
}

const startNode = (dataDir: string, databaseUri: string | undefined): Promise<RunningServer> =>
  startServer({
    dataDir,
    preload: CLOCK_HEADER,
    env: {
      ...envOfDatabase(databaseUri),
      WIRE_ANONYMOUS_PER_MINUTE: '100000000',
      LOG_LEVEL: 'warn',
    },
  })

/** What was seen, and what the servers complained of meanwhile. */
const tell = (lines: readonly Line[], nodes: readonly RunningServer[]): void => {
  say(`\n${toTable(lines)}\n`)
  for (const node of nodes) {
    const complaint = `${node.errors()}${node.output().replace(/^ready .*$/m, '')}`.trim()
    if (complaint) say(complaint.slice(0, 3_000))
  }
}

const main = async (): Promise<number> => {
  const numbers = readNumbers()
  if (!numbers || !isStore(values.store)) {
    console.error('Give --store mongodb|postgres|sqlite, and whole numbers above 0 for the others.')
    return 2
  }
  await buildIfNeeded(say)
  const server = await needServer(values.store)
  const signal = abortOnInterrupt()
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'exact-'))
  const nodes: RunningServer[] = []
  try {
    const databaseUri = server ? databaseOn(server.uri, path.basename(dataDir).toLowerCase()) : undefined
    await seedNewsroom(dataDir, databaseUri)
    while (nodes.length < (server ? 2 : 1)) nodes.push(await startNode(dataDir, databaseUri))
    const { lines, answersPerSecond, withdrawalsMs } = await runExact({
      ...{ ...numbers, password: PASSWORD, nodes: nodes.map(({ url }) => url), say, signal },
    })
    tell(lines, nodes)
    const slowest = Math.round(Math.max(...withdrawalsMs))
    say(
      `A withdrawal was answered in ${Math.round(medianOf(withdrawalsMs))} ms, the slowest in ${slowest} ms.`,
    )
    const store = server ? `${server.kind}, two servers` : 'SQLite, one server'
    const beside = `${numbers.readers} readers had ${Math.round(answersPerSecond)} answers a second`
    const verdict = isGood(lines) ? 'nothing early, everything within a second.' : 'A BAR IS MISSED.'
    say(`${store}, seed ${numbers.seed}; beside it ${beside}: ${verdict}`)
    return isGood(lines) ? 0 : 1
  } catch (error) {
    return statusOf(error, signal, console.log)
  } finally {
    for (const node of nodes) await node.stop()
    await server?.stop()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10 })
  }
}

process.exit(await main())
