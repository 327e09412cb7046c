import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import express, { type RequestHandler } from 'express'
import { getPayload, type SanitizedConfig } from 'payload'
import { REFUSED_FUNCTIONS, SERVED_FUNCTIONS } from '../../src/payload-internals/serverFunctions.ts'
import { createConfig } from '../../src/createConfig.ts'
import { readEnv } from '../../src/env.ts'
import {
  type Handlers,
  mountRoutes,
  refuseUnlistedRoutes,
  ROUTES,
  refuseUnlistedEndpoints,
} from '../../src/server/routes.ts'
import { refuseUnlistedServerFunctions } from '../../src/server/openPages.ts'

describe('36: what is on no list stops the start', () => {
  let directory: string
  let config: SanitizedConfig

  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'communique-strict-'))
    config = await createConfig(
      readEnv({
        DATA_DIR: directory,
        PAYLOAD_SECRET: '0f3c1a5b7d9e2f4a6c8b0d1e3f5a7c9b',
        LOG_LEVEL: 'silent',
      }),
    )
  })

  afterAll(() => rm(directory, { recursive: true, force: true }))

  type Collection = SanitizedConfig['collections'][number]
  const withStatements = (change: (statements: Collection) => Partial<Collection>): SanitizedConfig => ({
    ...config,
    collections: config.collections.map((one) =>
      one.slug === 'statements' ? { ...one, ...change(one) } : one,
    ),
  })
  const start = async (changed: SanitizedConfig): Promise<void> => {
    await getPayload({ config: changed, key: `${directory}${Math.random()}` })
  }

  it('a collection', async () => {
    const [first] = config.collections
    // Of another's collections, those that relate to ours are refused before (plugins/refuseRelations).
    const unlisted = { ...(first as Collection), slug: 'notes', fields: [] }
    await expect(start({ ...config, collections: [...config.collections, unlisted] })).rejects.toThrow(
      '“notes”',
    )
  })

  it('an access key that is not there, is another one, or was not made from the table', async () => {
    const access = (changed: Record<string, unknown>) =>
      withStatements((one) => ({ access: { ...one.access, ...changed } }))
    await expect(start(access({ readVersions: undefined }))).rejects.toThrow('statements.readVersions')
    await expect(start(access({ peek: () => false }))).rejects.toThrow('statements.peek')
    await expect(start(access({ read: () => true }))).rejects.toThrow('statements.read')
  })

  it('an endpoint of a collection or of the whole', () => {
    const handler = () => Response.json({})
    const added = withStatements((one) => ({
      endpoints: [...(one.endpoints || []), { path: '/peek', method: 'get' as const, handler }],
    }))
    expect(() => refuseUnlistedEndpoints(config)).not.toThrow()
    expect(() => refuseUnlistedEndpoints(added)).toThrow('GET /statements/peek')
    const root = {
      ...config,
      endpoints: [...config.endpoints, { path: '/peek', method: 'get' as const, handler }],
    }
    expect(() => refuseUnlistedEndpoints(root)).toThrow('get /peek')
  })

  it('a route of the server, also one inside a router of its own', () => {
    const pass: RequestHandler = (_request, _response, next) => next()
    const nested = express.Router()
    const handlers = Object.fromEntries(
      Object.keys(ROUTES).map((name) => [name, [pass]]),
    ) as unknown as Handlers
    const serverWith = (add: (app: express.Express) => void) => {
      const app = express()
      mountRoutes(app, handlers)
      add(app)
      return () => refuseUnlistedRoutes(app, [pass, nested])
    }
    expect(serverWith(() => undefined)).not.toThrow()
    expect(serverWith((app) => app.get('/debug', pass))).toThrow('/debug')
    expect(serverWith((app) => app.use('/debug', (_request, response) => void response.end()))).toThrow(
      '/debug',
    )
    expect(serverWith((app) => app.use('/debug', nested))).toThrow('/debug')
  })

  it('a server function of the admin', () => {
    const known = 'src/app/(payload)/layout.tsx#$$RSC_SERVER_ACTION_0'
    expect(() => refuseUnlistedServerFunctions([known])).not.toThrow()
    expect(() => refuseUnlistedServerFunctions([known, 'src/admin/peek.ts#peek'])).toThrow(
      'src/admin/peek.ts#peek',
    )
  })

  it('and Payload has no server function that nobody has decided about', () => {
    const file = 'node_modules/@payloadcms/next/dist/utilities/handleServerFunctions.js'
    const [, table = ''] = /baseServerFunctions = \{([^}]*)\}/.exec(readFileSync(file, 'utf8')) ?? []
    const names = [...table.matchAll(/^\s*'?([\w-]+)'?:/gm)].map(([, name]) => name)
    expect(names.sort()).toEqual([...SERVED_FUNCTIONS, ...REFUSED_FUNCTIONS].sort())
  })

  it('and nobody runs, queues or cancels jobs', () => {
    const answers = Object.values(config.jobs?.access ?? {}).map((ask) => (ask as () => boolean)())
    expect(answers).toEqual([false, false, false])
  })
})
