import { PASSWORD } from '../cast.ts'

export type Asked = { status: number; headers: Headers; text: string; body: Record<string, unknown> }
/** One request of a person, named by the beginning of their address, or of a stranger. */
export type Ask = (who: string | null, method: string, path: string, body?: unknown) => Promise<Asked>

export type People = { ask: Ask; tokenOf: (who: string) => Promise<string> }

/** Logs everybody in when they first ask, or has it done. */
export const peopleAt = (url: string, logInAs?: (who: string) => Promise<string>): People => {
  const tokens = new Map<string, Promise<string>>()
  const send = async (method: string, path: string, body: unknown, token?: string): Promise<Asked> => {
    const isForm = body instanceof FormData
    const response = await fetch(url + path, {
      method,
      headers: {
        ...(body === undefined || isForm ? {} : { 'Content-Type': 'application/json' }),
        ...(token ? { Authorization: `JWT ${token}` } : {}),
      },
      body: body === undefined || isForm ? body : JSON.stringify(body),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, body: toObject(text) }
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

const toObject = (text: string): Record<string, unknown> => {
  if (!text.startsWith('{')) return {}
  const parsed: unknown = JSON.parse(text)
  return parsed as Record<string, unknown>
}
