import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { Config, Plugin } from 'payload'
import { readAdminConfig } from '../../../src/domain/adminConfig.ts'
import { wireMiddleware } from '../../../src/exports/express.ts'
import { deskPlugin } from '../../../src/plugins/deskPlugin.ts'
import { newsroomPlugin } from '../../../src/plugins/newsroomPlugin.ts'
import type { NewsroomOptions } from '../../../src/plugins/options.ts'
import { registerPlugin } from '../../../src/plugins/registerPlugin.ts'
import { wirePlugin } from '../../../src/plugins/wirePlugin.ts'
import { deskServicesOf, getServices, registerServicesOf } from '../../../src/services.ts'
import { type Host, lexical, openHost } from '../../support/host.ts'
import { until } from '../../support/until.ts'

let directory: string
let databases = 0

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'communique-alone-'))
})
afterAll(() => rm(directory, { recursive: true, force: true }))

type Plugins = (options: NewsroomOptions) => Plugin[]

/** What the log has said of what does not work. */
const warned: string[] = []
const logger: Config['logger'] = {
  options: { level: 'warn' },
  destination: { write: (line: string) => void warned.push((JSON.parse(line) as { msg: string }).msg) },
}

/** On SQLite as it is installed. */
const openWith = (plugins: Plugins, onInit?: () => void): Promise<Host> => {
  databases += 1
  const url = `file:${path.join(directory, `${databases}.db`)}`
  const config = { onInit, logger }
  return openHost({ db: sqliteAdapter({ client: { url }, push: true }), plugins, config })
}

/** Whatever a visitor asks of a wire that is not there, and what the log says meanwhile. */
const askForWire = async ({ payload }: Host) => {
  const [one, other] = [wireMiddleware({ payload }), wireMiddleware({ payload })]
  const server = createServer((request, response) =>
    (request.url?.startsWith('/feeds') ? other : one)(request, response, (error) => {
      response.writeHead(error ? 500 : 404).end()
    }),
  ).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const begun = warned.length
  const answers = []
  for (const door of ['/v1/statements', '/v1/statements', '/feeds/all.atom', '/v1/openapi.json']) {
    const response = await fetch(`http://127.0.0.1:${port}${door}`)
    const { status, headers } = response
    answers.push({ status, cache: headers.get('cache-control'), body: (await response.json()) as unknown })
  }
  server.closeAllConnections()
  server.close()
  return { answers, said: warned.slice(begun) }
}

const NOTHING = {
  status: 404,
  cache: 'no-store',
  body: { errors: [{ message: 'There is nothing at this address.', reason: 'not-found' }] },
}
const NO_WIRE = expect.stringMatching(/^\[wirePlugin\] the services of the wire are asked for/) as string

const THREE = ['statements', 'events', 'media-updates']

const boxesOf = ({ config }: Host, collection: string): string[] =>
  (config.collections.find(({ slug }) => slug === collection)?.fields ?? []).flatMap((field) =>
    field.type === 'ui' ? [field.name] : [],
  )

describe('a desk without register and wire', () => {
  let host: Host
  let own: Record<string, string>
  let others: Record<string, string>
  let id: string
  let entry: string

  beforeAll(async () => {
    host = await openWith((options) => [deskPlugin(options)])
    own = await host.staff('ilo', ['editor', 'reviewer'])
    others = await host.staff('unicef', ['editor'])
    const text = { title: 'Decent work', body: lexical('Work.') }
    const { body } = await host.ask('POST', '/api/statements', text, own.editor)
    id = (body.doc as { id: string }).id
    entry = `/api/statements/${id}`
  })
  afterAll(() => host.close())

  it('lets an editor begin a text, which is then being drafted', async () => {
    for (const collection of THREE) {
      const { status, body } = await host.ask('POST', `/api/${collection}`, { title: 'New' }, own.editor)
      expect(status).toBe(201)
      expect(body.doc).toMatchObject({ state: 'drafting', revision: 1 })
    }
  })

  it('keeps what is saved, and refuses what is based on an older revision', async () => {
    const saved = await host.ask('PATCH', entry, { title: 'Decent work for all', revision: 1 }, own.editor)
    expect(saved.status).toBe(200)
    expect(saved.body.doc).toMatchObject({ title: 'Decent work for all', revision: 2 })
    const older = await host.ask('PATCH', entry, { title: 'Any work', revision: 1 }, own.editor)
    expect(older.status).toBe(409)
    expect(older.body).toMatchObject({
      errors: [{ reason: 'stale-revision', changes: { revision: 2, fields: [{ name: 'title' }] } }],
    })
    const { body } = await host.ask('GET', `${entry}/changes?since=1`, undefined, own.editor)
    expect(body).toMatchObject({ revision: 2, fields: [{ name: 'title' }] })
  })

  it('lets a reviewer read, and not write', async () => {
    expect((await host.ask('GET', entry, undefined, own.reviewer)).status).toBe(200)
    const written = await host.ask('PATCH', entry, { title: 'Mine', revision: 2 }, own.reviewer)
    expect(written.status).toBe(403)
  })

  it('keeps what colleagues say of a text, and tells it them', async () => {
    const { payload } = host
    const { docs } = await payload.find({ collection: 'press-people' as 'users', overrideAccess: true })
    const reviewer = docs.find(({ email }) => email === 'reviewer@ilo.example')?.id
    const said = { text: 'Is this agreed?', visibility: 'own', mentions: [reviewer] }
    expect((await host.ask('POST', `${entry}/comments`, said, own.editor)).status).toBe(200)
    const { status, body } = await host.ask('GET', `${entry}/comments`, undefined, own.reviewer)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      threads: [{ comments: [{ text: 'Is this agreed?' }] }],
      organisations: ['ilo'],
    })
    const presence = await host.ask('GET', `${entry}/presence`, undefined, own.reviewer)
    expect(presence).toMatchObject({ status: 200, body: { present: [] } })
  })

  it('shows what is drafted on My desk, what has a date in the calendar, and reports', async () => {
    const event = { title: 'Briefing', start: '2031-05-02T09:00:00.000Z', zone: 'UTC' }
    expect((await host.ask('POST', '/api/events', event, own.editor)).status).toBe(201)
    const desk = await host.ask('GET', '/api/desk', undefined, own.editor)
    expect(desk.status).toBe(200)
    expect((desk.body.drafts as { id: string }[]).map((draft) => draft.id)).toContain(id)
    expect(desk.body).toMatchObject({ waiting: [], next: [], released: [] })
    const span = 'from=2031-05-01T00:00:00.000Z&to=2031-05-08T00:00:00.000Z'
    const calendar = await host.ask('GET', `/api/desk/calendar?${span}`, undefined, own.editor)
    expect(calendar).toMatchObject({
      status: 200,
      body: { items: [{ entry: { title: 'Briefing' }, state: 'drafting' }] },
    })
    for (const report of ['overdue', 'early-sight', 'signatures', 'drafts']) {
      const answer = await host.ask('GET', `/api/desk/reports/${report}`, undefined, own.editor)
      expect(answer).toMatchObject({ status: 200, body: { report, rows: [] } })
    }
  })

  it('is nothing to other organisations', async () => {
    for (const door of ['', '/comments', '/presence', '/changes?since=1'])
      expect((await host.ask('GET', `${entry}${door}`, undefined, others.editor)).status).toBe(404)
    const written = await host.ask('PATCH', entry, { title: 'Theirs', revision: 2 }, others.editor)
    expect(written.status).toBe(404)
    const said = await host.ask('POST', `${entry}/comments`, { text: 'Hello' }, others.editor)
    expect(said.status).toBe(404)
    expect((await host.ask('GET', '/api/desk', undefined, others.editor)).body.drafts).toEqual([])
  })

  it('has no doors and no boxes of what is not installed', async () => {
    const doors = [
      'clearance',
      'clearance/text',
      'clearance/copy',
      'languages',
      'readiness',
      'grants',
      'preview',
    ]
    for (const door of doors)
      expect((await host.ask('GET', `${entry}/${door}`, undefined, own.editor)).status).toBe(404)
    expect((await host.ask('POST', `${entry}/clearance/submit`, { revision: 2 }, own.editor)).status).toBe(
      404,
    )
    expect((await host.ask('GET', '/api/desk/notices', undefined, own.editor)).status).toBe(404)
    for (const collection of THREE) expect(boxesOf(host, collection)).toEqual(['commentsBox'])
    expect(readAdminConfig(host.config.admin.custom).has).toEqual({
      register: false,
      wire: false,
      paper: false,
    })
    expect(host.config.admin.components.actions ?? []).toEqual(['communique/client#Palette'])
  })

  it('lets an editor delete a draft, with what was said of it and its history, and nobody else', async () => {
    const created = await host.ask('POST', '/api/events', { title: 'Off' }, own.editor)
    const draft = (created.body.doc as { id: string }).id
    const door = `/api/events/${draft}`
    const why = { text: 'Why?', visibility: 'own' }
    expect((await host.ask('POST', `${door}/comments`, why, own.editor)).status).toBe(200)
    expect((await host.ask('DELETE', door, undefined, own.reviewer)).status).toBe(403)
    expect((await host.ask('DELETE', door, undefined, others.editor)).status).toBe(404)
    expect((await host.ask('GET', door, undefined, own.editor)).status).toBe(200)
    expect((await host.ask('DELETE', door, undefined, own.editor)).status).toBe(200)
    expect((await host.ask('GET', door, undefined, own.editor)).status).toBe(404)
    const { payload } = host
    const whole = { overrideAccess: true, pagination: false } as const
    const said = await payload.find({
      ...{ ...whole, collection: 'entry-comments' },
      where: { entry: { equals: draft } },
    })
    const history = await payload.findVersions({
      ...{ ...whole, collection: 'events' },
      where: { parent: { equals: draft } },
    })
    expect([said.totalDocs, history.totalDocs]).toEqual([0, 0])
  })

  it('has no wire for whoever asks, and says so once to who runs it', async () => {
    expect(await askForWire(host)).toEqual({ answers: Array(4).fill(NOTHING), said: [NO_WIRE] })
    expect((await askForWire(host)).said).toEqual([])
  })

  it('says which services there are not', () => {
    expect(deskServicesOf(host.payload).wire).toBeUndefined()
    expect(() => registerServicesOf(host.payload)).toThrow(/^\[registerPlugin\] the services of the register/)
    expect(() => getServices(host.payload)).toThrow(/^\[registerPlugin\] the services of the register/)
  })
})

describe('a desk with a register, without a wire', () => {
  let host: Host
  let own: Record<string, string>
  let entry: string
  const started: string[] = []

  beforeAll(async () => {
    host = await openWith(
      (options) => [deskPlugin(options), registerPlugin(options)],
      () => void started.push('host'),
    )
    own = await host.staff('ilo', ['editor', 'reviewer'])
    const text = { title: 'Decent work', body: lexical('Work.') }
    const { body } = await host.ask('POST', '/api/statements', text, own.editor)
    entry = `/api/statements/${(body.doc as { id: string }).id}`
  })
  afterAll(() => host.close())

  it('has a text submitted, signed and released, and publishes it nowhere', async () => {
    const submitted = await host.ask('POST', `${entry}/clearance/submit`, { revision: 1 }, own.editor)
    expect(submitted).toMatchObject({ status: 200, body: { state: 'review' } })
    const { digest } = submitted.body
    expect(registerServicesOf(host.payload).wire).toBeUndefined()
    for (const action of ['sign', 'release'])
      expect((await host.ask('POST', `${entry}/clearance/${action}`, { digest }, own.reviewer)).status).toBe(
        200,
      )
    const { body } = await host.ask('GET', entry, undefined, own.editor)
    expect(body.state).toBe('released')
    const frozen = await host.ask('PATCH', entry, { title: 'Other', revision: body.revision }, own.editor)
    expect(frozen.status).toBe(409)
    expect(() => getServices(host.payload)).toThrow(/^\[wirePlugin\] the services of the wire/)
  })

  it('deletes a draft by the act alone, whoever asks Payload for it', async () => {
    const { payload } = host
    const created = await host.ask('POST', '/api/events', { title: 'Off' }, own.editor)
    const { id } = created.body.doc as { id: string }
    const { docs } = await payload.find({ collection: 'press-people' as 'users', overrideAccess: true })
    const user = docs.find(({ email }) => email === 'editor@ilo.example')!
    await expect(
      payload.delete({
        ...{ collection: 'events', id, overrideAccess: false },
        user: { ...user, collection: 'press-people' },
      }),
    ).rejects.toMatchObject({ status: 403 })
    expect((await host.ask('GET', `/api/events/${id}`, undefined, own.editor)).status).toBe(200)
    expect((await host.ask('DELETE', `/api/events/${id}`, { revision: 1 }, own.editor)).status).toBe(200)
    expect((await host.ask('GET', `/api/events/${id}`, undefined, own.editor)).status).toBe(404)
  })

  it('has no wire for whoever asks, and says so once to who runs it', async () => {
    expect(await askForWire(host)).toEqual({ answers: Array(4).fill(NOTHING), said: [NO_WIRE] })
  })

  it('tells people by itself', async () => {
    const bell = () => host.ask('GET', '/api/desk/notices', undefined, own.reviewer)
    await until('a notice', async () => ((await bell()).body.unread as number) > 0)
    expect((await bell()).status).toBe(200)
  })

  it('has the doors and the boxes of the register, and none of the wire', async () => {
    for (const [door, status] of [
      ['clearance', 200],
      ['languages', 200],
      ['readiness', 200],
      ['clearance/text', 200],
      ['clearance/copy?form=pdf', 404],
      ['grants', 404],
      ['preview', 404],
    ])
      expect([door, (await host.ask('GET', `${entry}/${door}`, undefined, own.editor)).status]).toEqual([
        door,
        status,
      ])
    for (const collection of THREE)
      expect(boxesOf(host, collection)).toEqual(['languageTabs', 'clearanceBox', 'commentsBox'])
    expect(readAdminConfig(host.config.admin.custom).has).toEqual({
      register: true,
      wire: false,
      paper: false,
    })
    const report = await host.ask('GET', '/api/desk/reports/signatures', undefined, own.editor)
    expect(report).toMatchObject({ status: 200, body: { rows: [{ cells: { organisation: 'ILO' } }] } })
    expect(started).toEqual(['host'])
  })
})

describe('a newsroom that is not enabled', () => {
  it('has no wire for whoever asks, and says so once to who runs it', async () => {
    const host = await openWith((options) => [newsroomPlugin({ ...options, enabled: false })])
    expect(await askForWire(host)).toEqual({ answers: Array(4).fill(NOTHING), said: [NO_WIRE] })
    await host.payload.destroy()
  })
})

describe('a plugin without those before it', () => {
  it.each<[string, Plugins, RegExp]>([
    [
      'a register without a desk',
      (options) => [registerPlugin(options)],
      /^\[registerPlugin\] there is no desk: put deskPlugin before it/,
    ],
    [
      'a wire without a register',
      (options) => [deskPlugin(options), wirePlugin(options)],
      /^\[wirePlugin\] there is no register: put registerPlugin before it/,
    ],
    [
      'a wire before its register',
      (options) => [deskPlugin(options), wirePlugin(options), registerPlugin(options)],
      /^\[wirePlugin\] there is no register/,
    ],
    ['a wire alone', (options) => [wirePlugin(options)], /^\[wirePlugin\] there is no register/],
    [
      'a register whose desk is not enabled',
      (options) => [deskPlugin({ ...options, enabled: false }), registerPlugin(options)],
      /^\[registerPlugin\] there is no desk/,
    ],
    [
      'a wire whose register is not enabled',
      (options) => [deskPlugin(options), registerPlugin({ ...options, enabled: false }), wirePlugin(options)],
      /^\[wirePlugin\] there is no register/,
    ],
    [
      'a register of other collections',
      (options) => [deskPlugin(options), registerPlugin({ ...options, slugs: { statements: 'releases' } })],
      /^\[registerPlugin\] `slugs`, or `users`, is not what deskPlugin was given: give all of them the same options/,
    ],
    [
      'a wire at another address',
      (options) => [
        ...[deskPlugin(options), registerPlugin(options)],
        wirePlugin({ ...options, publicUrl: 'https://other.example' }),
      ],
      /^\[wirePlugin\] `publicUrl` is not what deskPlugin was given/,
    ],
    [
      'a wire of another name',
      (options) => [
        ...[
          deskPlugin({ ...options, brand: { name: 'One' } }),
          registerPlugin({ ...options, brand: { name: 'One' } }),
        ],
        wirePlugin(options),
      ],
      /^\[wirePlugin\] `brand` is not what deskPlugin was given/,
    ],
  ])('is refused at the start: %s', async (_name, plugins, sentence) => {
    await expect(openWith(plugins)).rejects.toThrow(sentence)
  })
})
