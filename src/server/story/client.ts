import type { SettableClock } from '../../clock.ts'

type Json = Record<string, unknown>

export type Answer = { status: number; body: Json }

/** One person at the newsroom's HTTP routes, or nobody in particular. */
export type Client = {
  email: string | null
  get: (path: string) => Promise<Answer>
  text: (path: string) => Promise<{ status: number; body: string }>
  post: (path: string, body: unknown) => Promise<Answer>
  patch: (path: string, body: unknown) => Promise<Answer>
  upload: (path: string, form: FormData) => Promise<Answer>
}

/** What the newsroom said when it did not do what the story needs. */
export class StoryError extends Error {}

const connect = (baseUrl: string, email: string | null, token: string | null): Client => {
  const send = (method: string, path: string, body?: unknown) =>
    fetch(new URL(path, baseUrl), {
      method,
      headers: {
        ...(token ? { Authorization: `JWT ${token}` } : {}),
        // A form says itself where its parts end.
        ...(body === undefined || body instanceof FormData ? {} : { 'Content-Type': 'application/json' }),
      },
      body: body === undefined || body instanceof FormData ? body : JSON.stringify(body),
    })
  const json = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const response = await send(method, path, body)
    return { status: response.status, body: (await response.json()) as Json }
  }
  return {
    email,
    get: (path) => json('GET', path),
    text: async (path) => {
      const response = await send('GET', path)
      return { status: response.status, body: await response.text() }
    },
    post: (path, body) => json('POST', path, body),
    patch: (path, body) => json('PATCH', path, body),
    upload: (path, form) => json('POST', path, form),
  }
}

export const outsider = (baseUrl: string): Client => connect(baseUrl, null, null)

export const logIn = async (baseUrl: string, email: string, password: string): Promise<Client> => {
  const { status, body } = await outsider(baseUrl).post('/api/users/login', { email, password })
  if (status !== 200) throw new StoryError(`${email} cannot log in: ${sentenceOf(body)}`)
  return connect(baseUrl, email, String(body.token))
}

const sentenceOf = (body: Json): string => {
  const [first] = (body.errors ?? []) as { message?: string }[]
  return first?.message ?? JSON.stringify(body)
}

const reasonOf = (body: Json): string | undefined => ((body.errors ?? []) as { reason?: string }[])[0]?.reason

/** The ids of what a refusal lets be answered for with a word. */
export const acknowledgeable = ({ body }: Answer): string[] => {
  type Told = { contradictions?: { id: string }[]; translations?: { id: string }[] }
  const [first] = (body.errors ?? []) as Told[]
  const told = [...(first?.contradictions ?? []), ...(first?.translations ?? [])]
  return [...new Set(told.map(({ id }) => id))]
}

/** @throws StoryError with the newsroom's own sentence unless the answer is a 2xx. */
export const must = async (answer: Promise<Answer>): Promise<Json> => {
  const { status, body } = await answer
  if (status >= 200 && status < 300) return body
  throw new StoryError(`The newsroom refused (${status} ${reasonOf(body) ?? ''}): ${sentenceOf(body)}`)
}

/** The sentence of a refusal that the story expects. @throws StoryError when it did not come. */
export const mustRefuse = async (answer: Promise<Answer>, reason: string): Promise<string> => {
  const { status, body } = await answer
  if (status >= 400 && status < 500 && reasonOf(body) === reason) return sentenceOf(body)
  throw new StoryError(`Expected a refusal (${reason}), got ${status}: ${sentenceOf(body)}`)
}

export type Cast = Record<'editor' | 'reviewer' | 'manager', Client> & {
  /** The reviewers of the other five members, by slug. */
  reviewers: Record<string, Client>
  world: Client
}

export type Stage = {
  baseUrl: string
  password: string
  clock: SettableClock
  /** Resolves when the admin and the site are served, which may be later than all the rest. */
  pages: Promise<void>
  /** Tells one sentence of the story. */
  say: (sentence: string) => void
}

export type Written = { collection: 'events' | 'statements' | 'media-updates'; id: string; title: string }
export type Texts = Record<'event' | 'secretaryGeneral' | 'executiveDirector' | 'mediaUpdate', Written>

export const OTHERS = ['icmpd', 'ilo', 'iom', 'ssdo', 'fia'] as const
