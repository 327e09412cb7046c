import { Agent, request as send } from 'node:http'

/** A request as both worlds get it, to the byte. */
export type WorldRequest = {
  /** Who asks. */
  as: string
  method: string
  /** With its query. */
  path: string
  headers: Record<string, string>
  body?: string | Buffer
}

export type WorldAnswer = { status: number; headers: [string, string][]; body: Buffer }

/** The address that both worlds think they have. */
export const PUBLIC_HOST = 'newsroom.example'
/** Passkeys are for https alone. What stands before a newsroom speaks it; between the two is none here. */
export const PUBLIC_URL = `https://${PUBLIC_HOST}`
const PATIENCE_MS = 30_000

const agent = new Agent({ keepAlive: true, maxSockets: 4 })
export const closeConnections = () => agent.destroy()

/** The instant that the world's clock shows, and the seed of what it draws by chance (stillWorld.ts). */
export type Moment = { instant: number; seed: string }

export const exchange = (
  url: string,
  { method, path, headers, body }: Omit<WorldRequest, 'as'>,
  { instant, seed }: Moment,
): Promise<WorldAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const sized = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const outgoing = send(
      {
        ...{ agent, hostname, port, method, path, timeout: PATIENCE_MS },
        headers: { host: PUBLIC_HOST, ...sized, ...headers, 'x-world': `${instant};${seed}` },
      },
      (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.once('error', reject)
        answer.once('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: pairsOf(answer.rawHeaders),
            body: Buffer.concat(chunks),
          }),
        )
      },
    )
    outgoing.once('timeout', () => outgoing.destroy(new Error(`No answer to ${method} ${path} in time.`)))
    outgoing.once('error', reject)
    outgoing.end(body)
  })

const pairsOf = (raw: string[]): [string, string][] =>
  raw.flatMap((name, index): [string, string][] =>
    index % 2 === 0 ? [[name.toLowerCase(), raw[index + 1] ?? '']] : [],
  )

/** What a person pastes into a shell to see it again, on the first of the two worlds. */
export const toCurl = (url: string, { method, path, headers, body }: WorldRequest): string => {
  const lines = [
    `curl -i -X ${method} ${quote(`${url}${path}`)}`,
    ...Object.entries({ host: PUBLIC_HOST, ...headers }).map(
      ([name, value]) => `-H ${quote(`${name}: ${value}`)}`,
    ),
    ...(body === undefined ? [] : [toData(body)]),
  ]
  return lines.join(' ')
}

const toData = (body: string | Buffer) =>
  typeof body === 'string'
    ? `--data-raw ${quote(body)}`
    : `--data-binary @<(echo ${body.toString('base64')} | base64 -d)`

const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`
