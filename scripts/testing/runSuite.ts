import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runWatched } from './runWatched.ts'

export type Suite = {
  name: string
  project: 'unit' | 'int' | 'http' | 'e2e'
  paths?: string
  without?: string
  /** These alone, by their paths. */
  files?: readonly string[]
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

/** What a file has come to; `ended` is empty for what went wrong beside all files. */
type Result = Omit<Count, 'remarks'> & { ended: string }

/**
 * Runs the files of a suite. A process that has said nothing for so long hangs: it is asked where, ended, and its
 * remaining files are run once more. So is a file of tests in a browser that fails, since beside another suite on two
 * cores a page can be late for any patience; both are said in the remarks. What hangs or fails twice has failed.
 *
 * @param artifacts the folder for the log of each run.
 */
export const runSuite = async (suite: Suite, artifacts: string): Promise<Count> => {
  const log = path.join(artifacts, suite.name.replace(/\W+/g, '-'))
  const first = await runJest(suite, log, [])
  const late = suite.project === 'e2e' ? first.results.filter(({ ended, failed }) => ended && failed > 0) : []
  if (first.hung === null && late.length === 0) return countOf(first.results, [])
  const done = first.results.filter((result) => !late.includes(result))
  const second = await runJest(suite, `${log}-again`, done)
  const hung = second.hung === null ? [] : [failure(`${suite.name} hung again, in ${second.hung}.`)]
  return countOf(
    [...done, ...second.results, ...hung],
    [
      ...(first.hung === null
        ? []
        : [`${suite.name} hung in ${first.hung}, and what was left was run once more.`]),
      ...late.flatMap(({ failures }) => failures.map((why) => `Run once more, since it failed: ${why}`)),
    ],
  )
}

const countOf = (results: readonly Result[], remarks: string[]): Count => ({
  passed: results.reduce((sum, { passed }) => sum + passed, 0),
  failed: results.reduce((sum, { failed }) => sum + failed, 0),
  failures: results.flatMap(({ failures }) => failures),
  leftOut: results.flatMap(({ leftOut }) => leftOut),
  remarks,
})

const failure = (why: string): Result => ({ ended: '', passed: 0, failed: 1, failures: [why], leftOut: [] })

/** @param done what need not be run. @returns the file that it hung in, if it did. */
const runJest = async (
  suite: Suite,
  log: string,
  done: readonly Result[],
): Promise<{ results: Result[]; hung: string | null }> => {
  const env = { ...suite.env, TEST_FILES_LOG: `${log}.jsonl` }
  const { status, isSilent } = await runWatched(
    suite.name,
    argumentsOf(suite, done),
    `${log}-hangs.json`,
    env,
  )
  const { begun, results } = readLog(env.TEST_FILES_LOG)
  if (isSilent) {
    const isOpen = (file: string) => results.every(({ ended }) => ended !== file)
    return { results, hung: begun.find(isOpen) ?? 'no file' }
  }
  const isBroken = status !== 0 && results.every(({ failed }) => failed === 0)
  return { results: isBroken ? [...results, failure(broken(suite))] : results, hung: null }
}

const broken = ({ name }: Suite) => `${name}: it ended with an error, although no test has failed.`

const argumentsOf = (suite: Suite, done: readonly Result[]): string[] => {
  const ended = done.flatMap((result) => result.ended || [])
  return [
    ...['--experimental-vm-modules', '--no-warnings'],
    'node_modules/jest/bin/jest.js',
    ...['--passWithNoTests', '--forceExit'],
    ...['--reporters=default', `--reporters=${path.resolve('scripts/testing/fileReporter.mjs')}`],
    // Unit tests run alone, on all cores; of the others two suites run at once.
    suite.project === 'unit' ? '--maxWorkers=100%' : '--runInBand',
    ...patternsOf(suite, ended),
  ]
}

/** Which files of the suite Jest is to take. @param ended those that it need not. */
export const patternsOf = (
  { project, files, paths, without }: Suite,
  ended: readonly string[] = [],
): string[] => {
  if (files)
    return ['--selectProjects', project, '--runTestsByPath', ...files.filter((file) => !ended.includes(file))]
  const ignored = [...(without ? [without] : []), ...ended.map((file) => file.replace(/[.\\/+()]/g, '.'))]
  return [
    ...['--selectProjects', project],
    ...ignored.map((pattern) => `--testPathIgnorePatterns=${pattern}`),
    // Not a bare word: it would be one more pattern of the option before it.
    ...(paths ? [`--testPathPatterns=${paths}`] : []),
  ]
}

type Line = { begun: string } | Result

const readLog = (log: string): { begun: string[]; results: Result[] } => {
  const text = existsSync(log) ? readFileSync(log, 'utf8') : ''
  const lines = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
  return {
    begun: lines.flatMap((line) => ('begun' in line ? [line.begun] : [])),
    results: lines.flatMap((line) => ('ended' in line ? [line] : [])),
  }
}
