import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Longer than any file of tests takes where two suites share two cores. */
const SILENCE_MS = 12 * 60_000
const REPORT_MS = 10_000

/** How it ended: its exit code, or the signal that ended it. */
export type Watched = { status: number | NodeJS.Signals; isSilent: boolean }

/**
 * Runs Node on this, shows what it prints, says how long it took, and ends it when it has said nothing for too long.
 *
 * @param report a file that is not there, for what Node tells of a process that hangs.
 */
export const runWatched = async (
  name: string,
  args: string[],
  report: string,
  env: Record<string, string>,
): Promise<Watched> => {
  console.log(`\n── ${name}`)
  const started = Date.now()
  const child = spawn(process.execPath, [...reportTo(report), ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  })
  const watch = watchOver(child, report)
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null]
  const status = code ?? signal ?? 1
  const isSilent = watch.end()
  const seconds = Math.round((Date.now() - started) / 1000)
  console.log(`── ${name}: ${status === 0 ? 'passed' : isSilent ? 'hung' : 'failed'} in ${seconds} s`)
  return { status, isSilent }
}

const reportTo = (file: string): string[] => [
  ...['--report-on-signal', '--report-signal=SIGUSR2'],
  ...[`--report-dir=${path.dirname(file)}`, `--report-filename=${path.basename(file)}`],
]

const watchOver = (child: ChildProcess, report: string) => {
  let isSilent = false
  const giveUp = async () => {
    isSilent = true
    child.kill('SIGUSR2')
    const before = cpuTicks(child.pid)
    for (let waited = 0; waited < REPORT_MS && !readReport(report); waited += 100) await sleep(100)
    console.log(whereIs(readReport(report), cpuTicks(child.pid) - before))
    child.kill('SIGKILL')
  }
  let timer = setTimeout(() => void giveUp(), SILENCE_MS)
  child.stderr?.on('data', (chunk: Buffer) => {
    process.stderr.write(chunk)
    clearTimeout(timer)
    timer = setTimeout(() => void giveUp(), SILENCE_MS)
  })
  return {
    end: () => {
      clearTimeout(timer)
      return isSilent
    },
  }
}

type Report = { libuv?: { type: string; is_active?: boolean }[] }

/** @returns null while it is not there, or not whole. */
const readReport = (file: string): Report | null => {
  if (!existsSync(file)) return null
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** User and system time so far, in hundredths of a second; 0 where the system does not tell. */
const cpuTicks = (pid: number | undefined): number => {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return 0
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return Number(fields[11]) + Number(fields[12])
}

/** What Node’s own report tells of a process that hangs, or else whether it computes. */
const whereIs = (report: Report | null, ticks: number): string => {
  if (!report)
    return `It hangs, and Node cannot be asked where: it ${
      ticks > 100 ? 'computes without ever giving way' : 'waits in native code'
    } (${ticks / 100} s of processor time in ${REPORT_MS / 1000} s).`
  const waitsFor = (report.libuv ?? []).filter((handle) => handle.is_active).map(({ type }) => type)
  return `It hangs, and nothing runs in it. It waits for: ${waitsFor.join(', ')}.`
}
