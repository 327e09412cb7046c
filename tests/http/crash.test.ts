import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { ask, hireEditor, logIn, type Person, setUpOrganisations } from '../support/staff.ts'
import { type RunningServer, startServer } from '../support/startServer.ts'

type Entry = { id: string; title: string; revision: number }

describe('writing under load', () => {
  let dataDir: string
  let server: RunningServer
  let editor: Person

  beforeAll(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'crash-'))
    const links = await setUpOrganisations(dataDir)
    server = await startServer({ dataDir })
    editor = await hireEditor(server.url, links)
  })
  afterAll(async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  })

  const statement = (title: string) => ({ kind: 'press-release', title })
  const create = (title: string) =>
    ask(`${server.url}/api/statements?depth=0`, {
      method: 'POST',
      token: editor.token,
      body: statement(title),
    })
  const read = async (id: string) =>
    (await ask(`${server.url}/api/statements/${id}?depth=0`, { token: editor.token }))
      .body as unknown as Entry
  const docOf = ({ body }: { body: Record<string, unknown> }) => body.doc as Entry

  it('stores 20 of 20 concurrent creates and 20 of 20 concurrent updates, each with its own revision', async () => {
    const created = await Promise.all(Array.from({ length: 20 }, (_, index) => create(`at once ${index}`)))
    expect(created.map(({ status }) => status)).toEqual(Array(20).fill(201))
    const { id } = docOf(created[0] as { body: Record<string, unknown> })
    const first = (await read(id)).revision

    const update = async (title: string): Promise<number> => {
      for (;;) {
        const { revision } = await read(id)
        const answer = await ask(`${server.url}/api/statements/${id}`, {
          method: 'PATCH',
          token: editor.token,
          body: { title, revision },
        })
        if (answer.status !== 409) return answer.status
        expect(answer.body).toMatchObject({ errors: [{ reason: 'stale-revision' }] })
      }
    }
    const statuses = await Promise.all(Array.from({ length: 20 }, (_, index) => update(`edit ${index}`)))
    expect(statuses).toEqual(Array(20).fill(200))
    expect((await read(id)).revision).toBe(first + 20)
  })

  it('answers 20 wrong logins during 20 saves with 401 and 201', async () => {
    const login = () =>
      ask(`${server.url}/api/users/login`, {
        method: 'POST',
        body: { email: editor.email, password: 'a wrong password' },
      })
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => [login(), create(`during ${index}`)]).flat(),
    )
    const statuses = answers.map(({ status }) => status)
    expect([
      statuses.filter((status) => status === 401).length,
      statuses.filter((status) => status === 201).length,
    ]).toEqual([20, 20])
  })

  it('has every acknowledged save after a kill in the middle of 200', async () => {
    const acknowledged: string[] = []
    const saves = Array.from({ length: 200 }, async (_, index) => {
      const answer = await create(`before the cut ${index}`).catch(() => null)
      if (answer?.status !== 201) return
      acknowledged.push(docOf(answer).id)
      if (acknowledged.length === 60) await server.kill()
    })
    await Promise.all(saves)
    expect(acknowledged.length).toBeGreaterThanOrEqual(60)
    expect(acknowledged.length).toBeLessThan(200)

    server = await startServer({ dataDir })
    editor = await logIn(server.url, editor.email)
    const found = await Promise.all(acknowledged.map((id) => read(id)))
    expect(found.map(({ id }) => id)).toEqual(acknowledged)
  })

  it('lets a request in flight end when it is told to stop, and exits with 0', async () => {
    const saves = Array.from({ length: 10 }, (_, index) => create(`while stopping ${index}`))
    await new Promise((resolve) => setTimeout(resolve, 30))
    const started = Date.now()
    expect(await server.stop()).toBe(0)
    expect(Date.now() - started).toBeLessThan(10_000)
    expect((await Promise.all(saves)).map(({ status }) => status)).toEqual(Array(10).fill(201))
    server = await startServer({ dataDir })
  })
})
