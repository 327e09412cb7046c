import { randomUUID } from 'node:crypto'
import { toLexical } from '../../src/server/story/desk.ts'
import { POSTGRES_ADVICE, startPostgres } from '../../tests/support/postgres.ts'
import { databaseOn } from '../../tests/support/storeUnderTest.ts'
import { foreignEvents } from './foreignEvents.ts'
import { type Answer, type BenchNewsroom, medianOf, openBenchNewsroom, verdict } from './newsroom.ts'
import { openPlainPayload, type PlainPayload } from './plainPayload.ts'

/**
 * `npm run bench:register`: what a signature costs, beside an update of the same document by its editor, and beside an update
 * of the same words in a stock Payload application; and whether that stays so while the log grows. Two newsrooms and the stock
 * application, turn by turn in one run, medians; then the same on a PostgreSQL whose COMMITs wait for the disk, where one is
 * installed, and how much longer it takes there. Exits 1 when a bar is missed. `-- --quick` shows in a minute that all of it
 * works, and judges nothing.
 */
const IS_QUICK = process.argv.includes('--quick')
const [SMALL, LARGE, RUNS, WARM_UP] = IS_QUICK ? [100, 1_000, 4, 2] : [100, 100_000, 30, 5]
const BAR_UPDATE = { SQLite: 1.2, PostgreSQL: 2 }
/** On SQLite stock Payload waits for the disk in another way: there it is a figure beside. */
const BAR_PLAIN = { SQLite: null, PostgreSQL: 2 }
const BAR_LOG = 1.2
/** About what a statement of a page and a half takes. */
const BODY = toLexical('Words of a statement, as long as they are. '.repeat(60))

type World = { newsroom: BenchNewsroom; editor: string; reviewer: string; partner: string }
type Times = { update: number[]; sign: number[] }

const say = (sentence: string) => process.stdout.write(`${sentence}\n`)

const must = ({ status, body }: Answer): Record<string, unknown> => {
  if (status >= 300) throw new Error(`The newsroom answered ${status}: ${JSON.stringify(body)}`)
  return body
}

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

/** The same words in the stock application: the update of a document that has its body already. */
const measurePlain = async ({ ask, token }: PlainPayload): Promise<number> => {
  const text = { title: 'A joint statement', slug: randomUUID(), kind: 'statement', body: BODY }
  const { doc } = must(await ask({ url: '/api/statements', body: text, token }))
  const url = `/api/statements/${String((doc as { id: string | number }).id)}`
  return timed(() => ask({ method: 'PATCH', url, body: { summary: 'A summary.' }, token }))
}

type AllTimes = { ours: Times[]; plain: number[] }

const measure = async (worlds: readonly World[], stock: PlainPayload): Promise<AllTimes> => {
  const times = worlds.map((): Times => ({ update: [], sign: [] }))
  const plain: number[] = []
  for (let run = 0; run < RUNS + WARM_UP; run += 1) {
    const alone = await measurePlain(stock)
    if (run >= WARM_UP) plain.push(alone)
    for (const [index, world] of worlds.entries()) {
      const { update, sign } = await measureOnce(world)
      if (run < WARM_UP) continue
      times[index]?.update.push(update)
      times[index]?.sign.push(sign)
    }
  }
  return { ours: times, plain }
}

type StoreTitle = keyof typeof BAR_UPDATE
type Medians = { update: number; sign: number }
type Measured = { small: Medians; large: Medians; plain: number }

const measureOn = async (
  store: StoreTitle,
  uriOf: (name: string) => string | undefined,
): Promise<Measured> => {
  say(`\n${store}: filling two logs with ${SMALL} and ${LARGE} events; Ctrl-C stops it.`)
  const worlds = [await openWorld(SMALL, uriOf('small')), await openWorld(LARGE, uriOf('large'))]
  const stock = await openPlainPayload(uriOf('plain'))
  try {
    const { ours, plain } = await measure(worlds, stock)
    const [small, large] = ours.map(({ update, sign }) => ({
      update: medianOf(update),
      sign: medianOf(sign),
    }))
    if (!small || !large) throw new Error('Nothing was measured.')
    return { small, large, plain: medianOf(plain) }
  } finally {
    await stock.close()
    for (const { newsroom } of worlds) await newsroom.close()
  }
}

type Ratio = { of: string; ms: number; beside: string; besideMs: number; bar: number | null }

const judge = (store: StoreTitle, { small, large, plain }: Measured): boolean => {
  const signature = { of: 'a signature', ms: small.sign }
  const ratios: Ratio[] = [
    {
      ...{ ...signature, beside: 'an update of the same document', besideMs: small.update },
      bar: BAR_UPDATE[store],
    },
    { ...signature, beside: 'an update in stock Payload', besideMs: plain, bar: BAR_PLAIN[store] },
    {
      ...{ of: `a signature with ${LARGE} events in the log`, ms: large.sign },
      ...{ beside: `with ${SMALL}`, besideMs: small.sign, bar: BAR_LOG },
    },
  ]
  for (const ratio of ratios) say(inWords(ratio))
  return ratios.every(isMet)
}

const isMet = ({ ms, besideMs, bar }: Ratio): boolean => bar === null || ms / besideMs <= bar

const inWords = (ratio: Ratio): string => {
  const { of, ms, beside, besideMs, bar } = ratio
  const judged = IS_QUICK ? '' : `: ${verdict(isMet(ratio))}`
  const wanted = bar === null ? 'without a bar' : `bar ${bar}${judged}`
  return `${of}: ${ms.toFixed(1)} ms; ${beside}: ${besideMs.toFixed(1)} ms; ratio ${(ms / besideMs).toFixed(2)}, ${wanted}`
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
    const plain = (there.plain / here.plain).toFixed(2)
    say(
      `PostgreSQL beside SQLite: a signature takes ${ratio('sign')} times as long, an update ${ratio('update')} times, an update in stock Payload ${plain} times.`,
    )
    return isGood && isGoodThere
  } finally {
    await server.stop()
  }
}

process.exit((await run()) || IS_QUICK ? 0 : 1)
