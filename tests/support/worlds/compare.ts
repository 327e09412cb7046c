import type { WorldAnswer } from './exchange.ts'

/** What the two answers may differ in: the real hour, and what names or limits the request itself. */
export const HEADERS_LEFT_OUT = ['date', 'x-request-id', 'ratelimit-remaining', 'ratelimit-reset']

/** Nonces differ from request to request by their purpose. */
const NONCE = /(nonce-|nonce="|nonce\\?":\\?")[\w+/=-]+/g

/**
 * The hash of an event covers sixteen bytes that nobody guesses (ADR 22), and says nothing without
 * them. Which bytes those are depends in the rig on who comes first to an instant that has passed: a reader, or the
 * register's own loop.
 */
const CHAIN = /(\\?"(?:hash|prevHash)\\?":\\?")[0-9a-f]{64}/g

export type Difference = { what: 'status' | 'headers' | 'body'; first: string; second: string }

/** The first thing in which two answers differ, with what stands around it; null when a reader cannot tell them apart. */
export const findDifference = (one: WorldAnswer, other: WorldAnswer): Difference | null => {
  if (one.status !== other.status) {
    return { what: 'status', first: describe(one), second: describe(other) }
  }
  const headers = firstDifference(headersOf(one), headersOf(other))
  if (headers) return { what: 'headers', ...headers }
  if (one.body.equals(other.body)) return null
  const body = firstDifference(linesOf(one), linesOf(other))
  return body && { what: 'body', ...body }
}

export const describe = ({ status, body }: WorldAnswer): string =>
  `${status} ${excerpt(body.toString('utf8'), 0)}`

const headersOf = ({ headers }: WorldAnswer): string[] =>
  headers
    .filter(([name]) => !HEADERS_LEFT_OUT.includes(name))
    .map(([name, value]) => `${name}: ${withoutNonces(value)}`)

const linesOf = ({ body, headers }: WorldAnswer): string[] => {
  const type = headers.find(([name]) => name === 'content-type')?.[1] ?? ''
  if (!/^text\/|json|xml/.test(type)) return [body.toString('base64')]
  const text = withoutNonces(body.toString('utf8'))
  if (type.startsWith('text/x-component')) return rowsOf(text)
  return type.startsWith('text/html') ? pageOf(text) : [text]
}

const SEAM = '"])</script><script nonce="…">self.__next_f.push([1,"'

/**
 * React sends a page and its data in pieces, as soon as each is ready: where they are cut and which row comes first is a
 * matter of the moment. What they say is compared to the byte.
 */
const pageOf = (html: string): string[] => {
  const [page = '', ...data] = html.replaceAll(SEAM, '').split('self.__next_f.push([1,"')
  return [page, ...data.flatMap((part) => rowsOf(part.replaceAll('\\n', '\n')))]
}

const rowsOf = (stream: string): string[] => stream.split('\n').sort()

const withoutNonces = (text: string) => text.replace(NONCE, '$1…').replace(CHAIN, '$1…')

const firstDifference = (one: string[], other: string[]): Omit<Difference, 'what'> | null => {
  for (let n = 0; n < Math.max(one.length, other.length); n += 1) {
    const [first = '(nothing)', second = '(nothing)'] = [one[n], other[n]]
    if (first === second) continue
    let at = 0
    while (first[at] === second[at]) at += 1
    return { first: excerpt(first, at), second: excerpt(second, at) }
  }
  return null
}

const AROUND = 160

const excerpt = (text: string, at: number): string => {
  const [from, to] = [Math.max(0, at - AROUND), at + AROUND]
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
}
