import { Agent, request } from 'node:http'

export type Answer = {
  status: number
  text: string
  /** The server's own clock when it wrote the head of the answer, in ms since 1970; see clockHeader.ts. */
  clock: number
  /** By the clock of this process, which is on the same machine. */
  sentAt: number
  receivedAt: number
}
type Asking = { method?: string; headers?: Record<string, string>; body?: Buffer | string; agent?: Agent }
export type Ask = (url: string, asking?: Asking) => Promise<Answer>

const shared = new Agent({ keepAlive: true, maxSockets: 64 })
/** Whoever looks does not wait behind acts for a connection: it would be said of the wire. */
const atDesk = new Agent({ keepAlive: true, maxSockets: 64 })

/** One request on a connection that is kept. One that the server has just given up has carried nothing: another is taken. */
export const ask: Ask = async (url, asking = {}) => {
  for (;;) {
    try {
      return await askOnce(url, asking)
    } catch (error) {
      if (!(error instanceof GivenUp)) throw error
    }
  }
}

class GivenUp extends Error {}

const askOnce: Ask = (url, { method = 'GET', headers = {}, body, agent = shared } = {}) =>
  new Promise((resolve, reject) => {
    const sentAt = Date.now()
    const asked = request(url, { method, headers, agent }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.once('error', reject)
      response.once('end', () => {
        const clock = Number(response.headers['x-clock'])
        const text = Buffer.concat(parts).toString()
        resolve({ status: response.statusCode ?? 0, text, clock, sentAt, receivedAt: Date.now() })
      })
    })
    asked.once('error', (error: NodeJS.ErrnoException) =>
      reject(asked.reusedSocket && error.code === 'ECONNRESET' ? new GivenUp() : error),
    )
    asked.end(body)
  })

/** JSON in, JSON out. @throws for a refusal. */
export const must = async (url: string, body: object | null, token?: string) => {
  const answer = await ask(url, {
    method: body ? 'POST' : 'GET',
    agent: atDesk,
    headers: {
      'content-type': 'application/json',
      ...(token ? { authorization: `JWT ${token}` } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (answer.status < 300) return JSON.parse(answer.text) as Record<string, unknown>
  throw new Error(`${new URL(url).pathname} answered ${answer.status}: ${answer.text}`)
}
