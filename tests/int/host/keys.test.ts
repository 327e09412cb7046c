import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { Secret, TOTP } from 'otpauth'
import { ACCEPT } from '../../../src/plugins/refuseOtherKeys.ts'
import { getServices } from '../../../src/services.ts'
import { type Host, openHost } from '../../support/hostApplication.ts'
import { staffOf } from '../../support/hostStaff.ts'

const SECRET = 'a host application’s own secret, long enough'
const ANOTHER = 'another secret of the host application’s, as long'

/** One host, started again and again on one database. */
describe('a host that is started with other keys than its database was written with', () => {
  let folder: string
  let lines: string[]
  const keyFile = () => path.join(folder, 'register-key.json')
  const database = () => `file:${path.join(folder, 'kept.db')}`

  type Start = { secret?: string; registerKeyFile?: string; argument?: string }
  const start = async ({ secret = SECRET, argument, ...options }: Start = {}): Promise<Host> => {
    lines = []
    const destination = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        lines.push(chunk.toString())
        done()
      },
    })
    const arguments_ = process.argv
    if (argument) process.argv = [...arguments_, argument]
    try {
      return await openHost({
        ...options,
        more: {
          secret,
          db: sqliteAdapter({ client: { url: database() }, push: true }),
          logger: { options: { level: 'info' }, destination },
        },
      })
    } finally {
      process.argv = arguments_
    }
  }
  const said = (level: 'info' | 'warn', words: RegExp) =>
    lines.filter((line) => words.test(line) && line.includes(`"level":${level === 'info' ? 30 : 40}`)).length
  const startOnce = async (options?: Start) => (await start(options)).close()

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'communique-host-keys-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('is told once that no heads are signed where it names no file for their key', async () => {
    await startOnce()
    expect(
      said('info', /No heads of the register are signed, since the option `registerKeyFile` is not/),
    ).toBe(1)
  })

  it('may change its secret as long as nothing of the newsroom’s is encrypted with it', async () => {
    await startOnce({ secret: ANOTHER })
    await startOnce()
  })

  it('is refused without the key that signed its heads, and makes none', async () => {
    const host = await start({ registerKeyFile: keyFile() })
    const staff = await staffOf(host)
    const [editor, reviewer] = [
      await staff.hire('editor', 'editor'),
      await staff.hire('reviewer', 'reviewer'),
    ]
    const { body } = await staff.write(editor, 'Decent work')
    const clearance = `/api/statements/${(body.doc as { id: string }).id}/clearance`
    const submitted = await host.ask('POST', `${clearance}/submit`, { revision: 1 }, editor.token)
    const { digest } = submitted.body
    for (const action of ['sign', 'release'])
      expect((await host.ask('POST', `${clearance}/${action}`, { digest }, reviewer.token)).status).toBe(200)
    await getServices(host.payload).register.headsDone()
    expect(lines.join('')).not.toMatch(/No heads of the register/)
    await host.close()

    await rename(keyFile(), `${keyFile()}.kept`)
    await expect(start({ registerKeyFile: keyFile() })).rejects.toThrow(
      /^\[newsroomPlugin\] The register’s heads were signed with the key \S+, which is not in \S+register-key\.json: put back the file that was kept \(the option `registerKeyFile`\), or run a script with `payload run` once with `-- --accept-new-key`/,
    )
    expect(existsSync(keyFile())).toBe(false)
  })

  it('is warned where it names no file any more', async () => {
    await startOnce()
    expect(said('warn', /No heads of the register are signed any more/)).toBe(1)
  })

  it('goes on when it is accepted that the key is lost, and needs no second word', async () => {
    await startOnce({ registerKeyFile: keyFile(), argument: ACCEPT.key })
    expect(existsSync(keyFile())).toBe(true)
    await startOnce({ registerKeyFile: keyFile() })
  })

  it('is refused with another secret once a second factor is encrypted with the first', async () => {
    const host = await start({ registerKeyFile: keyFile() })
    const token = await host.logIn('editor@ilo.example')
    const begun = await host.ask('POST', '/api/people/second-factor', {}, token)
    const code = new TOTP({ secret: Secret.fromBase32(String(begun.body.secret)) }).generate()
    expect((await host.ask('POST', '/api/people/second-factor/confirm', { code }, token)).status).toBe(200)
    await host.close()

    await expect(start({ secret: ANOTHER, registerKeyFile: keyFile() })).rejects.toThrow(
      /^\[newsroomPlugin\] The database was written with another PAYLOAD_SECRET than the present one: put back .*`-- --accept-new-secret`/,
    )
    await startOnce({ registerKeyFile: keyFile() })
    await startOnce({ secret: ANOTHER, registerKeyFile: keyFile(), argument: ACCEPT.secret })
    await startOnce({ secret: ANOTHER, registerKeyFile: keyFile() })
  })
})
