import { existsSync, readFileSync } from 'node:fs'

/** What a file of tests has come to. */
export type FileResult = {
  file: string
  passed: number
  /** For each that failed: its file, its name, and the beginning of why. */
  failures: string[]
  /** The names of the tests that were skipped. */
  leftOut: string[]
  /** Of processor time, and by the clock. */
  cpu: number
  seconds: number
}

type Line =
  | { begun: string }
  | { ended: string; cpu: number; seconds: number }
  | { test: string; of: string; status: string; why: string }
  | { broken: string }
  | { cpu: number }

export type Log = {
  files: FileResult[]
  begun: string[]
  ended: string[]
  /** Why the files could not be run at all, if so. */
  broken: string[]
  /** Of the whole process; null where it was ended. */
  cpu: number | null
}

/** What a process has written of its files (fileReporter.mjs, tests/support/fileLog.mjs). */
export const readLog = (file: string): Log => {
  const log: Log = { files: [], begun: [], ended: [], broken: [], cpu: null }
  const resultOf = (name: string): FileResult => {
    const known = log.files.find((result) => result.file === name)
    if (known) return known
    const result = { file: name, passed: 0, failures: [], leftOut: [], cpu: 0, seconds: 0 }
    log.files.push(result)
    return result
  }
  for (const line of linesOf(file)) {
    if ('begun' in line) log.begun.push(line.begun)
    else if ('ended' in line) {
      log.ended.push(line.ended)
      Object.assign(resultOf(line.ended), { cpu: line.cpu, seconds: line.seconds })
    } else if ('test' in line) count(resultOf(line.of), line)
    else if ('broken' in line) log.broken.push(line.broken)
    else log.cpu = line.cpu
  }
  return log
}

const count = (result: FileResult, { test, status, why }: Extract<Line, { test: string }>): void => {
  if (status === 'passed') result.passed += 1
  else if (status === 'failed') result.failures.push(`${result.file}: ${test}: ${why}`)
  else result.leftOut.push(`${result.file}: ${test}`)
}

const linesOf = (file: string): Line[] =>
  (existsSync(file) ? readFileSync(file, 'utf8') : '')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
