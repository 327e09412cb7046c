import { randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { API_ROUTES } from '../../src/server/apiRoutes.ts'
import { type Admin, createAdmin } from '../support/adminCalls.ts'
import { assemble, type Cast } from '../support/cast.ts'
import { type People, peopleAt } from '../support/matrix/ask.ts'

const CANARY = 'canary-91c4'
const PRIVATE = 'private, no-store'
const LIST = { collectionSlug: 'statements', drawerSlug: 'one', query: { limit: 10 } }

/** What Payload has for its own housekeeping, and no person is served. */
const OF_NOBODY = [
  ['GET', 'payload-jobs'],
  ['POST', 'payload-jobs'],
  ['GET', 'payload-jobs/run'],
  ['POST', 'payload-jobs/run'],
  ['GET', 'payload-jobs/handle-schedules'],
  ['GET', 'payload-locked-documents'],
  ['POST', 'payload-locked-documents'],
  ['PATCH', 'payload-locked-documents/ID'],
  ['DELETE', 'payload-locked-documents/ID'],
  ['GET', 'payload-migrations'],
  ['GET', 'payload-kv'],
  ['GET', 'payload-preferences'],
  ['POST', 'payload-preferences'],
  ['DELETE', 'payload-preferences/nav'],
  ['POST', 'users/unlock'],
  ['POST', 'users/verify/ID'],
  ['GET', 'users/init'],
] as const

describe('what is one person’s own', () => {
  let cast: Cast
  let people: People
  let admin: Admin
  let ask: People['ask']

  beforeAll(async () => {
    cast = await assemble()
    people = peopleAt(cast.url)
    ask = people.ask
    admin = createAdmin(cast.url)
  })
  afterAll(() => cast.stop())

  const logIn = async (email: string): Promise<string> =>
    String((await ask(null, 'POST', '/api/users/login', { email, password: 'communique-demo' })).body.token)
  const asToken = (token: string, door: string) =>
    fetch(cast.url + door, { headers: { authorization: `JWT ${token}` } })

  it.each(OF_NOBODY)('7: nobody is served %s %s', async (method, door) => {
    for (const who of [null, 'editor@fia', 'manager@unodc', 'coordinator']) {
      const body = method === 'GET' ? undefined : { email: 'editor@unodc.example' }
      const answer = await ask(who, method, `/api/${door.replace('ID', randomUUID())}`, body)
      const nothing = await ask(who, method, '/api/nothing', body)
      expect([who, answer.status, answer.text]).toEqual([who, 404, nothing.text])
    }
  })

  it('7: preferences are read and written by their own person alone', async () => {
    const door = '/api/payload-preferences/nav'
    expect((await ask('editor@unodc', 'POST', door, { value: { open: CANARY } })).status).toBe(200)
    const { user } = (await ask('editor@unodc', 'GET', '/api/users/me')).body as { user: { id: string } }
    const reach = [door, `${door}?where[user.value][equals]=${user.id}`, `${door}?depth=5&user=${user.id}`]
    for (const who of ['editor@fia', 'manager@unodc', 'coordinator'])
      for (const one of reach) expect((await ask(who, 'GET', one)).text).not.toContain(CANARY)
    const forged = { value: 'mine', user: { relationTo: 'users', value: user.id } }
    await ask('editor@fia', 'POST', door, forged)
    expect((await ask('editor@unodc', 'GET', door)).body.value).toEqual({ open: CANARY })
    expect((await ask('editor@fia', 'GET', door)).body.value).toBe('mine')
    expect((await ask(null, 'GET', '/api/access')).status).toBe(401)
    for (const method of ['GET', 'POST'])
      expect((await ask(null, method, door, method === 'POST' ? { value: 1 } : undefined)).status).toBe(401)
  })

  const toPath = (pattern: string): string =>
    pattern
      .replace(':id', randomUUID())
      .replace(':action', 'sign')
      .replace(':filename', 'x.png')
      .replace(':report', 'overdue')
      .replace(':key', 'nav')

  it.each(['GET', 'POST', 'PATCH', 'DELETE'] as const)(
    '21: whatever %s answers at a door of the desk is kept in no cache',
    async (method) => {
      const doors = API_ROUTES.filter(({ methods }) => methods.includes(method)).map(({ path }) => path)
      for (const who of ['reviewer@icmpd', null])
        for (const door of doors.filter((one) => who === null || !one.endsWith('/logout'))) {
          const body = method === 'GET' ? undefined : {}
          const { status, headers } = await ask(who, method, `/api${toPath(door)}`, body)
          expect([who, door, status, headers.get('cache-control')]).toEqual([who, door, status, PRIVATE])
        }
    },
  )

  it('21: nor any refusal', async () => {
    const { doc } = (await ask('editor@unodc', 'POST', '/api/statements', { title: 'One' })).body
    const door = `/api/statements/${(doc as { id: string }).id}`
    const given: [string | null, string, string, unknown, number][] = [
      ['editor@unodc', 'GET', '/api/statements?limit=0', undefined, 400],
      ['editor@unodc', 'GET', '/api/statements?where[lead.name][equals]=x', undefined, 400],
      [null, 'GET', door, undefined, 401],
      ['manager@unodc', 'PATCH', door, { title: 'x', revision: 1 }, 403],
      ['editor@fia', 'GET', door, undefined, 404],
      ['editor@unodc', 'GET', '/api/nothing', undefined, 404],
      ['editor@unodc', 'PUT', door, {}, 404],
      ['editor@unodc', 'PATCH', door, { title: 'x', revision: 9 }, 409],
      ['editor@unodc', 'PATCH', door, { title: 'x' }, 428],
      ['editor@unodc', 'PATCH', door, { title: 'x'.repeat(1_100_000), revision: 1 }, 413],
      [null, 'POST', '/api/users/first-register', {}, 403],
    ]
    for (const [who, method, path, body, expected] of given) {
      const { status, headers } = await ask(who, method, path, body)
      expect([method, path, status, headers.get('cache-control')]).toEqual([method, path, expected, PRIVATE])
    }
  })

  it('21: nor any page or function of the admin, found, refused or not there', async () => {
    const token = await people.tokenOf('editor@unodc')
    const unknown = `/admin/collections/statements/${randomUUID()}`
    const pages = ['/admin', '/admin/login', '/admin/account', '/admin/collections/statements', unknown]
    const asked = [...pages, '/admin/collections/nothing', '/admin/nothing', '/admin/create-first-user']
    for (const who of [token, null])
      for (const page of asked) {
        const { status, headers } = await admin.page(who, page)
        expect([page, status, headers.get('cache-control')]).toEqual([page, status, PRIVATE])
      }
    for (const [who, name, expected] of [
      [token, 'render-list', 200],
      [token, 'schedule-publish', 404],
      [null, 'render-list', 401],
    ] as const) {
      const { status, headers } = await admin.call(who, name, LIST)
      expect([name, status, headers.get('cache-control')]).toEqual([name, expected, PRIVATE])
    }
  })

  const changeAs = async (who: string, email: string, change: Record<string, unknown>) => {
    const { docs } = (await ask(who, 'GET', `/api/users?where[email][equals]=${email}`)).body
    const [{ id }] = docs as [{ id: string }]
    expect((await ask(who, 'PATCH', `/api/users/${id}`, change)).status).toBe(200)
  }
  const resetLink = async (email: string): Promise<string | undefined> => {
    await ask(null, 'POST', '/api/users/forgot-password', { email })
    const outbox = path.join(cast.dataDir, 'outbox')
    const mails = (await readdir(outbox)).map((name) => readFile(path.join(outbox, name), 'utf8'))
    const own = (await Promise.all(mails)).filter((mail) => mail.includes(`To: ${email}`))
    return /\/admin\/reset\/([0-9a-f]{40})/.exec(own.join().replaceAll('=\r\n', ''))?.[1]
  }

  const ENDS: [string, string, (email: string, token: string) => Promise<unknown>][] = [
    [
      'has logged out',
      'editor@iom.example',
      (_, token) =>
        fetch(`${cast.url}/api/users/logout`, {
          method: 'POST',
          headers: { authorization: `JWT ${token}` },
        }),
    ],
    [
      'has a new password',
      'editor@ssdo.example',
      async (email) => {
        const body = { token: await resetLink(email), password: 'another long password' }
        expect((await ask(null, 'POST', '/api/users/reset-password', body)).status).toBe(200)
      },
    ],
    [
      'has another role',
      'reviewer@iom.example',
      (email) =>
        changeAs('manager@iom', email, {
          memberships: [{ organisation: cast.organisations.iom, roles: ['editor'] }],
        }),
    ],
    ['is disabled', 'reviewer@ilo.example', (email) => changeAs('manager@ilo', email, { disabled: true })],
  ]

  it.each(ENDS)(
    '28: whoever %s is out of the API, the pages and the functions of the admin',
    async (...given) => {
      const [, email, end] = given
      const [, house = ''] = /@(\w+)\./.exec(email) ?? []
      await ask(`editor@${house}`, 'POST', '/api/statements', { title: CANARY })
      const token = await logIn(email)
      const shows = async (answer: Promise<{ text: string }>) => (await answer).text.includes(CANARY)
      const look = async () => [
        (await asToken(token, '/api/statements')).status,
        (await admin.call(token, 'render-list', LIST)).status,
        (await admin.call(token, 'form-state', { collectionSlug: 'statements' })).status,
        await shows(admin.call(token, 'render-list', LIST)),
        await shows(admin.page(token, '/admin/collections/statements')),
      ]
      expect(await look()).toEqual([200, 200, 200, true, true])
      await end(email, token)
      expect(await look()).toEqual([401, 401, 401, false, false])
    },
  )
})
