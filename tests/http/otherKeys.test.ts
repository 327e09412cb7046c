import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { copyDemonstration } from '../support/readyDemonstration.ts'
import { runScript, startServer, TEST_SECRET } from '../support/startServer.ts'

const ANOTHER_SECRET = '3b7d9e2f4a6c8b0d1e3f5a7c9b0f3c1a'
const COMMANDS = ['start.ts', 'setup.ts', 'migrate.ts', 'rotateRegisterKey.ts'] as const

/** docs/threats.md 49: a restore with half of what belongs together. */
describe('49: a start with other keys than the database was written with', () => {
  let folder: string
  let dataDir: string
  const acceptedKeyFile = () => path.join(folder, 'new.json')

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'keys-'))
    const demonstration = await copyDemonstration()
    dataDir = demonstration ?? (await fill())
    await runOnce({})
  })
  afterAll(() => Promise.all([folder, dataDir].map((one) => rm(one, { recursive: true, force: true }))))

  const fill = async (): Promise<string> => {
    const filled = path.join(folder, 'data')
    const server = await startServer({ script: 'demo.ts', dataDir: filled })
    await server.stop()
    return filled
  }
  const runOnce = async (env: Record<string, string>, ...args: string[]) => {
    const server = await startServer({ dataDir, env, args })
    return server.stop()
  }
  const run = (script: string, env: Record<string, string>, ...args: string[]) => {
    const more = script === 'setup.ts' ? ['--coordinator', 'a@b.example', ...args] : args
    return runScript(script, { dataDir, env, args: more })
  }

  it.each(COMMANDS)('is refused with one sentence for another secret: %s', async (script) => {
    const { code, stderr } = await run(script, { PAYLOAD_SECRET: ANOTHER_SECRET })
    expect([code, stderr.trim().split('\n')]).toEqual([
      1,
      [expect.stringMatching(/^The database was written with another PAYLOAD_SECRET .*--accept-new-secret/)],
    ])
    expect(stderr).not.toContain(ANOTHER_SECRET)
    expect(stderr).not.toContain(TEST_SECRET)
  })

  it.each(COMMANDS)(
    'is refused with one sentence without the key of the register, and makes none: %s',
    async (script) => {
      const elsewhere = path.join(folder, 'nothing.json')
      const { code, stderr } = await run(script, { REGISTER_KEY_FILE: elsewhere })
      expect([code, stderr.trim().split('\n')]).toEqual([
        1,
        [
          expect.stringMatching(
            /^The register’s heads were signed with the key \S+, which is not in .*nothing\.json: .*--accept-new-key/,
          ),
        ],
      ])
      await expect(stat(elsewhere)).rejects.toThrow('ENOENT')
    },
  )

  it('keeps no secret in the database', async () => {
    for (const name of ['communique.db', 'communique.db-wal']) {
      const bytes = await readFile(path.join(dataDir, name)).catch(() => Buffer.alloc(0))
      expect([name, bytes.includes(TEST_SECRET)]).toEqual([name, false])
    }
  })

  it('goes on with a key that has followed the one of the heads', async () => {
    expect((await run('rotateRegisterKey.ts', {})).code).toBe(0)
    expect(await runOnce({})).toBe(0)
  })

  // A server that runs may sign a head: what was signed with a new key is not to be had with the one before.
  it('goes on when it is accepted, once and for all later ones', async () => {
    const own = { REGISTER_KEY_FILE: acceptedKeyFile() }
    expect(await runOnce(own, '--accept-new-key')).toBe(0)
    expect(await runOnce(own)).toBe(0)
    const both = { ...own, PAYLOAD_SECRET: ANOTHER_SECRET }
    expect(await runOnce(both, '--accept-new-secret')).toBe(0)
    expect(await runOnce(both)).toBe(0)
    expect((await run('start.ts', own)).code).toBe(1)
  })

  it('tightens a database that others could read', async () => {
    const file = path.join(dataDir, 'communique.db')
    await chmod(file, 0o644)
    const env = { REGISTER_KEY_FILE: acceptedKeyFile(), PAYLOAD_SECRET: ANOTHER_SECRET }
    expect(await runOnce(env)).toBe(0)
    expect(((await stat(file)).mode & 0o777).toString(8)).toBe('600')
  })
})
