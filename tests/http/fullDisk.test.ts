import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { ask } from '../support/staff.ts'
import { type RunningServer, startServer } from '../support/startServer.ts'
import { until } from '../support/until.ts'

const METRICS_TOKEN = 'a token of the tests 1234'
const headers = { authorization: `Bearer ${METRICS_TOKEN}` }

const mount = (target: string) =>
  spawnSync('sh', ['-c', `mkdir -p ${target} && mount -t tmpfs -o size=48m tmpfs ${target}`]).status === 0
const probe = path.join(os.tmpdir(), `mount-http-${process.pid}`)
const canMount = mount(probe) && spawnSync('umount', [probe]).status === 0

;(canMount ? describe : describe.skip)('a disk that is full (needs the right to mount a small one)', () => {
  let folder: string
  let server: RunningServer
  const at = (path: string) => server.url + path
  const disk = () => path.join(folder, 'disk')
  const filler = () => path.join(disk(), 'filler')

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'full-'))
    mount(disk())
    server = await startServer({ dataDir: disk(), env: { METRICS_TOKEN } })
  })
  afterAll(async () => {
    await server.stop()
    spawnSync('umount', ['-l', disk()])
    await rm(folder, { recursive: true, force: true })
  })

  const numbers = async (): Promise<string> => String((await ask(at('/metrics'), { headers })).body.text)
  const lines = (level: string) =>
    server
      .output()
      .split('\n')
      .filter((line) => line.includes(`"level":"${level}"`) && /room/.test(line))

  it('is a line of the log, a number and no readiness, until there is room again', async () => {
    expect((await ask(at('/readyz'))).status).toBe(200)
    expect(await numbers()).toMatch(/^communique_storage_full 0$/m)
    await writeFile(filler(), Buffer.alloc(64 << 20)).catch(() => undefined)
    await until('not ready', async () => (await ask(at('/readyz'))).status === 503, 20_000)
    expect((await ask(at('/readyz'))).body).toEqual({ text: 'not ok\n' })
    const { body } = await ask(at('/readyz'), { headers })
    expect(body).toMatchObject({ database: 'ok', storage: { full: true, freeBytes: 0 } })
    expect(await numbers()).toMatch(/^communique_storage_full 1$/m)
    await until('a line of it', () => lines('error').length === 1)
    expect((await ask(at('/v1/statements'))).status).toBe(200)
    await rm(filler())
    await until('ready again', async () => (await ask(at('/readyz'))).status === 200, 60_000)
    await until('a line of it', () => lines('warn').length === 1)
  })

  it('has a database that is its owner’s alone', async () => {
    for (const ending of ['', '-wal', '-shm']) {
      const { mode } = await stat(path.join(disk(), `communique.db${ending}`))
      expect([ending, (mode & 0o777).toString(8)]).toEqual([ending, '600'])
    }
  })
})
