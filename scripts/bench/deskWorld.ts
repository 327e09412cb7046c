import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import { createConfig } from '../../src/createConfig.ts'
import type { Party } from '../../src/domain/parties.ts'
import { readersOf, writersOf } from '../../src/domain/rights/projections.ts'
import { readEnv } from '../../src/env.ts'
import { seedPeople } from '../../src/server/story/seed.ts'
import { toLexical } from '../../src/server/story/lexical.ts'
import { getServices } from '../../src/services.ts'
import type { Connections } from '../../src/sqlite/connections.ts'

const PASSWORD = 'communique-demo'
const SECRET = '0f3c1a5b7d9e2f4a6c8b0d1e3f5a7c9b'
const BATCH = 500
/** About what a statement of a page and a half takes. */
const BODY = JSON.stringify(toLexical('Words of a statement, as long as they are. '.repeat(60)))

/** An entry as the domain's rules see it. */
export type DeskEntry = { id: string; lead: string; parties: Party[]; updatedAt: string }

export type DeskWorld = {
  entries: DeskEntry[]
  /** The id of the editor's organisation. */
  organisation: string
  ask: (url: string) => Promise<{ status: number; body: Record<string, unknown> }>
  payload: Payload
  close: () => Promise<void>
}

/**
 * The application on a SQLite database of its own with this many statements of six organisations. Its editor sees a sixth
 * of them: their own organisation leads four in thirty, and co-signs one in thirty.
 */
export const openDeskWorld = async (
  count: number,
  say: (sentence: string) => void = () => {},
): Promise<DeskWorld> => {
  const directory = await mkdtemp(path.join(tmpdir(), 'communique-bench-'))
  const env = readEnv({
    DATA_DIR: directory,
    PAYLOAD_SECRET: SECRET,
    COMMUNIQUE_DEMO: '1',
    LOG_LEVEL: 'silent',
  })
  const config = await createConfig(env)
  const payload = await getPayload({ config, key: directory })
  await seedPeople(payload, PASSWORD)
  const organisations = await readOrganisations(payload)
  const entries = entriesOf(count, organisations)
  await insert(payload.db as unknown as SQLiteAdapter, entries, say)
  const ask = asker(config, directory)
  const { body } = await ask('/api/users/login', { email: 'editor@fia.example', password: PASSWORD })
  return {
    entries,
    organisation: organisations[0] ?? '',
    payload,
    ask: (url) => ask(url, undefined, String(body.token)),
    close: async () => {
      await getServices(payload).register.stop()
      await payload.destroy()
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** The members' ids, the editor's own first. */
const readOrganisations = async (payload: Payload): Promise<string[]> => {
  const { docs } = await payload.find({
    collection: 'partner-organisations',
    where: { standing: { equals: 'member' } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
  })
  const members = docs as unknown as { id: string; slug: string }[]
  return members.sort((a, b) => Number(b.slug === 'fia') - Number(a.slug === 'fia')).map(({ id }) => id)
}

const entriesOf = (count: number, [own = '', ...others]: string[]): DeskEntry[] =>
  Array.from({ length: count }, (_, index) => {
    const other = others[index % others.length] ?? ''
    const second = others[(index + 1) % others.length] ?? ''
    const place = index % 30
    const lead = place < 4 ? own : other
    const parties: Party[] = [
      {
        organisation: place === 4 ? own : lead === second ? other : second,
        role: 'co-signatory',
        standing: 'accepted',
      },
    ]
    // A stride that has no divisor in common with the count, so that age says nothing about who leads.
    const minutes = (index * 7_919) % count
    const updatedAt = new Date(Date.UTC(2024, 0, 1) + minutes * 60_000).toISOString()
    return { id: idOf(index), lead, parties, updatedAt }
  })

const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`

const insert = async (
  { client }: SQLiteAdapter,
  entries: DeskEntry[],
  say: (sentence: string) => void,
): Promise<void> => {
  for (let from = 0; from < entries.length; from += BATCH) {
    const statements = entries.slice(from, from + BATCH).flatMap(toInserts)
    await client.batch(statements, 'write')
    if (from % 10_000 === 0 && from > 0) say(`${from} of ${entries.length} entries are written`)
  }
  await (client as Connections).refreshStatistics()
}

const toInserts = (entry: DeskEntry) => [
  {
    sql: `INSERT INTO statements (id, kind, slug, lead_id, state, revision, parties, edited_by, readers, writers, updated_at, created_at)
          VALUES (?, 'statement', ?, ?, 'drafting', 1, ?, '[]', ?, ?, ?, ?)`,
    args: [
      entry.id,
      `statement-${entry.id}`,
      entry.lead,
      JSON.stringify(entry.parties),
      readersOf(entry).join(' '),
      writersOf(entry).join(' '),
      entry.updatedAt,
      entry.updatedAt,
    ],
  },
  {
    sql: `INSERT INTO statements_locales (title, summary, body, _locale, _parent_id) VALUES (?, ?, ?, 'en', ?)`,
    args: [`Statement ${entry.id}`, 'A summary.', BODY, entry.id],
  },
]

const asker =
  (config: SanitizedConfig, key: string) =>
  async (
    url: string,
    body?: unknown,
    token?: string,
  ): Promise<{ status: number; body: Record<string, unknown> }> => {
    const response = await handleEndpoints({
      config,
      payloadInstanceCacheKey: key,
      request: new Request(`http://newsroom.example${url}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(token ? { Authorization: `JWT ${token}` } : {}),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      }),
    })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
