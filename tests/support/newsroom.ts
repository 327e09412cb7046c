import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import type { SettableClock } from '../../src/clock.ts'
import { createConfig } from '../../src/createConfig.ts'
import { readEnv } from '../../src/env.ts'
import { isEmpty, seedPeople } from '../../src/server/story/seed.ts'
import { getServices, stopServices } from '../../src/services.ts'
import { databaseOn } from './mongo.ts'

export const PASSWORD = 'communique-demo'

export type Answer = { status: number; body: Record<string, unknown>; headers: Headers }

export type Newsroom = {
  payload: Payload
  config: SanitizedConfig
  clock: SettableClock
  ask: (method: string, url: string, body?: unknown, token?: string) => Promise<Answer>
  /** The same, with the answer as it came; a form is sent as a form. */
  fetch: (method: string, url: string, body?: unknown, token?: string) => Promise<Response>
  /** Where files, mails and SQLite's database are kept. */
  dataDir: string
  databaseUri: string | undefined
  logIn: (email: string) => Promise<string>
  /** The ids of the organisations, by slug. */
  organisations: Record<string, string>
  /** The mails that have been written so far, where no SMTP server is named. */
  outbox: () => Promise<string[]>
  close: () => Promise<void>
}

type Options = {
  databaseUri?: string
  smtpUrl?: string
  dataDir?: string
  /** Variables beside those that every test needs. */
  env?: Record<string, string>
  /** Of the demonstration's people, where they are made; that of the demonstration unless said otherwise. */
  password?: string
}

/**
 * The application's own configuration on a new database, with the demonstration's people and no entries; on the folder and
 * the database of another one that is open, it is a second server of the same newsroom.
 */
export const openNewsroom = async ({
  databaseUri = databaseOfThisRun(),
  smtpUrl,
  dataDir,
  env: extra = {},
  password = PASSWORD,
}: Options = {}): Promise<Newsroom> => {
  const directory = dataDir ?? (await mkdtemp(path.join(tmpdir(), 'communique-int-')))
  const env = readEnv({
    DATA_DIR: directory,
    DATABASE_URI: databaseUri,
    MONGODB_STANDALONE: databaseUri?.startsWith('mongodb') ? 'accept' : undefined,
    PAYLOAD_SECRET: '0f3c1a5b7d9e2f4a6c8b0d1e3f5a7c9b',
    SMTP_URL: smtpUrl,
    COMMUNIQUE_DEMO: '1',
    LOG_LEVEL: 'silent',
    ...extra,
  })
  const config = await createConfig(env)
  const key = randomUUID()
  const payload = await getPayload({ config, key })
  if (await isEmpty(payload)) await seedPeople(payload, password)
  const fetch = fetcher(config, key)
  const ask = asker(fetch)
  const { docs } = await payload.find({ collection: 'partner-organisations', pagination: false, depth: 0 })
  return {
    payload,
    config,
    clock: getServices(payload).clock as SettableClock, // the demonstration's clock can be set
    ask,
    fetch,
    dataDir: directory,
    databaseUri,
    logIn: async (email) =>
      String((await ask('POST', '/api/users/login', { email, password: PASSWORD })).body.token),
    organisations: Object.fromEntries(
      (docs as unknown as { slug: string; id: string }[]).map(({ slug, id }) => [slug, id]),
    ),
    outbox: () => readOutbox(path.join(directory, 'outbox')),
    close: async () => {
      await stopServices(payload)
      await payload.destroy()
      if (!dataDir) await rm(directory, { recursive: true, force: true })
    },
  }
}

const readOutbox = async (folder: string): Promise<string[]> => {
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => !name.startsWith('.')) : []
  return Promise.all(names.sort().map((name) => readFile(path.join(folder, name), 'utf8')))
}

/** The same tests are the contract of both stores: scripts/test.ts runs them again with a MongoDB named. */
const databaseOfThisRun = (): string | undefined => {
  const server = process.env.STORE_UNDER_TEST
  return server ? databaseOn(server, `t${randomUUID().slice(0, 8)}`) : undefined
}

const fetcher =
  (config: SanitizedConfig, key: string): Newsroom['fetch'] =>
  (method, url, body, token) => {
    const isForm = body instanceof FormData
    return handleEndpoints({
      config,
      payloadInstanceCacheKey: key,
      request: new Request(`http://newsroom.example${url}`, {
        method,
        headers: {
          ...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }),
          ...(token ? { Authorization: `JWT ${token}` } : {}),
        },
        body: body === undefined || isForm ? body : JSON.stringify(body),
      }),
    })
  }

const asker =
  (fetch: Newsroom['fetch']): Newsroom['ask'] =>
  async (...request) => {
    const response = await fetch(...request)
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: text ? (JSON.parse(text) as Record<string, unknown>) : {},
    }
  }

export const reasonOf = ({ body }: Answer): string | undefined =>
  ((body.errors ?? []) as { reason?: string }[])[0]?.reason

/** A Lexical document of one paragraph. */
export { toLexical } from '../../src/server/story/lexical.ts'
