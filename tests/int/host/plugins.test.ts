import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import {
  buildConfig,
  type Config,
  getPayload,
  handleEndpoints,
  type Payload,
  type Plugin,
  type SanitizedConfig,
} from 'payload'
import { createBlobs } from '../../../src/blobs/createBlobs.ts'
import { newsroomPlugin } from '../../../src/plugins/newsroomPlugin.ts'
import { getServices, stopServices } from '../../../src/services.ts'

const seen: string[] = []

/** Somebody else's application: its own people, drafts, GraphQL and hooks. */
const hostConfig = (directory: string): Config => ({
  secret: 'a host application’s own secret, long enough',
  db: sqliteAdapter({ client: { url: `file:${path.join(directory, 'host.db')}` }, push: true }),
  telemetry: false,
  collections: [
    { slug: 'users', auth: true, fields: [] },
    {
      slug: 'posts',
      versions: { drafts: true },
      access: { read: () => true, create: () => true },
      fields: [
        { name: 'title', type: 'text' },
        { name: 'author', type: 'relationship', relationTo: 'users' },
      ],
      hooks: { afterChange: [({ doc }) => void seen.push((doc as { title: string }).title)] },
    },
  ],
  onInit: () => void seen.push('host started'),
})

describe('the newsroom in another Payload application', () => {
  let directory: string
  let config: SanitizedConfig
  let payload: Payload
  let newsroom: Plugin

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'communique-host-'))
    newsroom = newsroomPlugin({
      slugs: { users: 'press-people', media: 'press-files' },
      blobs: createBlobs({ s3: null, dataDir: directory }),
      publicUrl: 'https://host.example',
      pages: '/news/{collection}/{slug}.{language}',
    })
    config = await buildConfig({ ...hostConfig(directory), plugins: [newsroom] })
    payload = await getPayload({ config, key: directory })
  })

  afterAll(async () => {
    await stopServices(payload)
    await payload.destroy()
    await rm(directory, { recursive: true, force: true })
  })

  const ask = async (method: string, url: string, body?: unknown, token?: string) => {
    const response = await handleEndpoints({
      config,
      payloadInstanceCacheKey: directory,
      request: new Request(`https://host.example${url}`, {
        method,
        headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `JWT ${token}` } : {}) },
        body: body === undefined ? undefined : JSON.stringify(body),
      }),
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }

  it('leaves the host’s collections, drafts, GraphQL and hooks as they were', async () => {
    const bare = await buildConfig(hostConfig(directory))
    const withNewsroom = config.collections.find(({ slug }) => slug === 'posts')
    const without = bare.collections.find(({ slug }) => slug === 'posts')
    expect(withNewsroom?.versions).toEqual(without?.versions)
    expect(withNewsroom?.fields.map((field) => 'name' in field && field.name)).toEqual(
      without?.fields.map((field) => 'name' in field && field.name),
    )
    expect(Object.keys(withNewsroom?.hooks.beforeOperation ?? {})).toEqual([])
    expect(config.graphQL.disable).toBe(bare.graphQL.disable)
    expect(config.admin.user).toBe('users')
    expect(seen).toContain('host started')
  })

  it('says of each of its collections whether it has versions, whatever Payload takes for granted', async () => {
    const given = hostConfig(directory)
    const own = new Set(given.collections?.map(({ slug }) => slug))
    const { collections = [] } = await newsroom(given)
    const added = collections.filter(({ slug }) => !own.has(slug))
    expect(added.length).toBeGreaterThan(20)
    expect(added.filter((collection) => collection.versions === undefined).map(({ slug }) => slug)).toEqual(
      [],
    )
  })

  it('lets the host write drafts, filter through its relations and read without a login', async () => {
    const created = await ask('POST', '/api/posts?draft=true', { title: 'A host’s draft' })
    expect(created.status).toBe(201)
    expect(seen).toContain('A host’s draft')
    const listed = await ask('GET', '/api/posts?draft=true&where[author][exists]=false')
    expect(listed.status).toBe(200)
    expect(listed.body.totalDocs).toBe(1)
  })

  it('clears and publishes a text under the slugs that the host chose', async () => {
    const password = 'a long enough password'
    const create = (collection: string, data: Record<string, unknown>) =>
      payload.create({ collection: collection as 'users', data: data }) as Promise<{ id: string }>
    const { id: organisation } = await create('partner-organisations', {
      slug: 'ilo',
      name: 'International Labour Organization',
      acronym: 'ILO',
      kind: 'un-entity',
      standing: 'member',
    })
    for (const role of ['editor', 'reviewer']) {
      await create('press-people', {
        name: role,
        email: `${role}@ilo.example`,
        password,
        memberships: [{ organisation, roles: [role] }],
      })
    }
    const logIn = async (email: string) =>
      String((await ask('POST', '/api/press-people/login', { email, password })).body.token)
    const editor = await logIn('editor@ilo.example')
    const reviewer = await logIn('reviewer@ilo.example')

    const body = {
      root: {
        type: 'root',
        version: 1,
        format: '',
        indent: 0,
        direction: 'ltr',
        children: [paragraph('Work.')],
      },
    }
    const { body: created } = await ask('POST', '/api/statements', { title: 'Decent work', body }, editor)
    const { id } = created.doc as { id: string }
    const clearance = `/api/statements/${id}/clearance`
    const submitted = await ask('POST', `${clearance}/submit`, { revision: 1 }, editor)
    expect(submitted.status).toBe(200)
    const { digest } = submitted.body
    expect((await ask('POST', `${clearance}/sign`, { digest }, reviewer)).status).toBe(200)
    expect((await ask('POST', `${clearance}/release`, { digest }, reviewer)).status).toBe(200)
    const answer = await getServices(payload).wire.handle({
      method: 'GET',
      path: '/v1/statements',
      query: new URLSearchParams(),
      headers: {},
    })
    const { items } = JSON.parse(String(answer?.body)) as {
      items: { title: string; digest: string; slug: string; url: string }[]
    }
    expect(items).toMatchObject([{ title: 'Decent work', digest }])
    expect(items[0]?.url).toBe(`https://host.example/news/statements/${items[0]?.slug}.en`)
  })

  it('says at the start what is wrong with its options', () => {
    const newsroom = newsroomPlugin({
      blobs: createBlobs({ s3: null, dataDir: directory }),
      publicUrl: 'https://host.example',
    })
    return expect(buildConfig({ ...hostConfig(directory), plugins: [newsroom] })).rejects.toThrow(
      /\[deskPlugin\] the collection “users” exists already/,
    )
  })
})

const paragraph = (text: string) => ({
  type: 'paragraph',
  version: 1,
  format: '',
  indent: 0,
  direction: 'ltr',
  textFormat: 0,
  textStyle: '',
  children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }],
})
