import { mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { getPayload, handleEndpoints, type SanitizedConfig } from 'payload'
import { createConfig } from '../../../src/createConfig.ts'
import { readEnv } from '../../../src/env.ts'
import { seedPeople } from '../../../src/server/story/people.ts'
import { stopServices } from '../../../src/services.ts'
import { TEST_SECRET } from '../startServer.ts'
import { type Ask, deskOf, type Json } from './desk.ts'
import { PUBLIC_HOST, PUBLIC_URL } from './exchange.ts'
import { writeHistories } from './histories.ts'
import { ASKERS, CONSUMERS_KEY, PREFERENCES, type Tokens, WORKERS } from './people.ts'
import { type Shared, writeShared } from './shared.ts'
import { pictureOf, toForm } from './upload.ts'

const PASSWORD = 'communique-demo'

/** What both worlds have in common, people, ids and sessions among it. */
export type Base = {
  dataDir: string
  config: SanitizedConfig
  tokens: Tokens
  shared: Shared
  histories: Awaited<ReturnType<typeof writeHistories>>
  organisations: Record<string, string>
  /** The ids of the accounts, by address. */
  users: Record<string, string>
}

/** The demonstration's people and a few texts that they share, in a database that nobody has open any more. */
export const seedBase = async (): Promise<Base> => {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'communique-worlds-'))
  const env = readEnv({
    DATA_DIR: dataDir,
    PAYLOAD_SECRET: TEST_SECRET,
    PUBLIC_URL,
    COMMUNIQUE_DEMO: '1',
    LOG_LEVEL: 'silent',
  })
  const config = await createConfig(env)
  const payload = await getPayload({ config, key: dataDir })
  await seedPeople(payload, PASSWORD)
  const tokens: Tokens = {}
  const ask = askerIn(config, dataDir, tokens)
  const users: Record<string, string> = {}
  const everybody = new Set([...WORKERS, ...Object.values(ASKERS).flatMap(({ email }) => email ?? [])])
  for (const email of everybody) {
    const { token, user } = await ask('', 'POST', '/api/users/login', { email, password: PASSWORD })
    tokens[email] = String(token)
    users[email] = (user as { id: string }).id
  }
  await keepPreferences(ask)
  // The consortium's own, so that nobody who asks sees when it was last used: that is written apart from the answers.
  const reader = { name: 'A news desk', scopes: ['press'] }
  const { key, consumer } = await ask(ASKERS.coordinator.email, 'POST', '/api/consumers', reader)
  tokens[CONSUMERS_KEY] = String(key)
  const { docs } = await ask('editor@unodc.example', 'GET', '/api/partner-organisations?depth=0&limit=50')
  const organisations = Object.fromEntries(
    (docs as { slug: string; id: string }[]).map(({ slug, id }) => [slug, id]),
  )
  const shared = await writeShared(deskOf(ask), uploadIn(config, dataDir, tokens), organisations)
  const histories = await writeHistories(deskOf(ask), ask, (consumer as { id: string }).id)
  await stopServices(payload)
  await payload.destroy()
  return { dataDir, config, tokens, shared, histories, organisations, users }
}

/** SQLite itself says when such a row was made, by a default that no clock of the rig holds: so they are there before. */
const keepPreferences = async (ask: Ask): Promise<void> => {
  for (const { email } of Object.values(ASKERS)) {
    for (const key of email ? PREFERENCES : [])
      await ask(email ?? '', 'POST', `/api/payload-preferences/${key}`, { value: { limit: 10 } })
  }
}

const askerIn =
  (config: SanitizedConfig, key: string, tokens: Tokens): Ask =>
  (as, method, url, body) => {
    const headers = { ...authorized(tokens[as]), 'content-type': 'application/json' }
    const sent = body === undefined ? undefined : JSON.stringify(body)
    return call(config, key, new Request(`http://${PUBLIC_HOST}${url}`, { method, headers, body: sent }))
  }

export type Upload = (as: string, filename: string, alt: string) => Promise<string>

const uploadIn =
  (config: SanitizedConfig, key: string, tokens: Tokens): Upload =>
  async (as, filename, alt) => {
    // Who agreed to be seen is the organisation's own, as what the picture shows before it is published.
    const consents = [{ of: alt, by: 'self', purpose: alt }]
    const fields = { alt, recognisable: 'yes', consents }
    const { headers, body } = toForm(filename, fields, await pictureOf(100 + alt.length))
    const request = new Request(`http://${PUBLIC_HOST}/api/media`, {
      method: 'POST',
      headers: { ...authorized(tokens[as]), ...headers },
      body: new Uint8Array(body),
    })
    return ((await call(config, key, request)).doc as { id: string }).id
  }

const authorized = (token: string | undefined): Record<string, string> =>
  token ? { authorization: `JWT ${token}` } : {}

const call = async (config: SanitizedConfig, payloadInstanceCacheKey: string, request: Request) => {
  const answer = await handleEndpoints({ config, payloadInstanceCacheKey, request })
  const text = await answer.text()
  if (answer.ok) return JSON.parse(text) as Json
  throw new Error(`${request.method} ${request.url} while the worlds were made: ${answer.status} ${text}`)
}
