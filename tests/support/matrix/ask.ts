import { Agent, request } from 'node:http'
import { text as textOf } from 'node:stream/consumers'
import { PASSWORD } from '../cast.ts'

export type Asked = {
  status: number
  readonly headers: Headers
  text: string
  readonly body: Record<string, unknown>
}
/** One request of a person, named by the beginning of their address, or of a stranger. */
export type Ask = (who: string | null, method: string, path: string, body?: unknown) => Promise<Asked>

export type People = { ask: Ask; tokenOf: (who: string) => Promise<string> }

/** Logs everybody in when they first ask, or has it done. */
export const peopleAt = (url: string, logInAs?: (who: string) => Promise<string>): People => {
  const tokens = new Map<string, Promise<string>>()
  const send = async (method: string, path: string, body: unknown, token?: string): Promise<Asked> => {
    const authorization: Record<string, string> = token ? { authorization: `JWT ${token}` } : {}
    if (body instanceof FormData) {
      const response = await fetch(url + path, { method, headers: authorization, body })
      return toAsked(response.status, await response.text(), () => response.headers)
    }
    return sendJson(url + path, { method, headers: authorization, body })
  }
  const logIn = async (email: string): Promise<string> =>
    String((await send('POST', '/api/users/login', { email, password: PASSWORD })).body.token)
  const tokenOf = (who: string): Promise<string> => {
    const token = tokens.get(who) ?? logInAs?.(who) ?? logIn(addressOf(who))
    tokens.set(who, token)
    return token
  }
  const ask: Ask = async (who, method, path, body) =>
    send(method, path, body, who === null ? undefined : await tokenOf(who))
  return { ask, tokenOf }
}

export const addressOf = (who: string): string =>
  who === 'coordinator' ? 'coordinator@communique.example' : `${who}.example`

/** Gives a connection up before the server does, which could be when it is used again. */
const agent = new Agent({ keepAlive: true, timeout: 2_000 })

type Sent = { method: string; headers: Record<string, string>; body: unknown }

/** Without `fetch`, which takes a sixth of the time of the matrix's many short questions. */
const sendJson = (url: string, { method, headers, body }: Sent): Promise<Asked> =>
  new Promise((resolve, reject) => {
    const json = body === undefined ? null : JSON.stringify(body)
    const described =
      json === null
        ? {}
        : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(json)) }
    const sent = request(url, { method, agent, headers: { ...headers, ...described } }, (response) => {
      const { statusCode = 0, headersDistinct } = response
      textOf(response).then(
        (text) =>
          resolve(
            toAsked(
              statusCode,
              text,
              () =>
                new Headers(
                  Object.entries(headersDistinct).flatMap(([name, values = []]) =>
                    values.map((value): [string, string] => [name, value]),
                  ),
                ),
            ),
          ),
        reject,
      )
    })
    sent.once('error', reject)
    sent.end(json ?? undefined)
  })

/** Most answers are asked for their status alone. */
const toAsked = (status: number, text: string, headersOf: () => Headers): Asked => ({
  status,
  text,
  get headers() {
    return headersOf()
  },
  get body() {
    return toObject(text)
  },
})

const toObject = (text: string): Record<string, unknown> => {
  if (!text.startsWith('{')) return {}
  const parsed: unknown = JSON.parse(text)
  return parsed as Record<string, unknown>
}
