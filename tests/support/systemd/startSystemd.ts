import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { until } from '../until.ts'

/** A machine that systemd has started: its files are a copy of this one's, its processes and mounts are its own, its network is shared. */
export type Machine = {
  /** A command of bash in /opt/communique, as root. */
  run: (words: string) => { status: number | null; said: string }
  /** SIGKILL of everything on it; what was written there is gone. */
  stop: () => Promise<void>
}

const BOOT = path.resolve('tests/support/systemd/boot.sh')
const PROGRAMS = ['/lib/systemd/systemd', '/usr/bin/dbus-daemon', '/usr/bin/unshare', '/usr/bin/nsenter']
const NAMESPACES = '--mount --pid --fork --kill-child --uts --ipc --cgroup --propagation private'.split(' ')

/** @returns why none can be started here; null where it can. */
export const whyNoSystemd = (): string | null => {
  if (os.userInfo().uid !== 0) return 'whoever runs the tests is not root'
  const missing = PROGRAMS.filter((program) => !existsSync(program))
  if (missing.length > 0) return `${missing.join(' and ')} is not here`
  const { status } = spawnSync('unshare', [...NAMESPACES, 'mount', '-t', 'tmpfs', 'tmpfs', os.tmpdir()])
  return status === 0 ? null : 'this machine makes no namespaces'
}

/** @param project what lies in /opt/communique, read-only. */
export const startSystemd = async (project: string): Promise<Machine> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'systemd-'))
  const boot = spawn('unshare', [...NAMESPACES, 'bash', BOOT, folder, project, process.execPath], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaints = ''
  boot.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
  const first = await firstProcessOf(boot, () => complaints)
  const run = (words: string) => {
    const { status, stdout, stderr } = spawnSync(
      'nsenter',
      [...enter(first), 'bash', '--norc', '-c', `cd /opt/communique; ${words}`],
      {
        encoding: 'utf8',
        env: { ...process.env, PATH: '/usr/sbin:/usr/bin:/sbin:/bin' },
      },
    )
    return { status, said: `${stdout}${stderr}` }
  }
  await until(
    `systemd has started (${complaints})`,
    () => run('systemctl is-system-running').said.trim() === 'running',
  )
  return {
    run,
    stop: async () => {
      const ended = once(boot, 'exit')
      process.kill(first, 'SIGKILL')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const enter = (first: number): string[] => [
  '--target',
  String(first),
  ...'--mount --pid --uts --ipc --cgroup --root --wd'.split(' '),
]

/** It is systemd from the moment on at which the boot gives way to it. */
const firstProcessOf = async (boot: ChildProcess, complaints: () => string): Promise<number> => {
  let first = 0
  await until('systemd runs', () => {
    if (boot.exitCode !== null) throw new Error(`systemd does not start: ${complaints()}`)
    first = Number(readFileSync(`/proc/${boot.pid}/task/${boot.pid}/children`, 'utf8').trim())
    return first > 0 && readFileSync(`/proc/${first}/comm`, 'utf8').trim() === 'systemd'
  })
  return first
}
