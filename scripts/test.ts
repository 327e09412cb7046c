import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfNeeded } from '../src/server/build.ts'
import { toSentence } from '../src/server/startFailure.ts'
import { findChromium } from '../tests/support/browser.ts'
import { cpuSeconds } from '../tests/support/fileLog.mjs'
import { foundMongos, MONGO_ADVICE, type MongoServer } from '../tests/support/mongo.ts'
import { POSTGRES_ADVICE, startPostgres } from '../tests/support/postgres.ts'
import { findVeraPdf, VERAPDF_ADVICE } from '../tests/support/veraPdf.ts'
import { missingTools } from '../tests/support/xliff/tools.ts'
import { bundleApplicationIfNeeded, bundleForTests } from './application.ts'
import { conclude } from './testing/conclude.ts'
import { keepTemporaryFilesInMemory } from './testing/memoryFolder.ts'
import { type Outcome, runSuite, type Suite } from './testing/runSuite.ts'
import {
  leftToOthers,
  type Machine,
  needsBuild,
  needsServer,
  type Scope,
  suitesOf,
} from './testing/suites.ts'
import { seedOfThisRun } from './testing/seed.ts'
import { PROJECTS } from './testing/tiers.ts'
import { roundOfThisRun, turnOfThisRun, TURNS } from './testing/turns.ts'

/**
 * `npm test`: what a contributor waits for. `npm run test:all`: what CI waits for; `-- --rest` without what `npm test` has just
 * run, `-- --by-turns` with a tenth of what takes turns, or `-- --only unit` and so on. `npm run test:whole`: everything that
 * this machine can run, in a night. Two suites run at once, since each keeps one core busy: one with a browser, and one without;
 * with three each takes longer by as much, also where the third has a lower priority. What is measured has the machine for
 * itself. What is left out is said at the end, with the reason.
 */
const ARTIFACTS = path.resolve('tests/.artifacts')
const { values } = parseArgs({
  options: {
    ...{ all: { type: 'boolean' }, rest: { type: 'boolean' }, whole: { type: 'boolean' } },
    ...{ 'by-turns': { type: 'boolean' }, only: { type: 'string' } },
  },
})
const SCOPE: Scope = {
  tier: values.whole ? 'whole' : values.rest ? 'rest' : values.all || values.only ? 'all' : 'waited-for',
  projects: PROJECTS.filter((project) => !values.only || values.only === project),
  turn: values['by-turns'] ? turnOfThisRun() : null,
}

/** Every cell of the matrix (tests/support/matrix/turns.ts), and more of what is left to chance. */
const IN_FULL = { WHOLE: '1', KILL_POINTS: '50', MALFORMED_REQUESTS: '2000' }

const main = async (): Promise<number> => {
  const started = Date.now()
  rmSync(ARTIFACTS, { recursive: true, force: true })
  mkdirSync(ARTIFACTS, { recursive: true })
  keepTemporaryFilesInMemory()
  process.env.READY_PEOPLE_DIR = mkdtempSync(path.join(tmpdir(), 'communique-people-'))
  if (SCOPE.tier === 'whole') Object.assign(process.env, IN_FULL)
  console.log(`TEST_SEED=${(process.env.TEST_SEED = seedOfThisRun())}`)
  const leftOut: string[] = []
  const mongos = needsServer('mongodb', SCOPE) ? await startMongos() : []
  if (mongos.length === 0 && needsServer('mongodb', SCOPE))
    leftOut.push(`the store contract and the matrix on MongoDB: ${MONGO_ADVICE}`)
  const postgres = needsServer('postgres', SCOPE) ? await startPostgres() : null
  if (!postgres && needsServer('postgres', SCOPE))
    leftOut.push(`the store contract and the matrix on PostgreSQL: ${POSTGRES_ADVICE}`)
  const chromium = findChromium()
  if (!chromium && SCOPE.projects.includes('e2e'))
    leftOut.push('e2e: no Chromium: set CHROMIUM_PATH or install chromium-headless-shell')
  if (SCOPE.tier !== 'waited-for' && SCOPE.projects.includes('unit') && !findVeraPdf())
    leftOut.push(`what veraPDF says of PDF copies: ${VERAPDF_ADVICE}`)
  if (SCOPE.tier !== 'waited-for' && SCOPE.projects.includes('unit'))
    leftOut.push(...missingTools().map((why) => `files for translators in another program: ${why}`))

  const machine = { mongos, postgres, chromium }
  leftOut.push(...sayTurn(machine))
  const { inBrowser, together, alone } = suitesOf(SCOPE, machine)
  const outcomes: Outcome[] = []
  let built: Promise<boolean> | null = null
  const run = async (suite: Suite) => {
    if (needsBuild(suite) && !(await (built ??= build(outcomes)))) return
    outcomes.push(await runSuite(suite, ARTIFACTS))
  }
  const workOff = async (suites: Suite[]) => {
    for (let suite = suites.shift(); suite; suite = suites.shift()) await run(suite)
  }
  await Promise.all([workOff(inBrowser).then(() => workOff(together)), workOff(together)])
  for (const suite of alone) await run(suite)
  for (const mongo of mongos) await mongo.stop()
  await postgres?.stop()
  rmSync(process.env.READY_PEOPLE_DIR, { recursive: true, force: true })
  return conclude(outcomes, leftOut, { cpu: cpuSeconds(), seconds: (Date.now() - started) / 1000 })
}

/** With transactions and without: one of the two in each turn, and the other one when the turn comes again. */
const startMongos = async (): Promise<MongoServer[]> => {
  const found = foundMongos()
  const now = found[((SCOPE.turn ?? 0) + roundOfThisRun()) % found.length]
  const servers: MongoServer[] = []
  for (const start of SCOPE.turn !== null && now ? [now] : found) servers.push(await start())
  return servers
}

/** @returns what is left to other turns. */
const sayTurn = (machine: Machine): string[] => {
  if (SCOPE.turn === null) return []
  console.log(`TURN=${SCOPE.turn} of ${TURNS.length}`)
  return leftToOthers(SCOPE, machine).map((file) => `${file}: another turn than TURN=${SCOPE.turn} has it`)
}

/** @returns whether there is a build; else what needs one does not run, and the run has failed. */
const build = async (outcomes: Outcome[]): Promise<boolean> => {
  const [before, started] = [cpuSeconds(), Date.now()]
  const failures: string[] = []
  try {
    await buildIfNeeded((sentence) => console.log(`\n${sentence}`), { isStrict: true })
    process.env.TEST_PROGRAMS = path.join(ARTIFACTS, 'programs')
    await bundleForTests(process.env.TEST_PROGRAMS)
    if (SCOPE.tier !== 'waited-for') await bundleApplicationIfNeeded()
  } catch (error) {
    failures.push(`The build: ${toSentence(error)} What needs it could not run.`)
  }
  // Suites that end meanwhile are counted with it.
  const took = { cpu: cpuSeconds() - before, seconds: (Date.now() - started) / 1000 }
  outcomes.push({ name: 'build', files: [], failures, ...took })
  return failures.length === 0
}

process.exit(await main())
