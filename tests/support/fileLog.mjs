import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'

const PROCESSES = '/proc'
const TICKS_PER_SECOND = 100

/**
 * Seconds of processor time of this process and of all that it has started, ended or not, where the system tells; else of
 * this process alone.
 */
export const cpuSeconds = () => {
  if (!existsSync(`${PROCESSES}/self/stat`)) {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6
  }
  const all = readdirSync(PROCESSES).filter((name) => /^\d+$/.test(name))
  const children = new Map()
  const ticks = new Map()
  for (const { pid, parent, spent } of all.flatMap(readStat)) {
    ticks.set(pid, spent)
    children.set(parent, [...(children.get(parent) ?? []), pid])
  }
  const ticksFrom = (pid) =>
    (children.get(pid) ?? []).reduce((sum, child) => sum + ticksFrom(child), ticks.get(pid) ?? 0)
  return ticksFrom(process.pid) / TICKS_PER_SECOND
}

/** With the time of its children that have ended, as proc(5) has it. */
const readStat = (name) => {
  try {
    const text = readFileSync(`${PROCESSES}/${name}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const spent = fields.slice(11, 15).reduce((sum, each) => sum + Number(each), 0)
    return [{ pid: Number(name), parent: Number(fields[1]), spent }]
  } catch (error) {
    // It has ended since.
    if (['ENOENT', 'ESRCH'].includes(error.code)) return []
    throw error
  }
}

/**
 * A line of JSON for each file of tests that begins and that ends, where TEST_FILES_LOG names a file for it. A process whose
 * parent does not ask for it, as some of a browser, takes its time along when it ends: `look` sees it before.
 */
export const createFileLog = () => {
  const log = process.env.TEST_FILES_LOG
  const write = (line) => appendFileSync(log, `${JSON.stringify(line)}\n`)
  let begun = { cpu: 0, at: 0 }
  let most = 0
  const look = () => log && (most = Math.max(most, cpuSeconds()))
  return {
    look,
    begin: (file) => {
      if (!log) return
      const cpu = cpuSeconds()
      ;[begun, most] = [{ cpu, at: Date.now() }, cpu]
      write({ begun: file })
    },
    end: (file) => {
      if (!log) return
      look()
      write({ ended: file, cpu: most - begun.cpu, seconds: (Date.now() - begun.at) / 1000 })
    },
  }
}
