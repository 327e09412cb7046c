import {
  type IncomingMessage,
  type ServerResponse,
  STATUS_CODES,
  validateHeaderName,
  validateHeaderValue,
} from 'node:http'
import type { WireAnswer } from '../wire/http/answers.ts'

/** Where Node keeps a response's head until it is sent (lib/_http_outgoing.js). */
type WithHead = ServerResponse & { _header: string | null }

type Head = {
  /** The same object each time for the same answer. */
  answer: Pick<WireAnswer, 'status' | 'headers'>
  /** Names and values that only this response has; of the server's own making. */
  more: readonly string[]
}

export type WriteHead = (request: IncomingMessage, response: ServerResponse, head: Head) => void

/** The headers of an answer, as Node takes them and as they are sent. */
type CachedHeaders = { list: string[]; beginning: string }

/**
 * Node puts a head together name by name, for each response anew; of an answer from memory only a few lines are new, and
 * the rest is put together once. The first head is made by Node, and made here to be compared: where they are not the same,
 * Node goes on alone, so nothing depends on how its version works inside.
 *
 * @param always headers of every response.
 */
export const createHeaderCache = (always: Record<string, string>): WriteHead => {
  const known = new WeakMap<Head['answer'], CachedHeaders>()
  const dateLine = createDateLine()
  /** What Node adds: null before the first head, false where it is not understood. */
  let ending: string | false | null = null

  const keptOf = (answer: Head['answer']): CachedHeaders => {
    const found = known.get(answer)
    if (found) return found
    const { status, headers } = answer
    const list = Object.entries({ ...always, ...headers }).flat()
    for (let place = 0; place < list.length; place += 2) validate(list[place] ?? '', list[place + 1] ?? '')
    const beginning = inOnePiece(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${linesOf(list)}`)
    const made = { list, beginning }
    known.set(answer, made)
    return made
  }

  return (request, response, { answer, more }) => {
    const own = response as WithHead
    const { list, beginning } = keptOf(answer)
    // Others get another end.
    const isPlain = response.shouldKeepAlive && request.httpVersion === '1.1'
    if (isPlain && typeof ending === 'string') {
      response.statusCode = answer.status
      own._header = beginning + linesOf(more) + dateLine() + ending
      return
    }
    response.writeHead(answer.status, [...list, ...more])
    if (isPlain && ending === null) ending = endingOf(own._header, beginning + linesOf(more))
  }
}

/** @throws for what cannot stand in a head, as Node does. */
const validate = (name: string, value: string): void => {
  validateHeaderName(name)
  validateHeaderValue(name, value)
}

const linesOf = (pairs: readonly string[]): string => {
  let lines = ''
  for (let place = 0; place < pairs.length; place += 2) lines += `${pairs[place]}: ${pairs[place + 1]}\r\n`
  return lines
}

/** V8 keeps what is put together as a tree of its parts, and would go through all of it for each response that is written. */
const inOnePiece = (head: string): string => Buffer.from(head, 'latin1').toString('latin1')

const ENDING = /^Date: [^\r\n]{29}\r\n(Connection: keep-alive\r\n(?:Keep-Alive: timeout=\d+\r\n)?\r\n)$/

const endingOf = (made: string | null, beginning: string): string | false =>
  (made?.startsWith(beginning) && ENDING.exec(made.slice(beginning.length))?.[1]) || false

/** Made once a second. */
const createDateLine = (): (() => string) => {
  let [until, line] = [-Infinity, '']
  return () => {
    const now = performance.now()
    if (now < until) return line
    const date = new Date()
    until = now + 1_000 - date.getMilliseconds()
    line = `Date: ${date.toUTCString()}\r\n`
    return line
  }
}
