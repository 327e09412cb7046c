import { cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { logIn, must } from '../../src/server/story/client.ts'
import { act, clearanceOf, sign, submit, write } from '../../src/server/story/desk.ts'
import { TEXTS } from '../../src/server/story/texts.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { copyDemonstration } from '../support/readyDemonstration.ts'
import { type RunningServer, runScript, startServer } from '../support/startServer.ts'

type Changes = { items: { item: { title?: string; slug: string } }[]; next: string }

/** What a restore must bring back, and what a restored copy must not do by itself. */
describe('a newsroom that is backed up, lost and restored', () => {
  let folder: string
  let server: RunningServer | null = null
  const at = (name: string) => path.join(folder, name)
  const keys = () => ({ REGISTER_KEY_FILE: at('key.json'), COMMUNIQUE_DEMO: '1' })

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'restore-'))
    await mkdir(at('backups'))
    const demonstration = (await copyDemonstration()) ?? (await fill())
    await cp(demonstration, at('first'), { recursive: true })
    await rm(demonstration, { recursive: true, force: true })
    await cp(path.join(at('first'), 'register-key.json'), at('key.json'))
  })
  afterAll(async () => {
    await server?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  const fill = async (): Promise<string> => {
    const filled = await startServer({ script: 'demo.ts', dataDir: at('filled') })
    await filled.stop()
    return at('filled')
  }
  const start = async (name: string, ...args: string[]): Promise<string> => {
    server = await startServer({ dataDir: at(name), env: keys(), args })
    return server.url
  }
  const stop = async () => {
    await server?.stop()
    server = null
  }
  const run = (script: string, name: string, ...args: string[]) =>
    runScript(script, { dataDir: at(name), env: keys(), args })
  const read = async (url: string, after?: string) => {
    const answer = await fetch(`${url}/v1/changes?limit=100${after ? `&after=${after}` : ''}`)
    return {
      status: answer.status,
      body: JSON.parse((await answer.text()).replaceAll(url, 'https://newsroom.example')) as Changes,
    }
  }
  const publish = async (url: string, title: string) => {
    const editor = await logIn(url, 'editor@fia.example', PASSWORD)
    const reviewer = await logIn(url, 'reviewer@fia.example', PASSWORD)
    const { en } = TEXTS.executiveDirector
    const words = { en: { ...en, title } }
    const entry = await write(editor, { collection: 'statements', words, facts: { kind: 'remarks' } })
    await must(submit(editor, entry))
    await must(sign(reviewer, entry))
    const { digest } = await clearanceOf(reviewer, entry)
    await must(act(reviewer, entry, 'release', { digest }))
  }

  it('is restored on an empty machine, starts only where it is taken over, and begins its changes anew', async () => {
    const url = await start('first')
    const before = await read(url)
    const made = await run('backup.ts', 'first', at('backups'))
    expect([made.code, made.stderr]).toEqual([0, ''])
    const [name = ''] = await readdir(at('backups'))
    expect(made.stdout).toContain(name)
    // After the backup: it is lost, and its number is given out again.
    await publish(url, 'Lost with the machine')
    const lost = await read(url, before.body.next)
    expect(lost.body.items).toHaveLength(1)
    await stop()

    await mkdir(at('second'))
    const backup = path.join(at('backups'), name)
    const checked = await run('restore.ts', 'second', backup, '--check')
    expect([checked.code, checked.stdout]).toEqual([0, expect.stringMatching(/^Nothing is missing/m)])
    const restored = await run('restore.ts', 'second', backup)
    expect([restored.code, restored.stdout]).toEqual([0, expect.stringMatching(/--take-over$/m)])
    const refused = await run('start.ts', 'second')
    expect([refused.code, refused.stderr.trim()]).toEqual([
      1,
      expect.stringMatching(/^This is a copy that was restored from the backup of \S+\. .*--take-over\.$/),
    ])

    const again = await start('second', '--take-over')
    expect((await read(again)).body.items).toEqual(before.body.items)
    // Whoever had read the newsroom up to the backup goes on; who has read more starts again.
    expect((await read(again, before.body.next)).body.items).toEqual([])
    const further = await read(again, lost.body.next)
    expect([further.status, further.body]).toEqual([
      400,
      expect.objectContaining({ errors: expect.anything() as unknown }),
    ])
    await publish(again, 'Written since')
    const since = await read(again, before.body.next)
    expect(since.body.items.map(({ item }) => item.title)).toEqual(['Written since'])
    expect((await read(again, lost.body.next)).status).toBe(400)
    expect((await read(again, since.body.next)).body.items).toEqual([])
    await stop()
    // Once is enough.
    await start('second')
  })
})
