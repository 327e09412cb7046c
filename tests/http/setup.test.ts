import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { acceptLink, ask, setUpOrganisations } from '../support/staff.ts'
import { runScript, startServer } from '../support/startServer.ts'

describe('the set-up of a production installation', () => {
  let dataDir: string
  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'setup-'))
  })
  afterAll(() => rm(dataDir, { recursive: true, force: true }))

  const setUp = (...args: string[]) => runScript('setup.ts', { dataDir, args })

  it.each([
    ['nobody', [], /--coordinator must be an email address/],
    ['no address', ['--coordinator', 'me'], /--coordinator must be an email address/],
    ['an unknown option', ['--coordinater', 'a@b.example'], /--coordinater/],
    [
      'a file that is not there',
      ['--coordinator', 'a@b.example', '--organisations', 'nowhere.json'],
      /nowhere\.json cannot be read/,
    ],
  ])('says what is wrong: %s', async (_, args, sentence) => {
    const { code, stderr } = await setUp(...args)
    expect({ code, lines: stderr.trim().split('\n').length }).toEqual({ code: 1, lines: 1 })
    expect(stderr).toMatch(sentence)
  })

  it('names the line of the file that is wrong', async () => {
    const file = path.join(dataDir, 'wrong.json')
    await writeFile(
      file,
      JSON.stringify([
        { slug: 'unodc', name: 'x', acronym: 'X', kind: 'bank', standing: 'member', zone: 'Asia/Karachi' },
      ]),
    )
    expect((await setUp('--coordinator', 'a@b.example', '--organisations', file)).stderr).toMatch(/0\.kind/)
  })

  it('makes organisations and people once, whose links work once', async () => {
    const links = await setUpOrganisations(dataDir)
    expect([...links.keys()].sort()).toEqual([
      'coordinator@communique.example',
      'manager@fia.example',
      'manager@unodc.example',
    ])
    const again = await setUpOrganisations(dataDir)
    expect(again.size).toBe(0)

    const server = await startServer({ dataDir })
    try {
      const email = 'coordinator@communique.example'
      const token = links.get(email) ?? ''
      const coordinator = await acceptLink(server.url, { email, token })
      await expect(acceptLink(server.url, { email, token })).rejects.toThrow(/does not work: 4/)
      const { body } = await ask(`${server.url}/api/partner-organisations`, { token: coordinator.token })
      expect((body.docs as { slug: string }[]).map(({ slug }) => slug).sort()).toEqual(['fia', 'unodc'])
    } finally {
      await server.stop()
    }
  })

  it('26: lets in with the password alone who has lost the second factor', async () => {
    const argument = ['--without-second-factor', 'Coordinator@communique.example']
    const { stdout, code } = await setUp('--coordinator', 'coordinator@communique.example', ...argument)
    expect([code, stdout]).toEqual([0, expect.stringContaining('logs in with the password alone')])
    const nobody = ['--without-second-factor', 'nobody@communique.example']
    expect(await setUp('--coordinator', 'coordinator@communique.example', ...nobody)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('has no account here') as string,
    })
  })
})
