import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

/**
 * `npm run bench:start`, after `npm run build`: what `npm start` takes until it is ready, what it holds then with nothing to
 * do, and what the first page of the desk takes. Each run has a store that the run before has made. Memory and seconds of
 * the processor are the system's own counts, which a busy machine does not change by much.
 */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, 'idle-seconds': { type: 'string', default: '5' } },
})
const BARS = { readyS: 4, firstAdminS: 2, idleMb: 350 }
const READY = /^ready (http\S+)$/m
const TICKS_PER_S = 100

const stateOf = ({ pid }: ChildProcess): { mb: number; cpuS: number } => {
  const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  const times = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return { mb: Number(kilobytes) / 1024, cpuS: (Number(times[11]) + Number(times[12])) / TICKS_PER_S }
}

const start = async (dataDir: string): Promise<{ server: ChildProcess; url: string }> => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }
  const [, ...args] = scripts.start.split(' ')
  const server = spawn(process.execPath, args, {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: '0',
      LOG_LEVEL: 'warn',
      DATA_DIR: dataDir,
      PAYLOAD_SECRET: '9f2c1b7d4e6a8035c7d1e9b04f2a6683',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  while (!READY.test(out)) {
    const [chunk] = (await once(server.stdout, 'data')) as [Buffer]
    out += chunk.toString()
  }
  return { server, url: READY.exec(out)?.[1] ?? '' }
}

const measure = async (dataDir: string) => {
  const began = performance.now()
  const { server, url } = await start(dataDir)
  const readyS = (performance.now() - began) / 1_000
  const { cpuS: readyCpuS } = stateOf(server)
  await new Promise((resolve) => setTimeout(resolve, Number(values['idle-seconds']) * 1_000))
  const idle = stateOf(server)
  const asked = performance.now()
  await (await fetch(`${url}/admin`)).text()
  const firstAdminS = (performance.now() - asked) / 1_000
  const after = stateOf(server)
  server.kill('SIGTERM')
  await once(server, 'exit')
  const firstAdminCpuS = after.cpuS - idle.cpuS
  return { readyS, readyCpuS, idleMb: idle.mb, firstAdminS, firstAdminCpuS, afterMb: after.mb }
}

type Run = Awaited<ReturnType<typeof measure>>

const medianOf = (runs: readonly Run[], name: keyof Run): number =>
  runs.map((run) => run[name]).sort((one, other) => one - other)[Math.floor(runs.length / 2)] ?? NaN

if (!existsSync('/proc/self/status'))
  throw new Error('What a process holds is read from /proc, which Linux has.')
const dataDir = await mkdtemp(path.join(tmpdir(), 'communique-start-'))
try {
  // The first start makes the store, and is not counted.
  await measure(dataDir)
  const runs: Run[] = []
  while (runs.length < Number(values.runs)) runs.push(await measure(dataDir))
  for (const name of ['readyS', 'readyCpuS', 'idleMb', 'firstAdminS', 'firstAdminCpuS', 'afterMb'] as const) {
    const all = runs.map((run) => run[name].toFixed(2)).join('  ')
    console.log(`${name.padEnd(16)} ${medianOf(runs, name).toFixed(2).padStart(8)}   of ${all}`)
  }
  const over = (Object.keys(BARS) as (keyof typeof BARS)[]).filter(
    (name) => medianOf(runs, name) > BARS[name],
  )
  console.log(over.length === 0 ? 'Every bar is held.' : `Not held: ${over.join(', ')}.`)
  process.exitCode = over.length === 0 ? 0 : 1
} finally {
  await rm(dataDir, { recursive: true, force: true })
}
