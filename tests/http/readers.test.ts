import { request as ask } from 'node:http'
import { readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { logIn, must } from '../../src/server/story/client.ts'
import { act, clearanceOf, pathOf, release, sign, submit, write } from '../../src/server/story/desk.ts'
import { PASSWORD } from '../support/newsroom.ts'
import { startDemonstration } from '../support/readyDemonstration.ts'
import { type RunningServer, startServer } from '../support/startServer.ts'
import { until } from '../support/until.ts'

const DOORS = [
  ...['/v1/statements', '/v1/events?include=body', '/v1/media-updates', '/v1/organisations', '/v1/changes'],
  ...[
    '/feeds/all.rss',
    '/feeds/all.atom',
    '/feeds/unodc.json',
    '/v1/events.ics',
    '/sitemap.xml',
    '/robots.txt',
  ],
  ...['/v1/nothing', '/v1/statements?order=x', '/v1/openapi.json', '/v1/check/00a'],
]
/** What the issue of readers promises, on a machine that does nothing else. */
const [MOST_MB, MOST_READY_MS, MOST_SEEN_MS] = [120, 1_000, 100]

const TOKEN = 'a-token-of-this-test'

const statusOf = async (url: string): Promise<number> => (await fetch(url)).status
const residentMb = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
/** The processes that this one has started. */
const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
/** Empty for one that has just ended. */
const environmentOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes(String((error as NodeJS.ErrnoException).code))) return ''
    throw error
  }
}
const isReader = (pid: number): boolean => environmentOf(pid).includes('NODE_UNIQUE_ID=')

const publish = async (url: string, title: string) => {
  const [editor, reviewer] = await Promise.all(
    ['editor@unodc.example', 'reviewer@unodc.example'].map((email) => logIn(url, email, PASSWORD)),
  )
  const words = { en: { title, summary: 'Of a test.', body: `${title}, whole.` } }
  const entry = await write(editor!, { collection: 'statements', words, facts: { kind: 'statement' } })
  await must(submit(editor!, entry))
  await must(sign(reviewer!, entry))
  const path = await pathOf(reviewer!, entry)
  await must(release(reviewer!, entry))
  return { entry, reviewer: reviewer!, path }
}

let demonstration: RunningServer

beforeAll(async () => {
  demonstration = await startDemonstration()
}, 300_000)
afterAll(() => demonstration?.stop())

describe('npm run reader', () => {
  let reader: RunningServer
  let readyMs: number

  beforeAll(async () => {
    const start = () =>
      startServer({
        script: 'reader.ts',
        dataDir: demonstration.dataDir,
        env: { PUBLIC_URL: demonstration.url, PAYLOAD_SECRET: undefined },
      })
    // Whatever else the machine does takes its time from some of them.
    const times: number[] = []
    for (let turn = 0; turn < 3; turn += 1) {
      await reader?.stop()
      const started = performance.now()
      reader = await start()
      times.push(performance.now() - started)
    }
    readyMs = Math.min(...times)
  }, 60_000)
  afterAll(() => reader?.stop())

  it('is ready soon, and small', async () => {
    await new Promise((resolve) => setTimeout(resolve, 2_000))
    const mb = residentMb(reader.pid)
    process.stdout.write(`      ready in ${readyMs.toFixed(0)} ms, ${mb.toFixed(0)} MB with nothing to do\n`)
    // From the sources it is translated first.
    if (process.env.TEST_PROGRAMS) expect(readyMs).toBeLessThan(MOST_READY_MS)
    if (process.env.TEST_PROGRAMS) expect(mb).toBeLessThan(MOST_MB)
  })

  it('answers as the main server does', async () => {
    for (const door of DOORS) {
      const [theirs, own] = await Promise.all([fetch(demonstration.url + door), fetch(reader.url + door)])
      const plain = ({ headers }: Response) =>
        [...headers].filter(([name]) => !['date', 'x-request-id'].includes(name))
      expect([door, own.status, plain(own), await own.text()]).toEqual([
        ...[door, theirs.status, plain(theirs)],
        await theirs.text(),
      ])
    }
  })

  it('shows a release within a tenth of a second, and has not what was suspended', async () => {
    const times: number[] = []
    let last: Awaited<ReturnType<typeof publish>> | undefined
    for (let round = 0; round < 5; round += 1) {
      last = await publish(demonstration.url, `News for readers ${round}`)
      const released = performance.now()
      const { path } = last
      await until('the reader shows it', async () => (await statusOf(reader.url + path)) === 200)
      times.push(performance.now() - released)
    }
    const median = times.sort((one, other) => one - other)[2]!
    process.stdout.write(`      a release is shown after ${median.toFixed(0)} ms (median of 5)\n`)
    expect(median).toBeLessThan(MOST_SEEN_MS)
    const { digest } = await clearanceOf(last!.reviewer, last!.entry)
    const acted = performance.now()
    await must(act(last!.reviewer, last!.entry, 'suspend', { digest, note: 'We look.' }))
    await until('it is gone', async () => (await statusOf(reader.url + last!.path)) === 404)
    expect(performance.now() - acted).toBeLessThan(2_000)
  })

  it('goes on when the main server is killed, and leaves alone what is that one’s', async () => {
    await demonstration.kill()
    for (const door of ['/v1/statements', '/feeds/all.rss', '/v1/changes', '/healthz', '/readyz'])
      expect([door, await statusOf(reader.url + door)]).toEqual([door, 200])
    expect(await statusOf(`${reader.url}/v1/card.png`)).toBe(503)
    expect(await statusOf(`${reader.url}/en`)).toBe(404)
    expect(await statusOf(`${reader.url}/api/users/me`)).toBe(404)
  })

  it('gives nothing while it cannot read the store, also of what it has in memory, and goes on when it can', async () => {
    const door = `${reader.url}/v1/statements`
    expect(await statusOf(door)).toBe(200)
    const file = path.join(demonstration.dataDir, 'communique.db')
    renameSync(file, `${file}.away`)
    try {
      await until('it says that it cannot', async () => (await statusOf(door)) === 503, 3_000)
      const answer = await fetch(door)
      expect(answer.headers.get('retry-after')).toBe('5')
      expect(await answer.json()).toMatchObject({ errors: [{ reason: 'unavailable' }] })
      expect(await statusOf(`${reader.url}/readyz`)).toBe(503)
      expect(await statusOf(`${reader.url}/healthz`)).toBe(200)
    } finally {
      renameSync(`${file}.away`, file)
    }
    await until('it reads again', async () => (await statusOf(door)) === 200)
    expect(await statusOf(`${reader.url}/readyz`)).toBe(200)
  })
})

describe('npm start with WIRE_PROCESSES=2', () => {
  let server: RunningServer

  beforeAll(async () => {
    server = await startServer({
      dataDir: demonstration.dataDir,
      env: {
        COMMUNIQUE_DEMO: '1',
        WIRE_PROCESSES: '2',
        TRUST_PROXY: '1',
        METRICS_TOKEN: TOKEN,
        WIRE_ANONYMOUS_PER_MINUTE: '100',
      },
    })
  }, 60_000)
  afterAll(() => server?.stop())

  /** On a connection of its own, which goes to the next reader. */
  const statusFrom = (address: string, path: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const headers = { 'X-Forwarded-For': address }
      ask(server.url + path, { agent: false, headers }, (answer) => {
        answer.resume().once('close', () => resolve(answer.complete ? (answer.statusCode ?? 0) : 0))
      })
        .once('error', reject)
        .end()
    })

  it('serves the wire, the site and the desk on one port', async () => {
    for (const door of [
      '/v1/statements',
      '/feeds/all.rss',
      '/en',
      '/admin/login',
      '/healthz',
      '/readyz',
      '/v1/card.png',
    ])
      expect([door, await statusOf(server.url + door)]).toEqual([door, 200])
    const { path } = await publish(server.url, 'News through readers')
    await until('it is out', async () => (await statusOf(server.url + path)) === 200)
    expect(await statusOf(`${server.url}${path}/proof`)).toBe(200)
  })

  it('counts what a network asks of all readers together', async () => {
    let allowed = 0
    for (let turn = 0; turn < 150; turn += 1) {
      if ((await statusFrom('198.51.100.7', '/v1/organisations')) === 200) allowed += 1
      if (turn % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 150))
    }
    expect(allowed).toBeGreaterThanOrEqual(100)
    expect(allowed).toBeLessThan(130)
    expect(await statusFrom('198.51.100.8', '/v1/organisations')).toBe(200)
  })

  it('tells what all of its processes count, and nobody without the token', async () => {
    expect(await statusOf(`${server.url}/metrics`)).toBe(404)
    const headers = { Authorization: `Bearer ${TOKEN}` }
    const read = async (name: RegExp) => {
      const text = await (await fetch(`${server.url}/metrics`, { headers })).text()
      return Number(name.exec(text)?.[1] ?? NaN)
    }
    const answers = () => read(/^communique_readers_requests_total\{room="wire",status="2xx"\} (\d+)$/m)
    const before = await answers()
    for (let turn = 0; turn < 30; turn += 1) await statusFrom('127.0.0.1', '/v1/statements')
    await until('both readers have told', async () => (await answers()) >= before + 30, 10_000)
    expect(await read(/^communique_readers_reader_reads (\d)$/m)).toBe(2)
    expect(await read(/^communique_writes_waiting (\d+)$/m)).toBe(0)
  })

  it('answers on when the main process is killed, and starts it again', async () => {
    const main = childrenOf(server.pid).find((pid) => !isReader(pid))!
    process.kill(main, 'SIGKILL')
    await until('the desk is away', async () => (await statusOf(`${server.url}/api/users/me`)) === 503)
    for (const door of ['/v1/statements', '/feeds/all.rss', '/readyz'])
      expect([door, await statusOf(server.url + door)]).toEqual([door, 200])
    await until('it is back', async () => (await statusOf(`${server.url}/en`)) === 200, 60_000)
  }, 90_000)

  it('starts another reader for one that was killed', async () => {
    const readers = () => childrenOf(server.pid).filter(isReader)
    const [first, second] = readers()
    process.kill(first!, 'SIGKILL')
    // What was handed to it in its last millisecond nobody answers.
    await until('it is gone', () => !childrenOf(server.pid).includes(first!))
    expect(await statusOf(`${server.url}/v1/statements`)).toBe(200)
    await until('there are two again', () => readers().length === 2 && !readers().includes(first!))
    expect(readers()).toContain(second)
  })

  it('restarts one part after the other on SIGUSR2, and turns nobody away who reads', async () => {
    const before = new Set(childrenOf(server.pid))
    process.kill(server.pid, 'SIGUSR2')
    const others: number[] = []
    await until(
      'all parts are others, and the desk answers',
      async () => {
        const status = await statusFrom('127.0.0.1', '/sitemap.xml')
        if (status !== 200) others.push(status)
        const present = childrenOf(server.pid)
        const isNew = present.length === 3 && present.every((pid) => !before.has(pid))
        return isNew && (await statusOf(`${server.url}/api/users/me`)) === 200
      },
      60_000,
    )
    expect(others).toEqual([])
  }, 90_000)
})
