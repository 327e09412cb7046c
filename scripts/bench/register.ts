import { randomUUID } from 'node:crypto'
import { chain, eventId, type LogEvent } from '../../src/domain/clearance/events.ts'
import { toLexical } from '../../src/server/story/desk.ts'
import { POSTGRES_ADVICE, startPostgres } from '../../tests/support/postgres.ts'
import { databaseOn } from '../../tests/support/storeUnderTest.ts'
import {
  type Answer,
  type BenchNewsroom,
  medianOf,
  openBenchNewsroom,
  type Statement,
  verdict,
} from './newsroom.ts'

/**
 * `npm run bench:register`: what a signature costs, beside an update of the same document by its editor; and whether that
 * stays so while the log grows. Two newsrooms, turn by turn in one run, medians; then the same on a PostgreSQL whose COMMITs
 * wait for the disk, where one is installed, and how much longer it takes there. Exits 1 when a bar is missed.
 */
const [SMALL, LARGE, RUNS, WARM_UP] = [100, 100_000, 30, 5]
const BAR_UPDATE = { SQLite: 1.2, PostgreSQL: 2 }
const BAR_LOG = 1.2
/** About what a statement of a page and a half takes. */
const BODY = toLexical('Words of a statement, as long as they are. '.repeat(60))
const EVENTS_OF_AN_ENTRY = 8

type World = { newsroom: BenchNewsroom; editor: string; reviewer: string; partner: string }
type Times = { update: number[]; sign: number[] }

const say = (sentence: string) => process.stdout.write(`${sentence}\n`)

const must = ({ status, body }: Answer): Record<string, unknown> => {
  if (status >= 300) throw new Error(`The newsroom answered ${status}: ${JSON.stringify(body)}`)
  return body
}

/** What other texts have left in the log. */
const foreignEvents = (count: number): Statement[][] =>
  Array.from({ length: Math.ceil(count / EVENTS_OF_AN_ENTRY) }, () => {
    const entry = randomUUID()
    const event = {
      type: 'submit' as const,
      organisation: 'fia',
      by: null,
      digest: null,
      data: {},
      note: null,
    }
    let head: LogEvent | null = null
    return Array.from({ length: EVENTS_OF_AN_ENTRY }, () => {
      head = chain(event, { entry, head, at: '2024-01-01T00:00:00.000Z', noteHash: null })
      return toInsert(head)
    })
  })

const toInsert = ({ entry, seq, type, organisation, at, data, prevHash, hash }: LogEvent): Statement => ({
  sql: `INSERT INTO clearance_events (id, entry, seq, type, organisation, at, data, prev_hash, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  args: [eventId(entry, seq), entry, seq, type, organisation, at, JSON.stringify(data), prevHash, hash],
})

const openWorld = async (events: number, databaseUri?: string): Promise<World> => {
  const newsroom = await openBenchNewsroom(databaseUri)
  await newsroom.fill(foreignEvents(events), say)
  const [editor, reviewer, partner] = await Promise.all(
    ['editor@unodc', 'reviewer@unodc', 'reviewer@ilo'].map((name) => newsroom.logIn(`${name}.example`)),
  )
  return { newsroom, editor: editor ?? '', reviewer: reviewer ?? '', partner: partner ?? '' }
}

const timed = async (request: () => Promise<Answer>): Promise<number> => {
  const started = performance.now()
  must(await request())
  return performance.now() - started
}

/** One document: its editor updates it, it is submitted, and its lead's reviewer signs it. */
const measureOnce = async ({ newsroom: { ask }, editor, reviewer, partner }: World) => {
  const text = { title: 'A joint statement', kind: 'statement', body: BODY }
  const { doc } = must(await ask({ url: '/api/statements', body: text, token: editor }))
  const { id } = doc as { id: string }
  const door = `/api/statements/${id}`
  const act = (action: string, body: object, token: string) =>
    ask({ url: `${door}/clearance/${action}`, body, token })
  must(await act('invite', { organisation: 'ilo', role: 'co-signatory' }, editor))
  must(await act('accept', {}, partner))
  const read = async () =>
    must(await ask({ url: `${door}/clearance`, token: editor })) as { revision: number; digest: string }
  const { revision } = await read()
  const change = { revision, summary: 'A summary.' }
  const update = await timed(() => ask({ method: 'PATCH', url: door, body: change, token: editor }))
  must(await act('submit', { revision: (await read()).revision }, editor))
  const { digest } = await read()
  const sign = await timed(() => act('sign', { digest }, reviewer))
  return { update, sign }
}

const measure = async (worlds: readonly World[]): Promise<Times[]> => {
  const times = worlds.map((): Times => ({ update: [], sign: [] }))
  for (let run = 0; run < RUNS + WARM_UP; run += 1) {
    for (const [index, world] of worlds.entries()) {
      const { update, sign } = await measureOnce(world)
      if (run < WARM_UP) continue
      times[index]?.update.push(update)
      times[index]?.sign.push(sign)
    }
  }
  return times
}

type StoreTitle = keyof typeof BAR_UPDATE
type Medians = { update: number; sign: number }
type Measured = { small: Medians; large: Medians }

const measureOn = async (
  store: StoreTitle,
  uriOf: (name: string) => string | undefined,
): Promise<Measured> => {
  say(`\n${store}: filling two logs with ${SMALL} and ${LARGE} events; Ctrl-C stops it.`)
  const worlds = [await openWorld(SMALL, uriOf('small')), await openWorld(LARGE, uriOf('large'))]
  try {
    const [small, large] = (await measure(worlds)).map(({ update, sign }) => ({
      update: medianOf(update),
      sign: medianOf(sign),
    }))
    if (!small || !large) throw new Error('Nothing was measured.')
    return { small, large }
  } finally {
    for (const { newsroom } of worlds) await newsroom.close()
  }
}

const judge = (store: StoreTitle, { small, large }: Measured): boolean => {
  const [beside, growth] = [small.sign / small.update, large.sign / small.sign]
  const bar = BAR_UPDATE[store]
  say(
    `a signature: ${small.sign.toFixed(1)} ms; an update of the same document: ${small.update.toFixed(1)} ms; ratio ${beside.toFixed(2)}, bar ${bar}: ${verdict(beside <= bar)}`,
  )
  say(
    `a signature with ${LARGE} events in the log: ${large.sign.toFixed(1)} ms; with ${SMALL}: ${small.sign.toFixed(1)} ms; ratio ${growth.toFixed(2)}, bar ${BAR_LOG}: ${verdict(growth <= BAR_LOG)}`,
  )
  return beside <= bar && growth <= BAR_LOG
}

const run = async (): Promise<boolean> => {
  const here = await measureOn('SQLite', () => undefined)
  const isGood = judge('SQLite', here)
  const server = await startPostgres({ isDurable: true })
  if (!server) {
    say(`PostgreSQL is left out: ${POSTGRES_ADVICE}.`)
    return isGood
  }
  try {
    const there = await measureOn('PostgreSQL', (name) => databaseOn(server.uri, name))
    const isGoodThere = judge('PostgreSQL', there)
    const ratio = (of: keyof Medians) => (there.small[of] / here.small[of]).toFixed(2)
    say(
      `PostgreSQL beside SQLite: a signature takes ${ratio('sign')} times as long, an update ${ratio('update')} times.`,
    )
    return isGood && isGoodThere
  } finally {
    await server.stop()
  }
}

process.exit((await run()) ? 0 : 1)
