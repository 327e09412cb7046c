import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfNeeded } from '../src/server/build.ts'
import { must } from '../tests/support/exact/ask.ts'
import { CLOCK_HEADER } from '../tests/support/exact/clock.ts'
import { isGood, toTable } from '../tests/support/exact/report.ts'
import { runExact } from '../tests/support/exact/runExact.ts'
import { type Desk, openDesk } from '../tests/support/exact/texts.ts'
import { longestText } from '../tests/support/longTexts/longest.ts'
import { type Probed, startProbe } from '../tests/support/longTexts/startProbe.ts'
import { openNewsroom } from '../tests/support/newsroom.ts'
import { startServer, TEST_SECRET } from '../tests/support/startServer.ts'
import { abortOnInterrupt, readSeed, readWholeNumber, statusOf } from './rig.ts'

/**
 * `npm run test:long-texts [-- --instants N --rate N --readers N --seed N]`: embargoes end under load while somebody submits
 * four languages of 100,000 characters each, again and again: nothing is early, and whoever asks for `/healthz` and `/v1`
 * has an answer in 100 ms (p99). One server on SQLite.
 */
const { values } = parseArgs({
  options: {
    ...{ instants: { type: 'string' }, rate: { type: 'string' } },
    ...{ readers: { type: 'string' }, seed: { type: 'string' } },
  },
})

const BAR_MS = 100
const PASSWORD = 'a long password of the rig'
const say = (sentence: string) => console.log(sentence)

/** Submits, and takes it back, until it is told to stop. @returns when each submission ran, in ms since 1970. */
const submitAll = async ({ url, editor }: Desk, ids: readonly string[], signal: AbortSignal) => {
  const spans: { from: number; to: number }[] = []
  for (let index = 0; !signal.aborted; index += 1) {
    const door = `${url}/api/statements/${ids[index % ids.length]}/clearance`
    const { revision } = await must(door, null, editor)
    const from = Date.now()
    const { digest } = await must(`${door}/submit`, { revision }, editor)
    spans.push({ from, to: Date.now() })
    await must(`${door}/recall`, { digest }, editor)
  }
  return spans
}

type Spans = Awaited<ReturnType<typeof submitAll>>

const nearest = (times: readonly number[], share: number): number =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length * share)] ?? NaN

/** @returns the worst p99. */
const tell = (took: Record<string, Probed[]>, spans: Spans): number => {
  const isBusy = ({ at, ms }: Probed) => spans.some(({ from, to }) => at >= from && at - ms <= to)
  const worst = Object.entries(took).map(([url, all]) => {
    const during = all.filter(isBusy)
    const times = during.map(({ ms }) => ms)
    const [median, p99, most] = [nearest(times, 0.5), nearest(times, 0.99), Math.max(...times)]
    const failed = all.filter(({ ok }) => !ok).length
    say(
      `${new URL(url).pathname}: ${during.length} of ${all.length} asked during a submission, median ${median.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, slowest ${most.toFixed(1)} ms, ${failed} failed`,
    )
    return failed > 0 ? Infinity : p99
  })
  return Math.max(...worst)
}

const writeLong = async ({ url, editor }: Desk): Promise<string> => {
  const { doc } = await must(`${url}/api/statements?locale=all&depth=0`, longestText(), editor)
  return (doc as { id: string }).id
}

const main = async (): Promise<number> => {
  const seed = readSeed(values.seed)
  const [instants, perSecond, readers] = [
    ...[readWholeNumber(values.instants, 60), readWholeNumber(values.rate, 2)],
    readWholeNumber(values.readers, 2),
  ]
  if (seed === null || !instants || !perSecond || !readers) {
    console.error('Give whole numbers above 0.')
    return 2
  }
  await buildIfNeeded(say)
  const signal = abortOnInterrupt()
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'long-texts-'))
  const env = { COMMUNIQUE_DEMO: '0', PAYLOAD_SECRET: TEST_SECRET }
  await (await openNewsroom({ dataDir, env, password: PASSWORD })).close()
  const server = await startServer({
    dataDir,
    preload: CLOCK_HEADER,
    env: { WIRE_ANONYMOUS_PER_MINUTE: '100000000', LOG_LEVEL: 'warn' },
  })
  const probe = startProbe(['/healthz', '/v1/statements?limit=10'].map((door) => `${server.url}${door}`))
  try {
    const desk = await openDesk(server.url, PASSWORD)
    const ids = [await writeLong(desk), await writeLong(desk), await writeLong(desk)]
    const end = new AbortController()
    const submitting = submitAll(desk, ids, AbortSignal.any([signal, end.signal]))
    submitting.catch(() => undefined) // told at the end
    const { lines, answersPerSecond } = await runExact({
      ...{ nodes: [server.url], password: PASSWORD, instants, withdrawals: instants, perSecond, readers },
      ...{ seed, say, signal },
    })
    end.abort()
    const spans = await submitting
    say(`\n${toTable(lines)}\n`)
    const lengths = spans.map(({ from, to }) => to - from)
    say(
      `${spans.length} submissions of 400,000 characters, median ${nearest(lengths, 0.5)} ms, slowest ${Math.max(...lengths)} ms; ${readers} readers had ${Math.round(answersPerSecond)} answers a second`,
    )
    const worst = tell(await probe.stop(), spans)
    const isWell = isGood(lines) && worst < BAR_MS
    say(
      `seed ${seed}, load of the machine ${os.loadavg()[0]?.toFixed(1)}: ${isWell ? 'within the bars.' : 'A BAR IS MISSED.'}`,
    )
    return isWell ? 0 : 1
  } catch (error) {
    return statusOf(error, signal, say)
  } finally {
    probe.kill()
    await server.stop()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10 })
  }
}

process.exit(await main())
