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

type Sent = {
  /** The same object each time for the same answer. Its headers say how long its body is. */
  answer: Pick<WireAnswer, 'status' | 'headers' | 'body'>
  /** Names and values that only this response has; of the server's own making. */
  more: readonly string[]
}

export type SendAnswer = (request: IncomingMessage, response: ServerResponse, sent: Sent) => void

/** An answer's headers, as Node takes them and as they are sent, and its body where that is short text. */
type Kept = { list: string[]; beginning: string; text: string | null }

/** What is longer costs more to copy than a second piece costs to send (measured: the two meet at some 6 KB). */
const ONE_PIECE = 4 * 1024

/**
 * Node puts a head together name by name, for each response anew; of an answer from memory only a few lines are new, and
 * the rest is put together once. A body of bytes Node sends in a piece of its own, for which it holds back the head; one that
 * is not long is put behind its head here, byte for byte a letter. The first head is made by Node, and made here to be
 * compared: where they are not the same, Node goes on alone, so nothing depends on how its version works inside.
 *
 * @param always headers of every response with this status.
 */
export const createAnswerSender = (always: (status: number) => Record<string, string>): SendAnswer => {
  const known = new WeakMap<Sent['answer'], Kept>()
  const dateLine = createDateLine()
  /** What Node adds: null before the first head, false where it is not understood. */
  let ending: string | false | null = null

  const keptOf = (answer: Sent['answer']): Kept => {
    const found = known.get(answer)
    if (found) return found
    const { status, headers, body } = answer
    const list = Object.entries({ ...always(status), ...headers }).flat()
    for (let place = 0; place < list.length; place += 2) validate(list[place] ?? '', list[place + 1] ?? '')
    const beginning = inOnePiece(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${linesOf(list)}`)
    const text = typeof body === 'string' && body.length <= ONE_PIECE / 3 ? toBytes(Buffer.from(body)) : null
    const made = { list, beginning, text }
    known.set(answer, made)
    return made
  }

  /** The body byte for byte as letters; null for one that is sent in a piece of its own. */
  const behindHead = ({ body }: Sent['answer'], { text }: Kept): string | null =>
    typeof body === 'string' || body.length > ONE_PIECE ? text : toBytes(body)

  return (request, response, { answer, more }) => {
    const own = response as WithHead
    const kept = keptOf(answer)
    // Others get another end.
    const isPlain = response.shouldKeepAlive && request.httpVersion === '1.1'
    if (isPlain && typeof ending === 'string') {
      response.statusCode = answer.status
      const head = kept.beginning + linesOf(more) + dateLine() + ending
      const behind = request.method === 'HEAD' ? '' : behindHead(answer, kept)
      own._header = behind === null ? head : head + behind
      response.end(behind === null ? answer.body : undefined)
      return
    }
    response.writeHead(answer.status, [...kept.list, ...more])
    if (isPlain && ending === null) ending = endingOf(own._header, kept.beginning + linesOf(more))
    response.end(answer.body)
  }
}

/** Letters up to U+00FF, which Node sends as the bytes that they stand for. */
const toBytes = (bytes: Buffer): string => bytes.toString('latin1')

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
const inOnePiece = (head: string): string => toBytes(Buffer.from(head, 'latin1'))

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
