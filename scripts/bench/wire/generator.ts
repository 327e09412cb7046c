import { spawn, spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export type Load = { perSecond: number; requests: number; p99: number; failed: number }

export type Asked = {
  url: string
  seconds: number
  /** For `If-None-Match`. */
  etag?: string
  /** Paths with tags, as mix.lua reads them; `url` is their server then. */
  file?: string
}
export type Generator = { name: string; run: (asked: Asked, signal: AbortSignal) => Promise<Load> }

export const CONNECTIONS = 8
const SCRIPT = path.join(import.meta.dirname, 'mix.lua')

/** wrk; where it cannot be had autocannon, which takes a core for itself and says less about a fast server. */
export const findGenerator = (): Generator =>
  spawnSync('wrk', ['-v']).error
    ? {
        name: 'autocannon (there is no wrk here: what it measures of a fast server is itself)',
        run: runAutocannon,
      }
    : { name: 'wrk', run: runWrk }

const runWrk: Generator['run'] = async ({ url, seconds, etag, file }, signal) => {
  const options = ['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--latency']
  const headers = etag ? ['-H', `If-None-Match: ${etag}`] : []
  const script = file ? ['-s', SCRIPT, url, '--', file] : [url]
  return readWrk(await outputOf('wrk', [...options, ...headers, ...script], signal))
}

/** What wrk prints. @throws when it printed something else. */
export const readWrk = (printed: string): Load => {
  const find = (pattern: RegExp) => pattern.exec(printed)
  const [, requests] = find(/(\d+) requests in/) ?? []
  const [, perSecond] = find(/Requests\/sec:\s*([\d.]+)/) ?? []
  const [, p99, unit] = find(/^\s*99%\s+([\d.]+)(us|ms|s)\s*$/m) ?? []
  if (requests === undefined || perSecond === undefined || p99 === undefined)
    throw new Error(`wrk did not say what it measured:\n${printed}`)
  const errors = find(/Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/)?.slice(1) ?? []
  const refused = Number(find(/Non-2xx or 3xx responses: (\d+)/)?.[1] ?? 0)
  return {
    requests: Number(requests),
    perSecond: Number(perSecond),
    p99: Number(p99) * { us: 0.001, ms: 1, s: 1_000 }[unit as 'us' | 'ms' | 's'],
    failed: errors.reduce((sum, count) => sum + Number(count), refused),
  }
}

type Cannon = {
  requests: { average: number; total: number }
  latency: { p99: number }
  errors: number
  non2xx: number
  statusCodeStats: Record<string, { count: number }>
}

const runAutocannon: Generator['run'] = async ({ url, seconds, etag, file }, signal) => {
  const options = ['--yes', 'autocannon@9.0.0', '--json', '-c', String(CONNECTIONS), '-d', String(seconds)]
  const headers = etag ? ['-H', `If-None-Match=${etag}`] : []
  const archive = file ? ['--har', writeArchive(url, file)] : []
  const printed = await outputOf('npx', [...options, ...headers, ...archive, url], signal)
  const said = JSON.parse(printed) as Cannon
  const unchanged = said.statusCodeStats['304']?.count ?? 0
  return {
    requests: said.requests.total,
    perSecond: said.requests.average,
    p99: said.latency.p99,
    failed: said.errors + said.non2xx - unchanged,
  }
}

/** The same file as an HTTP archive. */
const writeArchive = (url: string, file: string): string => {
  const entries = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [asked = '', etag] = line.split('\t')
      const headers = etag ? [{ name: 'If-None-Match', value: etag }] : []
      return { request: { method: 'GET', url: `${url}${asked}`, headers } }
    })
  writeFileSync(`${file}.har`, JSON.stringify({ log: { entries } }))
  return `${file}.har`
}

const outputOf = (command: string, args: string[], signal: AbortSignal): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], signal })
    let [output, errors] = ['', '']
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${command} ended with ${code}: ${errors}`)),
    )
  })
