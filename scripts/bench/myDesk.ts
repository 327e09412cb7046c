import { buildIfNeeded } from '../../src/server/build.ts'
import { type Client, logIn, must } from '../../src/server/story/client.ts'
import { join, release, sign, submit, toLexical } from '../../src/server/story/desk.ts'
import { stopServices } from '../../src/services.ts'
import { bundleForBenches } from '../application.ts'
import { abortOnInterrupt } from '../rig.ts'
import { measureComposer } from './composer.ts'
import { measureEditView } from './editView.ts'
import { multiply } from './myDeskWorld.ts'
import { type BenchNewsroom, medianOf, openBenchNewsroom, PASSWORD, SECRET, verdict } from './newsroom.ts'
import { measureScripts } from './scriptWeight.ts'
import { BUNDLES, startServer } from './wire/children.ts'

/** 5,000 entries that the reviewer reads, of which 40 wait for a signature. */
const COUNTS = { waiting: 40, signed: 2_000, released: 2_000, drafts: 960 }
const [WARM, RUNS] = [15, 30]
const BAR_MS = 300

type Cast = Record<'editor' | 'reviewer' | 'other' | 'own' | 'reader', Client>
type Entry = { collection: 'statements'; id: string }

/** `npm run bench:desk`, the second part: how long the first page of the admin takes, of the server as it is started; and
 * the edit view of a long text, the composer, and the script of the first page. */
export const measureMyDesk = async (say: (sentence: string) => void): Promise<boolean> => {
  const signal = abortOnInterrupt()
  await buildIfNeeded(say)
  await bundleForBenches(BUNDLES)
  const newsroom = await openBenchNewsroom()
  try {
    await stopServices(newsroom.payload)
    const env = { DATA_DIR: newsroom.directory, PAYLOAD_SECRET: SECRET, PORT: '0' }
    const server = await startServer({ script: 'serveOurs.ts', isBundled: true, env, signal })
    try {
      const cast = await castOf(server.url)
      await fill(newsroom, cast, say)
      const isQuick = await measure(cast.reader, say)
      const asked = { url: server.url, say, signal, editor: cast.own, email: 'editor@fia.example' }
      const [opens, composes] = [await measureEditView(asked), await measureComposer(asked)]
      return [isQuick, opens, composes, await measureScripts(asked)].every(Boolean)
    } finally {
      await server.stop()
    }
  } finally {
    await newsroom.close()
  }
}

const castOf = async (url: string): Promise<Cast> => {
  const person = (email: string) => logIn(url, `${email}.example`, PASSWORD)
  return {
    editor: await person('editor@unodc'),
    reviewer: await person('reviewer@unodc'),
    other: await person('reviewer@ilo'),
    own: await person('editor@fia'),
    reader: await person('reviewer@fia'),
  }
}

const write = async (editor: Client, title: string, facts: object = {}): Promise<Entry> => {
  const words = { title, body: toLexical('Words of a text.'), ...facts }
  const { doc } = await must(editor.post('/api/statements', words))
  return { collection: 'statements', id: (doc as { id: string }).id }
}

/** One entry of each kind made at the desk, and the others like it. */
const fill = async (newsroom: BenchNewsroom, cast: Cast, say: (sentence: string) => void): Promise<void> => {
  const { editor, reviewer, other, own, reader } = cast
  const joint = async (title: string): Promise<Entry> => {
    const entry = await write(editor, title)
    await join(editor, entry, { reviewer: reader, organisation: 'fia', role: 'co-signatory' })
    await join(editor, entry, { reviewer: other, organisation: 'ilo', role: 'co-signatory' })
    await must(submit(editor, entry))
    await must(sign(reviewer, entry))
    return entry
  }
  const waiting = await joint('It waits')
  const signed = await joint('It waits for somebody else')
  await must(sign(reader, signed))
  const released = await joint('It is out')
  for (const person of [reader, other]) await must(sign(person, released))
  await must(release(reviewer, released))
  const until = new Date(Date.now() + 7 * 86_400_000).toISOString()
  const drafts = await write(own, 'A draft', { embargo: { until, zone: 'UTC' } })
  const kinds = { waiting, signed, released, drafts }
  for (const [kind, { id }] of Object.entries(kinds)) {
    const count = COUNTS[kind as keyof typeof COUNTS] - 1
    await multiply({ newsroom, id, count, say })
  }
}

const measure = async (reader: Client, say: (sentence: string) => void): Promise<boolean> => {
  const { body } = await reader.get('/api/desk')
  const shown = (body.waiting as unknown[]).length
  const page = await medianTime(reader, '/admin')
  const account = await medianTime(reader, '/admin/account')
  const data = await medianTime(reader, '/api/desk')
  const calendar = await medianTime(reader, calendarAround(Date.parse(String(body.now))))
  const total = Object.values(COUNTS).reduce((sum, count) => sum + count, 0)
  say(`My desk among ${total} entries shows ${shown} of ${COUNTS.waiting} that wait.`)
  say(
    `its page: ${page.toFixed(0)} ms, bar ${BAR_MS} ms: ${verdict(page <= BAR_MS)}; its data alone ${data.toFixed(0)} ms; the admin's page of the account, for comparison, ${account.toFixed(0)} ms`,
  )
  say(`a quarter's calendar: ${calendar.toFixed(0)} ms, bar ${BAR_MS} ms: ${verdict(calendar <= BAR_MS)}`)
  return shown === COUNTS.waiting && page <= BAR_MS && calendar <= BAR_MS
}

const HALF_QUARTER_MS = 46 * 86_400_000

/** The longest span that may be asked for: what has been released lately stands in it, and the embargoes of the drafts. */
const calendarAround = (now: number): string => {
  const [from, to] = [now - HALF_QUARTER_MS, now + HALF_QUARTER_MS].map((at) => new Date(at).toISOString())
  return `/api/desk/calendar?from=${from}&to=${to}`
}

const medianTime = async (reader: Client, path: string): Promise<number> => {
  const times: number[] = []
  for (let run = 0; run < WARM + RUNS; run += 1) {
    const started = performance.now()
    const { status } = await reader.text(path)
    if (status !== 200) throw new Error(`${path} answered ${status}.`)
    if (run >= WARM) times.push(performance.now() - started)
  }
  return medianOf(times)
}
