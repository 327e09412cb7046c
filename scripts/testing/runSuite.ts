import path from 'node:path'
import { type FileResult, type Log, readLog } from './readLog.ts'
import { runWatched, type Watched } from './runWatched.ts'
import type { Project } from './tiers.ts'

export type Suite = {
  name: string
  project: Project
  /** Paths from the root of the repository. */
  files: readonly string[]
  env?: Record<string, string>
}

export type Outcome = {
  name: string
  files: FileResult[]
  /** What went wrong beside all tests. */
  failures: string[]
  cpu: number
  seconds: number
}

/**
 * Runs the files of a suite in one process, from one entry (tests/suites). A process that has said nothing for so long
 * hangs: it is asked where, and ended, and the file that it hung in has failed; those that had not begun are run then.
 * Nothing else is run again: what fails once has failed.
 *
 * @param artifacts the folder for the log of each run.
 */
export const runSuite = async (suite: Suite, artifacts: string): Promise<Outcome> => {
  const started = Date.now()
  const log = path.join(artifacts, suite.name.replace(/\W+/g, '-'))
  const run = await runJest(suite, log)
  const seconds = (Date.now() - started) / 1000
  const cpu = Math.max(
    run.cpu ?? 0,
    run.files.reduce((sum, file) => sum + file.cpu, 0),
  )
  const outcome = { name: suite.name, files: run.files, failures: run.failures, cpu, seconds }
  const left = suite.files.filter((file) => !run.begun.includes(file))
  if (!run.isSilent || run.begun.length === 0 || left.length === 0) return outcome
  const rest = await runSuite({ ...suite, name: `${suite.name}, after what hung`, files: left }, artifacts)
  return {
    ...outcome,
    files: [...outcome.files, ...rest.files],
    failures: [...outcome.failures, ...rest.failures],
    cpu: cpu + rest.cpu,
    seconds: seconds + rest.seconds,
  }
}

type Run = Log & { failures: string[]; isSilent: boolean }

const runJest = async (suite: Suite, log: string): Promise<Run> => {
  const env = {
    ...suite.env,
    TEST_FILES: JSON.stringify(suite.files),
    TEST_FILES_LOG: `${log}.jsonl`,
  }
  const { status, isSilent } = await runWatched(suite.name, argumentsOf(suite), `${log}-hangs.json`, env)
  const seen = readLog(env.TEST_FILES_LOG)
  return { ...seen, isSilent, failures: failuresOf(suite, seen, { status, isSilent }) }
}

const failuresOf = (
  { name, files }: Suite,
  { begun, ended, broken, files: results }: Log,
  { status, isSilent }: Watched,
): string[] => {
  if (isSilent) return [`${name} hung in ${begun.find((file) => !ended.includes(file)) ?? 'no file'}.`]
  const failures = broken.map((why) => `${name}: ${why}`)
  const missing = files.filter((file) => !ended.includes(file))
  if (missing.length > 0)
    failures.push(`${name}: it ended with ${status}; these were not run to their end: ${missing.join(', ')}.`)
  const hasFailed = failures.length > 0 || results.some((result) => result.failures.length > 0)
  if (status !== 0 && !hasFailed)
    failures.push(`${name}: it ended with ${status}, although no test has failed.`)
  return failures
}

const argumentsOf = ({ project }: Suite): string[] => [
  ...['--experimental-vm-modules', '--no-warnings'],
  'node_modules/jest/bin/jest.js',
  ...['--selectProjects', project, '--runInBand', '--forceExit'],
  ...['--reporters=default', `--reporters=${path.resolve('scripts/testing/fileReporter.mjs')}`],
]
