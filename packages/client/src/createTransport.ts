import type { Tombstone, ErrorBody } from './answers.ts'

/** Waits so long. @throws the signal's reason, at once, when it is aborted. */
export const pause = async (milliseconds: number, signal: AbortSignal | undefined): Promise<void> => {
  signal?.throwIfAborted()
  await new Promise<void>((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, milliseconds)
    signal?.addEventListener('abort', end)
  })
  signal?.throwIfAborted()
}

type Told = { status: number; reason: string; message: string; tombstone?: Tombstone | null; cause?: unknown }

/**
 * What the wire refused. `reason` is its word for programs: `invalid` (400), `unauthenticated` (401), `not-found` (404),
 * `withdrawn` (410, with the tombstone), `too-many` (429), `overloaded` (503); and of the client's own `unreachable` (status 0, with the cause)
 * and `unreadable`, for an answer that is not the wire's.
 */
export class WireError extends Error {
  readonly status: number
  readonly reason: string
  readonly tombstone: Tombstone | null

  constructor({ status, reason, message, tombstone = null, cause }: Told) {
    super(message, { cause })
    this.name = 'WireError'
    this.status = status
    this.reason = reason
    this.tombstone = tombstone
  }
}

export type Options = {
  /** The newsroom's address, such as `https://newsroom.example`. */
  baseUrl: string
  /** A consumer's key; reading needs none. */
  key?: string
  /** The languages that you want, the dearest first. A text that has none of them comes in its authoritative one. */
  locale?: string | readonly string[]
  fetch?: typeof globalThis.fetch
  /** How many answers are kept in memory, to be asked for again by their ETag; none unless said otherwise. */
  remember?: number
  /** How often a 429 is waited out, as long as it says; twice unless said otherwise. */
  retries?: number
}

export type Call = { signal?: AbortSignal }
type Query = Record<string, string | number | null | undefined>
export type Transport = { get: <T>(path: string, query?: Query, call?: Call) => Promise<T> }

/** Longer than this nobody is kept waiting: the 429 comes through. */
const LONGEST_WAIT_S = 120

export const createTransport = (options: Options): Transport => {
  const base = options.baseUrl.replace(/\/+$/, '')
  const { retries = 2, fetch: ask = globalThis.fetch } = options
  const memory = createMemory(options.remember ?? 0)
  const always = headersOf(options)

  const patiently = async (
    url: string,
    headers: Record<string, string>,
    call: Call,
    left = retries,
  ): Promise<Response> => {
    const { signal } = call
    const response = await reached(() => ask(url, { headers, signal, credentials: 'omit' }), signal)
    const seconds = Number(response.headers.get('retry-after') ?? '1')
    const isWorthIt = response.status === 429 && left > 0 && seconds >= 0 && seconds <= LONGEST_WAIT_S
    if (!isWorthIt) return response
    await response.body?.cancel()
    await pause(seconds * 1_000, call.signal)
    return patiently(url, headers, call, left - 1)
  }

  return {
    get: async <T>(path: string, query: Query = {}, call: Call = {}): Promise<T> => {
      const url = `${base}${path}${toSearch(query)}`
      const known = memory.get(url)
      const response = await patiently(url, known ? { ...always, 'If-None-Match': known.etag } : always, call)
      if (response.status === 304 && known) return JSON.parse(known.text) as T
      const text = await reached(() => response.text(), call.signal)
      if (!response.ok) throw toError(response.status, text)
      const etag = response.headers.get('etag')
      if (etag) memory.set(url, { etag, text })
      return read(response.status, text) as T
    },
  }
}

/** What goes over the network: it may be gone before the first byte, or before the last one. */
const reached = async <T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> => {
  try {
    return await work()
  } catch (cause) {
    if (signal?.aborted) throw cause
    const message = 'The newsroom cannot be reached: please look at the address and the network.'
    throw new WireError({ status: 0, reason: 'unreachable', message, cause })
  }
}

const headersOf = ({ key, locale }: Options): Record<string, string> => {
  const languages = typeof locale === 'string' ? locale : locale?.join(', ')
  return {
    Accept: 'application/json',
    ...(languages ? { 'Accept-Language': languages } : {}),
    ...(key ? { Authorization: `Bearer ${key}` } : {}),
  }
}

const toSearch = (query: Query): string => {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [[name, String(value)]],
  )
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : ''
}

const read = (status: number, text: string): object => {
  let [answer, cause]: [unknown, unknown] = [null, undefined]
  try {
    answer = JSON.parse(text)
  } catch (error) {
    cause = error
  }
  if (typeof answer === 'object' && answer !== null) return answer
  const message =
    'The answer is not the newsroom’s: please look at the address, and at what stands in between.'
  throw new WireError({ status, reason: 'unreadable', message, cause })
}

const toError = (status: number, text: string): WireError => {
  const body = read(status, text) as Partial<ErrorBody> & Partial<Tombstone>
  if (status === 410 && body.withdrawnAt) {
    const message = body.note ?? 'This publication was withdrawn.'
    return new WireError({ status, reason: 'withdrawn', message, tombstone: body as Tombstone })
  }
  const [{ message, reason } = { message: `The newsroom answered ${status}.`, reason: 'unreadable' }] =
    Array.isArray(body.errors) ? body.errors : []
  return new WireError({ status, reason, message })
}

type Known = { etag: string; text: string }

/** The last so many answers; of a Map the oldest key is the first. */
const createMemory = (most: number) => {
  const known = new Map<string, Known>()
  return {
    get: (url: string) => known.get(url),
    set: (url: string, answer: Known) => {
      known.delete(url)
      if (most > 0) known.set(url, answer)
      const [oldest] = known.keys()
      if (known.size > most && oldest !== undefined) known.delete(oldest)
    },
  }
}
