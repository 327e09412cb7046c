import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import {
  buildConfig,
  type CollectionConfig,
  type Config,
  getPayload,
  handleEndpoints,
  type Payload,
  type SanitizedConfig,
  type SendEmailOptions,
} from 'payload'
import { createBlobs } from '../../src/blobs/createBlobs.ts'
import { newsroomPlugin } from '../../src/plugins/newsroomPlugin.ts'
import type { NewsroomOptions } from '../../src/plugins/options.ts'
import { stopServices } from '../../src/services.ts'
import { databaseOn, serverUnderTest, STORE } from './storeUnderTest.ts'

export const HOST_PASSWORD = 'a password of the host'

/** What the host's own hooks have seen. */
export type Seen = string[]

/** The host's people: numbers as ids, a field and a hook of its own; everybody reads themselves, its desk reads all. */
const accountsOf = (seen: Seen): CollectionConfig => ({
  slug: 'accounts',
  auth: { tokenExpiration: 3600 },
  access: {
    read: ({ req }) => {
      const user = req.user as { id: number; role?: string } | null
      if (!user) return false
      return user.role === 'desk' || { id: { equals: user.id } }
    },
  },
  fields: [{ name: 'role', type: 'select', options: ['reader', 'desk'], defaultValue: 'reader' }],
  hooks: { afterChange: [({ doc }) => void seen.push(String((doc as { email: string }).email))] },
})

const postsOf = (): CollectionConfig => ({
  slug: 'posts',
  versions: { drafts: true },
  access: { read: () => true, create: () => true },
  fields: [
    { name: 'title', type: 'text' },
    { name: 'author', type: 'relationship', relationTo: 'accounts' },
  ],
})

/** Payload's own adapters as they come, with numbers as ids where the store has them. */
const stockDatabase = (directory: string): Config['db'] => {
  const server = serverUnderTest()
  if (!server)
    return sqliteAdapter({ client: { url: `file:${path.join(directory, 'host.db')}` }, push: true })
  const url = databaseOn(server, path.basename(directory))
  return STORE === 'postgres'
    ? postgresAdapter({ pool: { connectionString: url }, push: true })
    : mongooseAdapter({ url, transactionOptions: false })
}

/** An id of the form that the store gives, and no account's. */
export const NO_ACCOUNT = STORE === 'mongodb' ? '65f0c0ffee65f0c0ffee65f0' : 4711

/** Whether a store gives the id of what was removed again. */
export const GIVES_IDS_AGAIN = STORE === 'sqlite'

type Parts = { directory: string; seen: Seen; mails: SendEmailOptions[]; more: Partial<Config> }

/** Somebody else's application: its own accounts, drafts, GraphQL and hooks, on Payload's stock adapter. */
export const hostConfig = ({ directory, seen, mails, more }: Parts): Config => ({
  secret: 'a host application’s own secret, long enough',
  db: stockDatabase(directory),
  telemetry: false,
  admin: { user: 'accounts' },
  email: () => ({
    name: 'kept',
    defaultFromName: 'Host',
    defaultFromAddress: 'host@host.example',
    sendEmail: async (mail) => void mails.push(mail),
  }),
  logger: { options: { level: 'silent' } },
  collections: [accountsOf(seen), postsOf()],
  ...more,
})

type Answer = { status: number; body: Record<string, unknown> }
type Account = { id: number | string; email: string; token: string }

export type Host = {
  payload: Payload
  config: SanitizedConfig
  mails: SendEmailOptions[]
  seen: Seen
  directory: string
  /** Of the instance of Payload. */
  key: string
  ask: (
    method: string,
    url: string,
    body?: unknown,
    token?: string,
    headers?: Record<string, string>,
  ) => Promise<Answer>
  /** An account of the host's, logged in by the host's own door. */
  account: (email: string, data?: Record<string, unknown>) => Promise<Account>
  logIn: (email: string) => Promise<string>
  close: () => Promise<void>
}

type Options = Partial<NewsroomOptions> & { more?: Partial<Config> }

export const openHost = async ({ more = {}, ...options }: Options = {}): Promise<Host> => {
  // Else the adapter makes the tables of the first database of a process alone.
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
  const directory = await mkdtemp(path.join(tmpdir(), 'communique-host-'))
  const [seen, mails]: [Seen, SendEmailOptions[]] = [[], []]
  const newsroom = newsroomPlugin({
    users: 'accounts',
    blobs: createBlobs({ s3: null, dataDir: directory }),
    publicUrl: 'https://host.example',
    ...options,
  })
  const config = await buildConfig({ ...hostConfig({ directory, seen, mails, more }), plugins: [newsroom] })
  const key = randomUUID()
  const payload = await getPayload({ config, key })
  const ask: Host['ask'] = async (method, url, body, token, headers) => {
    const response = await handleEndpoints({
      config,
      payloadInstanceCacheKey: key,
      request: new Request(`https://host.example${url}`, {
        method,
        headers: {
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(token ? { Authorization: `JWT ${token}` } : {}),
          ...headers,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      }),
    })
    const text = await response.text()
    return { status: response.status, body: (text ? JSON.parse(text) : {}) as Record<string, unknown> }
  }
  const logIn = async (email: string) =>
    String((await ask('POST', '/api/accounts/login', { email, password: HOST_PASSWORD })).body.token)
  return {
    ...{ payload, config, mails, seen, directory, key, ask, logIn },
    account: async (email, data = {}) => {
      const made = (await payload.create({
        collection: 'accounts' as 'users',
        data: { email, password: HOST_PASSWORD, ...data },
      })) as unknown as Pick<Account, 'id'>
      return { id: made.id, email, token: await logIn(email) }
    },
    close: async () => {
      await stopServices(payload)
      await payload.destroy()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** What of a configuration can be compared: functions by their source. */
export const plainly = (value: unknown, above: readonly unknown[] = []): unknown => {
  if (typeof value === 'function') return value.toString()
  if (typeof value !== 'object' || value === null) return value
  if (above.includes(value)) return '↑'
  const within = [...above, value]
  if (Array.isArray(value)) return value.map((one) => plainly(one, within))
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plainly(one, within)]))
}
