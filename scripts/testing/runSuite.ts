import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runWatched } from './runWatched.ts'

export type Suite = {
  name: string
  project: 'unit' | 'int' | 'http' | 'e2e'
  paths?: string
  without?: string
  env?: Record<string, string>
}

export type Count = {
  passed: number
  failed: number
  /** For each that failed: its file, its name, and the beginning of why. */
  failures: string[]
  /** The names of the tests that were skipped. */
  leftOut: string[]
  /** What a reader of the result has to know beside it. */
  remarks: string[]
}

/**
 * Runs the files of a suite. A process that has said nothing for so long hangs: it is asked where, ended, and its
 * remaining files are run once more; what hangs twice has failed.
 *
 * @param artifacts the folder for the log of each run.
 */
export const runSuite = async (suite: Suite, artifacts: string): Promise<Count> => {
  const log = path.join(artifacts, suite.name.replace(/\W+/g, '-'))
  const first = await runJest(suite, log, [])
  if (first.hung === null) return first.count
  const remark = `${suite.name} hung in ${first.hung}, and what was left was run once more.`
  const second = await runJest(suite, `${log}-again`, first.ended)
  const failed = first.count.failed + second.count.failed + (second.hung === null ? 0 : 1)
  return {
    passed: first.count.passed + second.count.passed,
    failed,
    failures: [...first.count.failures, ...second.count.failures],
    leftOut: [...first.count.leftOut, ...second.count.leftOut],
    remarks: [remark, ...(second.hung === null ? [] : [`${suite.name} hung again, in ${second.hung}.`])],
  }
}

type Run = { count: Count; ended: string[]; hung: string | null }

const runJest = async (suite: Suite, log: string, done: string[]): Promise<Run> => {
  const env = { ...suite.env, TEST_FILES_LOG: `${log}.jsonl` }
  const { status, isSilent } = await runWatched(
    suite.name,
    argumentsOf(suite, done),
    `${log}-hangs.json`,
    env,
  )
  const { count, begun, ended } = readLog(env.TEST_FILES_LOG)
  const hung = isSilent ? (begun.find((file) => !ended.includes(file)) ?? 'no file') : null
  const isBroken = status !== 0 && count.failed === 0 && !isSilent
  return { count: isBroken ? { ...count, failed: 1, failures: [broken(suite)] } : count, ended, hung }
}

const broken = ({ name }: Suite) => `${name}: it ended with an error, although no test has failed.`

const argumentsOf = ({ project, paths, without }: Suite, done: string[]): string[] => {
  const ignored = [...(without ? [without] : []), ...done.map((file) => file.replace(/[.\\/+()]/g, '.'))]
  return [
    ...['--experimental-vm-modules', '--no-warnings'],
    'node_modules/jest/bin/jest.js',
    ...['--selectProjects', project, '--passWithNoTests', '--forceExit'],
    ...['--reporters=default', `--reporters=${path.resolve('scripts/testing/fileReporter.mjs')}`],
    // Unit tests run alone, on all cores; of the others two suites run at once.
    project === 'unit' ? '--maxWorkers=100%' : '--runInBand',
    ...ignored.map((pattern) => `--testPathIgnorePatterns=${pattern}`),
    ...(paths ? [paths] : []),
  ]
}

type Line =
  { begun: string } | { ended: string; passed: number; failed: number; failures: string[]; leftOut: string[] }

const readLog = (log: string) => {
  const text = existsSync(log) ? readFileSync(log, 'utf8') : ''
  const lines = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
  const results = lines.flatMap((line) => ('ended' in line ? [line] : []))
  const sum = (key: 'passed' | 'failed') => results.reduce((total, result) => total + result[key], 0)
  const listed = (key: 'failures' | 'leftOut') => results.flatMap((result) => result[key])
  return {
    count: {
      ...{ passed: sum('passed'), failed: sum('failed') },
      ...{ failures: listed('failures'), leftOut: listed('leftOut'), remarks: [] },
    } satisfies Count,
    begun: lines.flatMap((line) => ('begun' in line ? [line.begun] : [])),
    ended: results.map(({ ended }) => ended),
  }
}
