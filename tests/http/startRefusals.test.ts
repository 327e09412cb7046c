import { createServer } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { runScript } from '../support/startServer.ts'

describe('a start that cannot succeed', () => {
  let dataDir: string
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'start-'))
  })
  afterAll(() => rm(dataDir, { recursive: true, force: true }))

  it.each([
    ['no secret', { PAYLOAD_SECRET: undefined }, /PAYLOAD_SECRET is missing/],
    ['a weak secret', { PAYLOAD_SECRET: 'changemechangemechangemechangeme' }, /PAYLOAD_SECRET is too easy/],
    ['an unreadable database', { DATABASE_URI: 'nonsense' }, /DATABASE_URI is not readable/],
    ['MongoDB without a replica set', { DATABASE_URI: 'mongodb://127.0.0.1/x' }, /replicaSet/],
    ['a database that cannot be opened', { DATABASE_URI: 'file:/dev/null/x.db' }, /check DATABASE_URI/],
  ])('says in one sentence what to do: %s', async (_, env, sentence) => {
    const { code, stderr } = await runScript('start.ts', { dataDir, env })
    expect(code).toBe(1)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toMatch(sentence)
  })

  it.each([
    ['route', '/debug'],
    ['collection', 'payload-kv'],
    ['access key', 'users.unlock'],
    ['endpoint', 'POST /statements/:id/clearance/:action'],
    ['server function', 'layout.tsx'],
  ])('36: stops when something is on no list: %s', async (kind, name) => {
    const preload = './tests/support/offList.ts'
    const { code, stderr } = await runScript('start.ts', { dataDir, preload, env: { OFF_LIST: kind } })
    expect(code).toBe(1)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stderr).toContain(`The ${kind}`)
    expect(stderr).toContain(name)
    expect(stderr).toContain('is on no list')
  })

  it('says so when the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => taken.once('listening', resolve))
    const { port } = taken.address() as { port: number }
    const { code, stderr } = await runScript('start.ts', { dataDir, env: { PORT: String(port) } })
    taken.close()
    expect({ code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Port \d+ on 127\.0\.0\.1 is taken[^\n]*\n$/) as string,
    })
  })
})
