import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { buildIfNeeded } from '../src/server/build.ts'
import { toSentence } from '../src/server/startFailure.ts'
import { findChromium } from '../tests/support/browser.ts'
import { findMongo, MONGO_ADVICE, type MongoServer } from '../tests/support/mongo.ts'
import { inParts } from './testing/inParts.ts'
import { keepTemporaryFilesInMemory } from './testing/memoryFolder.ts'
import { type Count, runSuite, type Suite } from './testing/runSuite.ts'

/**
 * `npm test`: everything that this machine can run. Two suites run at once, since each keeps one core busy; what measures
 * how fast something is has the machine for itself. What is left out is said at the end, with the reason; the last line counts.
 */
const ARTIFACTS = path.resolve('tests/.artifacts')
const CONTRACT =
  'tests/int/(host|desk|calendar|reports|people|secondFactor|lostEdits|fields|suspension|uploads|wire|places|consumers|embargoed|stores|lostWrites|register|scopes|erasure)'
const MATRIX = 'tests/http/matrix/'
const [MEASURED_INT, MEASURED_HTTP] = ['tests/int/(webhooks|longTexts)', 'tests/http/(malformed|loginTime)']
const AT_ONCE = 2

const main = async (): Promise<number> => {
  rmSync(ARTIFACTS, { recursive: true, force: true })
  mkdirSync(ARTIFACTS, { recursive: true })
  keepTemporaryFilesInMemory()
  const leftOut: string[] = []
  const counts: Count[] = []
  const runOne = async (suite: Suite) => void counts.push(await runSuite(suite, ARTIFACTS))

  await runOne({ name: 'unit', project: 'unit' })
  const mongo = await findMongo()
  if (!mongo) leftOut.push(`the store contract and the matrix on MongoDB: ${MONGO_ADVICE}`)
  const chromium = findChromium()
  if (!chromium) leftOut.push('e2e: no Chromium: set CHROMIUM_PATH or install chromium')

  let built: Promise<boolean> | null = null
  const runBuilt = async (suite: Suite) => {
    built ??= canBuild(counts)
    if (await built) await runOne(suite)
  }
  const int = [
    ...inParts({ name: 'int on SQLite', project: 'int', without: MEASURED_INT }, 4),
    ...(mongo ? inParts({ ...onMongo(mongo, 'int', CONTRACT), without: MEASURED_INT }, 4) : []),
  ]
  const tasks = [
    ...int.map((suite) => () => runOne(suite)),
    ...suitesOfServer(mongo, chromium).map((suite) => () => runBuilt(suite)),
  ]
  const workOff = async () => {
    for (let task = tasks.shift(); task; task = tasks.shift()) await task()
  }
  await Promise.all(Array.from({ length: AT_ONCE }, workOff))
  await runOne({ name: 'int on SQLite, measured', project: 'int', paths: MEASURED_INT })
  if (mongo) await runOne({ ...onMongo(mongo, 'int', MEASURED_INT), name: 'int on MongoDB, measured' })
  await runBuilt({ name: 'http, measured', project: 'http', paths: MEASURED_HTTP })
  await mongo?.stop()
  return conclude(counts, leftOut)
}

/** The shortest last, and the matrix in parts, so that no core is idle for long at the end. */
const suitesOfServer = (mongo: MongoServer | null, chromium: string | null): Suite[] => [
  ...inParts({ name: 'http on SQLite', project: 'http', without: `(${MATRIX}|${MEASURED_HTTP})` }, 3),
  ...(chromium ? inParts({ name: 'e2e', project: 'e2e', env: { CHROMIUM_PATH: chromium } }, 3) : []),
  ...['entries', 'admin', '(acts|keepers)'].flatMap((part): Suite[] => [
    ...(mongo ? [onMongo(mongo, 'http', MATRIX + part)] : []),
    { name: `the matrix on SQLite: ${part}`, project: 'http', paths: MATRIX + part },
  ]),
]

const onMongo = ({ kind, uri }: MongoServer, project: Suite['project'], paths: string): Suite => ({
  name:
    project === 'http'
      ? `the matrix on MongoDB (${kind}): ${paths.replace(MATRIX, '')}`
      : `${project} on MongoDB (${kind})`,
  project,
  paths,
  env: { STORE_UNDER_TEST: uri },
})

const conclude = (counts: Count[], suitesLeftOut: string[]): number => {
  const leftOut = [...suitesLeftOut, ...counts.flatMap((count) => count.leftOut)]
  const sum = (key: 'passed' | 'failed') => counts.reduce((total, count) => total + count[key], 0)
  const list = (lines: string[]) => lines.map((line) => `\n- ${line}`).join('')
  const failures = counts.flatMap((count) => count.failures)
  if (failures.length > 0) console.log(`\nFailed:${list(failures)}`)
  const remarks = counts.flatMap((count) => count.remarks)
  if (remarks.length > 0) console.log(`\nTo look into:${list(remarks)}`)
  console.log(leftOut.length === 0 ? '\nNothing was left out.' : `\nLeft out:${list(leftOut)}`)
  const skipped = counts.flatMap((count) => count.leftOut).length
  console.log(`${sum('passed')} passed, ${sum('failed')} failed, ${skipped} skipped`)
  return sum('failed') === 0 ? 0 : 1
}

const canBuild = async (counts: Count[]): Promise<boolean> => {
  try {
    await buildIfNeeded((sentence) => console.log(`\n${sentence}`))
    return true
  } catch (error) {
    console.log(`${toSentence(error)} http and e2e could not run.`)
    const failures = ['The build: see above.']
    counts.push({ passed: 0, failed: 1, failures, leftOut: [], remarks: [] })
    return false
  }
}

process.exit(await main())
