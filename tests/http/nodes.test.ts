import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { run } from '../support/run.ts'

const DOORS = ['/admin/login', '/en', '/v1/statements', '/v1/openapi.json', '/feeds/all.atom', '/readyz']
const FLAGS = ['--min-semi-space-size=16', '--max-semi-space-size=16', '--conditions=production']
const READY = /^ready (http\S+)$/m
const PLATFORM = `${process.platform}-${process.arch}`

/**
 * Whether what `engines` says is so. Each version of Node comes from npm, in which its binary is a package; with each the
 * built server starts, is asked for what people ask for, and stops.
 */
describe('the versions of Node that are promised', () => {
  let folder: string

  beforeEach(async () => {
    folder = await mkdtemp(path.join(process.env.DISK_TMPDIR ?? tmpdir(), 'communique-node-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  /** @returns the binary. */
  const install = async (version: string): Promise<string> => {
    await writeFile(path.join(folder, 'package.json'), '{ "private": true }')
    const quietly = ['--no-audit', '--no-fund', '--no-save', '--loglevel=error']
    await run('npm', ['install', ...quietly, `node-${PLATFORM}@${version}`], { cwd: folder })
    return path.join(folder, 'node_modules', `node-${PLATFORM}`, 'bin/node')
  }

  it.each(['20.10.0', '20', '22', '24'])('%s runs the built server', async (version) => {
    const server = spawn(await install(version), [...FLAGS, 'application/run.mjs', 'start'], {
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        PORT: '0',
        LOG_LEVEL: 'warn',
        DATA_DIR: path.join(folder, 'data'),
        PAYLOAD_SECRET: '9f2c1b7d4e6a8035c7d1e9b04f2a6683',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const ended = once(server, 'exit') as Promise<[number | null]>
    let printed = ''
    const url = await new Promise<string>((resolve, reject) => {
      for (const stream of [server.stdout, server.stderr])
        stream.on('data', (chunk: Buffer) => {
          printed += chunk.toString()
          const [, ready] = READY.exec(printed) ?? []
          if (ready) resolve(ready)
        })
      void ended.then(([code]) => reject(new Error(`It has ended with ${code}: ${printed}`)))
    })
    const answers = []
    for (const door of DOORS) answers.push([door, (await fetch(url + door)).status])
    server.kill('SIGTERM')
    expect(answers).toEqual(DOORS.map((door) => [door, 200]))
    expect(await ended).toEqual([0, null])
  })
})
