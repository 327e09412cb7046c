import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import type { SettableClock } from '../../src/clock.ts'
import { createConfig } from '../../src/createConfig.ts'
import { readEnv } from '../../src/env.ts'
import { PEOPLE, isEmpty, seedPeople } from '../../src/server/story/people.ts'
import { getServices, stopServices } from '../../src/services.ts'
import { type MakePeople, readyPeople, type ReadyPeople } from './readyPeople.ts'
import { databaseOfThisRun, dropDatabase, envOfDatabase, nameOfStore } from './storeUnderTest.ts'

export const PASSWORD = 'communique-demo'

export type Answer = { status: number; body: Record<string, unknown>; headers: Headers }

type Asked = [method: string, url: string, body?: unknown, token?: string, headers?: Record<string, string>]

export type Newsroom = {
  payload: Payload
  config: SanitizedConfig
  /** Of this Payload among those of the process. */
  key: string
  clock: SettableClock
  ask: (...request: Asked) => Promise<Answer>
  /** The same, with the answer as it came; a form is sent as a form. */
  fetch: (...request: Asked) => Promise<Response>
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
  /** Of this Payload among those of the process; any unless said otherwise. */
  key?: string
}

/**
 * The application's own configuration on a new database, with the demonstration's people and no entries; on the folder and
 * the database of another one that is open, it is a second server of the same newsroom.
 */
export const openNewsroom = async (options: Options = {}): Promise<Newsroom> => {
  const databaseUri = options.databaseUri ?? databaseOfThisRun()
  // Who names a folder or a database wants what is in it.
  const isNew = !options.dataDir && !options.databaseUri
  const people = isNew ? await readyPeople(nameOfStore(databaseUri), makePeople) : null
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(tmpdir(), 'communique-int-')))
  await people?.copyFolder(dataDir)
  if (databaseUri) await people?.copyDatabase(databaseUri)
  const newsroom = await open({ ...options, databaseUri, dataDir }, people)
  const close = async () => {
    await newsroom.close()
    if (!options.databaseUri && nameOfStore(databaseUri) === 'postgres') await dropDatabase(databaseUri!)
    if (!options.dataDir) await rm(dataDir, { recursive: true, force: true })
  }
  return { ...newsroom, close }
}

const makePeople: MakePeople = async (dataDir, keep) => {
  const newsroom = await open({ databaseUri: databaseOfThisRun(), dataDir }, null)
  const tokens = new Map<string, string>()
  for (const { email } of PEOPLE) tokens.set(email, await newsroom.logIn(email))
  await keep({ payload: newsroom.payload, tokens, databaseUri: newsroom.databaseUri })
  await newsroom.close()
}

const open = async (
  options: Options & { dataDir: string },
  people: ReadyPeople | null,
): Promise<Newsroom> => {
  const { databaseUri, dataDir } = options
  const config = await createConfig(
    readEnv({
      DATA_DIR: dataDir,
      ...envOfDatabase(databaseUri),
      PAYLOAD_SECRET: '0f3c1a5b7d9e2f4a6c8b0d1e3f5a7c9b',
      SMTP_URL: options.smtpUrl,
      COMMUNIQUE_DEMO: '1',
      LOG_LEVEL: 'silent',
      ...options.env,
    }),
  )
  const key = options.key ?? randomUUID()
  const payload = await getPayload({ config, key })
  await people?.copyDocuments(payload)
  if (await isEmpty(payload)) await seedPeople(payload, options.password ?? PASSWORD)
  const fetch = fetcher(config, key)
  const ask = asker(fetch)
  const { docs } = await payload.find({ collection: 'partner-organisations', pagination: false, depth: 0 })
  return {
    payload,
    config,
    key,
    clock: getServices(payload).clock as SettableClock, // the demonstration's clock can be set
    ask,
    fetch,
    dataDir,
    databaseUri,
    logIn: async (email) => {
      const ready = people?.takeToken(email)
      return ready && (await isCurrent(ask, ready)) ? ready : logIn(ask, email)
    },
    organisations: Object.fromEntries(
      (docs as unknown as { slug: string; id: string }[]).map(({ slug, id }) => [slug, id]),
    ),
    outbox: () => readOutbox(path.join(dataDir, 'outbox')),
    close: async () => {
      await stopServices(payload)
      await payload.destroy()
      // Payload keeps every one of a process (payload/dist/index.js).
      ;(globalThis as { _payload?: Map<string, unknown> })._payload?.delete(key)
    },
  }
}

/** What is done to an account ends its sessions. */
const isCurrent = async (ask: Newsroom['ask'], token: string): Promise<boolean> =>
  Boolean((await ask('GET', '/api/users/me?depth=0', undefined, token)).body.user)

const logIn = async (ask: Newsroom['ask'], email: string): Promise<string> =>
  String((await ask('POST', '/api/users/login', { email, password: PASSWORD })).body.token)

export const readOutbox = async (folder: string): Promise<string[]> => {
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => !name.startsWith('.')) : []
  return Promise.all(names.sort().map((name) => readFile(path.join(folder, name), 'utf8')))
}

const fetcher =
  (config: SanitizedConfig, key: string): Newsroom['fetch'] =>
  (method, url, body, token, headers) => {
    const isForm = body instanceof FormData
    return handleEndpoints({
      config,
      payloadInstanceCacheKey: key,
      request: new Request(`http://newsroom.example${url}`, {
        method,
        headers: {
          ...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }),
          ...(token ? { Authorization: `JWT ${token}` } : {}),
          ...headers,
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
export { toLexical } from '../../src/server/story/desk.ts'
