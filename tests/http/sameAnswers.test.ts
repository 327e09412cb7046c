import { randomUUID } from 'node:crypto'
import { POSTGRES_ADVICE, startPostgres } from '../support/postgres.ts'
import { type RunningServer, startServer } from '../support/startServer.ts'
import { databaseOn } from '../support/storeUnderTest.ts'

const postgres = await startPostgres()
const described = postgres ? describe : describe.skip

const LISTS = ['statements', 'events', 'media-updates']
const QUERIES = [
  ...['limit=100', 'limit=100&include=body', 'limit=100&locale=ur', 'limit=100&locale=ar&include=body'],
  ...[
    'organisation=unodc',
    'q=traff',
    'q=traff+victim',
    'q=贩运',
    'q=اسمگلنگ',
    'q=ÉTÉ',
    'from=2024-07-01T00:00:00Z',
  ],
]
const DOORS = [
  ...LISTS.flatMap((list) => QUERIES.map((query) => `/v1/${list}?${query}`)),
  ...['/v1/organisations', '/v1/changes', '/v1/events.ics', '/v1/check/00', '/sitemap.xml'],
  ...['/feeds/all.rss', '/feeds/all.atom', '/feeds/all.json', '/feeds/unodc.rss', '/feeds/all.opml'],
]

/** What chance and the clock have made, and nothing else. */
const plain = (text: string): string =>
  text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replace(/\b[0-9a-f]{64}\b/g, 'HASH')
    .replace(/-[0-9a-f]{8}\b/g, '-SLUG')
    .replace(/127\.0\.0\.1:\d+|localhost:\d+/g, 'HOST')
    .replace(/:\d{2}(\.\d{3})?Z/g, 'Z')
    .replace(/(\d{2}:\d{2}):\d{2} GMT/g, '$1 GMT')
    .replace(/\d{8}T\d{6}Z/g, 'INSTANT')

/** Lines, and what feeds have in one. */
const LINES = /\n|(?=<(?:item|entry)[ >])|(?<=<\/(?:item|entry)>)/

/** Members in the order in which they stand; of what came out at one instant chance decides which is first. */
const comparable = (body: string): unknown => {
  const text = plain(body)
  if (!text.startsWith('{')) return text.split(LINES).sort()
  const { items = [], ...rest } = JSON.parse(text) as { items?: unknown[] }
  return { ...rest, next: undefined, items: items.map((item) => JSON.stringify(item)).sort() }
}

described(`the demonstration${postgres ? '' : ` (${POSTGRES_ADVICE})`}`, () => {
  const servers: RunningServer[] = []

  beforeAll(async () => {
    const uris = [undefined, databaseOn(postgres!.uri, `t${randomUUID().slice(0, 8)}`)]
    // One after the other: where there is no build, the first one makes it.
    for (const DATABASE_URI of uris)
      servers.push(await startServer({ script: 'demo.ts', env: { DATABASE_URI, PORT: '0' } }))
  }, 300_000)
  afterAll(async () => {
    for (const server of servers) await server.stop()
    await postgres?.stop()
  })

  const answers = (door: string) =>
    Promise.all(
      servers.map(async ({ url }) => {
        const answer = await fetch(url + door)
        return { status: answer.status, body: comparable(await answer.text()) }
      }),
    )

  it.each(DOORS)('is the same to who asks %s, on SQLite and on PostgreSQL', async (door) => {
    const [one, other] = await answers(door)
    expect(other).toEqual(one)
  })

  it('has the same texts, with their proofs of other formats', async () => {
    const slugsOn = async ({ url }: RunningServer, list: string) => {
      const { items } = (await (await fetch(`${url}/v1/${list}?limit=100`)).json()) as {
        items: { slug: string }[]
      }
      return items.map(({ slug }) => slug).sort()
    }
    let compared = 0
    for (const list of LISTS) {
      const [here = [], there = []] = await Promise.all(servers.map((server) => slugsOn(server, list)))
      expect(there.map(plain)).toEqual(here.map(plain))
      for (const [index, slug] of here.entries()) {
        for (const ending of ['', '/canonical', ...(list === 'statements' ? ['.ninjs.json'] : [])]) {
          const bodies = await Promise.all(
            [slug, there[index]].map(async (one, at) =>
              comparable(await (await fetch(`${servers[at]?.url}/v1/${list}/${one}${ending}`)).text()),
            ),
          )
          expect([list, ending, bodies[1]]).toEqual([list, ending, bodies[0]])
          compared += 1
        }
      }
    }
    expect(compared).toBeGreaterThanOrEqual(10)
  })
})
