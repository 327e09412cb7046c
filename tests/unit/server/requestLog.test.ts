import { spawnSync } from 'node:child_process'
import { createRequestLog, type LoggedRequest, toLogLine } from '../../../src/server/requestLog.ts'

const ID = 'a-1'
const REQUEST: LoggedRequest = { method: 'GET', path: '/v1/statements', status: 200, ms: 3 }

const openLog = () => {
  const written: string[] = []
  const output = { write: (text: string) => written.push(text), flushSync: () => undefined }
  const write = createRequestLog({ logLevel: 'info', output })
  if (!write) throw new Error('There is no log.')
  return { log: (requested: LoggedRequest) => write(ID, toLogLine(requested)), written }
}

const linesOf = (written: readonly string[]): Record<string, unknown>[] =>
  written
    .join('')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)

/** Waits until what is gathered has been written, too; the log promises a second. */
const afterGathering = async (written: readonly string[]): Promise<Record<string, unknown>[]> => {
  const before = written.length
  for (const end = performance.now() + 1_000; performance.now() < end && written.length === before;) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return linesOf(written)
}

describe('the log of requests', () => {
  it('has a line like all others of the log, within a second', async () => {
    const { log, written } = openLog()
    const before = new Date().toISOString()
    log(REQUEST)
    const [line] = await afterGathering(written)
    expect(Object.keys(line ?? {})).toEqual(['level', 'time', 'id', ...Object.keys(REQUEST), 'msg'])
    expect(line).toMatchObject({ level: 'info', id: ID, ...REQUEST, msg: 'request' })
    const time = String(line?.time)
    expect(new Date(time).toISOString()).toBe(time)
    expect(time >= before && time <= new Date().toISOString()).toBe(true)
  })

  it('tells the time of each request, not of the writing', async () => {
    const { log, written } = openLog()
    log(REQUEST)
    await new Promise((resolve) => setTimeout(resolve, 30))
    log(REQUEST)
    const [first, second] = (await afterGathering(written)).map(({ time }) => Date.parse(String(time)))
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(25)
  })

  it('holds whatever stands in an address on one line', async () => {
    const { log, written } = openLog()
    const paths = ['/a"b\\c', '/line\nfeed\u0000', '/\ud800', '/é/\u202e\u2028', '","status":500,"x":"']
    for (const path of paths) log({ ...REQUEST, path })
    expect((await afterGathering(written)).map(({ path, status }) => [path, status])).toEqual(
      paths.map((path) => [path, 200]),
    )
  })

  it('writes many lines at once, all of them and in their order', async () => {
    const { log, written } = openLog()
    for (let ms = 0; ms < 1_000; ms += 1) log({ ...REQUEST, ms })
    expect(written.length).toBeGreaterThan(1)
    expect(written.length).toBeLessThan(20)
    expect(linesOf(written).length).toBeLessThan(1_000)
    expect((await afterGathering(written)).map(({ ms }) => ms)).toEqual(
      Array.from({ length: 1_000 }, (_, ms) => ms),
    )
  })

  it.each(['warn', 'error', 'silent'] as const)('is none where the level is %s', (logLevel) => {
    expect(createRequestLog({ logLevel })).toBeNull()
  })

  it('loses nothing at a normal end of the process', () => {
    const module = new URL('../../../src/server/requestLog.ts', import.meta.url).href
    const script = `const { createRequestLog, toLogLine } = await import('${module}')
      const log = createRequestLog({ logLevel: 'info' })
      for (let ms = 0; ms < 1000; ms += 1) log('${ID}', toLogLine({ ...${JSON.stringify(REQUEST)}, ms }))
      process.exit(0)`
    const { stdout } = spawnSync(process.execPath, [
      ...['--import', 'tsx', '--input-type=module', '-e', script],
    ])
    // What is being written at that moment can come behind the last lines; each tells its time.
    const numbers = linesOf([stdout.toString()]).map(({ ms }) => Number(ms))
    expect(numbers.sort((one, other) => one - other)).toEqual(Array.from({ length: 1_000 }, (_, ms) => ms))
  })
})
