import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { buildIfNeeded } from '../src/server/build.ts'
import { toSentence } from '../src/server/startFailure.ts'
import { findChromium } from '../tests/support/browser.ts'
import { findMongo, MONGO_ADVICE, type MongoServer } from '../tests/support/mongo.ts'

/**
 * `npm test`: everything that this machine can run, in the order in which a failure is cheapest to find. What is left out
 * is said at the end, with the reason; the last line counts.
 */
type Suite = {
  name: string
  project: 'unit' | 'int' | 'http' | 'e2e'
  paths?: string
  without?: string
  env?: Record<string, string>
}
type Count = { passed: number; failed: number; skipped: number; skippedTests: string[] }

const ARTIFACTS = path.resolve('tests/.artifacts')
const CONTRACT =
  'tests/int/(desk|people|secondFactor|lostEdits|fields|suspension|uploads|wire|places|consumers|embargoed|webhooks|stores|register|scopes|erasure)'
const MATRIX = 'tests/http/matrix/'

const main = async (): Promise<number> => {
  rmSync(ARTIFACTS, { recursive: true, force: true })
  mkdirSync(ARTIFACTS, { recursive: true })
  const leftOut: string[] = []
  const counts: Count[] = []
  const runSuite = async (suite: Suite) => counts.push(await runJest(suite))

  await runSuite({ name: 'unit', project: 'unit' })
  const mongo = await findMongo()
  if (!mongo) leftOut.push(`the store contract and the matrix on MongoDB: ${MONGO_ADVICE}`)
  // Each keeps one core busy, and neither measures time.
  await Promise.all([
    runSuite({ name: 'int on SQLite', project: 'int' }),
    ...(mongo ? [runSuite(onMongo(mongo, 'int', CONTRACT))] : []),
  ])

  if (!(await canBuild())) {
    counts.push({ ...NOTHING, failed: 1 })
  } else {
    await runSuite({ name: 'http on SQLite', project: 'http', without: MATRIX })
    await Promise.all([
      runSuite({ name: 'the matrix on SQLite', project: 'http', paths: MATRIX }),
      ...(mongo ? [runSuite(onMongo(mongo, 'http', MATRIX))] : []),
    ])
    const chromium = findChromium()
    if (chromium) await runSuite({ name: 'e2e', project: 'e2e', env: { CHROMIUM_PATH: chromium } })
    else leftOut.push('e2e: no Chromium: set CHROMIUM_PATH or install chromium')
  }
  await mongo?.stop()
  return conclude(counts, leftOut)
}

const onMongo = ({ kind, uri }: MongoServer, project: Suite['project'], paths: string): Suite => ({
  name: `${project === 'http' ? 'the matrix' : project} on MongoDB (${kind})`,
  project,
  paths,
  env: { STORE_UNDER_TEST: uri },
})

const conclude = (counts: Count[], suitesLeftOut: string[]): number => {
  const leftOut = [...suitesLeftOut, ...counts.flatMap(({ skippedTests }) => skippedTests)]
  const sum = (key: 'passed' | 'failed' | 'skipped') => counts.reduce((total, count) => total + count[key], 0)
  console.log(
    leftOut.length === 0
      ? '\nNothing was left out.'
      : `\nLeft out:\n${leftOut.map((line) => `- ${line}`).join('\n')}`,
  )
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
  return sum('failed') === 0 ? 0 : 1
}

const runJest = async ({ name, project, paths, without, env = {} }: Suite): Promise<Count> => {
  const output = path.join(ARTIFACTS, `${name.replace(/\W+/g, '-')}.json`)
  const status = await run(
    name,
    [
      ...['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'],
      ...[
        '--selectProjects',
        project,
        '--passWithNoTests',
        '--forceExit',
        '--json',
        `--outputFile=${output}`,
      ],
      ...(project === 'unit' ? [] : ['--runInBand']),
      ...(without ? [`--testPathIgnorePatterns=${without}`] : []),
      ...(paths ? [paths] : []),
    ],
    env,
  )
  const count = readCount(output)
  // A suite that cannot even be loaded has no tests that could fail.
  return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

type Report = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { assertionResults: { fullName: string; status: string }[] }[]
}
const NOTHING: Count = { passed: 0, failed: 0, skipped: 0, skippedTests: [] }

const readCount = (file: string): Count => {
  if (!existsSync(file)) return NOTHING
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    skippedTests: report.testResults
      .flatMap(({ assertionResults }) => assertionResults)
      .filter(({ status }) => status === 'pending' || status === 'todo')
      .map(({ fullName }) => fullName),
  }
}

/** Runs Node on this, shows what it prints, and says how long it took. */
const run = (name: string, args: string[], env: Record<string, string> = {}): Promise<number> => {
  console.log(`\n── ${name}`)
  const started = Date.now()
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      console.log(
        `── ${name}: ${code === 0 ? 'passed' : 'failed'} in ${Math.round((Date.now() - started) / 1000)} s`,
      )
      resolve(code ?? 1)
    })
  })
}

const canBuild = async (): Promise<boolean> => {
  try {
    await buildIfNeeded((sentence) => console.log(`\n${sentence}`))
    return true
  } catch (error) {
    console.log(`${toSentence(error)} http and e2e could not run.`)
    return false
  }
}

process.exit(await main())
