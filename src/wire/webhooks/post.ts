import { request as requestHttp, type ClientRequest, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { type Outcome, pauseAfter } from './schedule.ts'
import { readTarget, type Guard, guardedLookup, TargetRefused } from './targets.ts'

const CONNECT_MS = 5_000
const WHOLE_MS = 15_000
/** After the status, which is all that counts. */
const BODY_MS = 1_000
const BODY_BYTES = 16 * 1024

export type WebhookPost = { url: string; headers: Record<string, string>; body: string }
export type Limits = { connectMs: number; wholeMs: number }
export type Post = (letter: WebhookPost, signal: AbortSignal) => Promise<Outcome>

/**
 * Sends one letter, once. No redirect is followed, no connection is kept, and the name is looked up and checked for this
 * very connection. Of the answer only the status is read, and when to come again; its body is thrown away, whatever it is
 * and however it is packed.
 */
export const createPost =
  (guard: Guard, limits: Limits = { connectMs: CONNECT_MS, wholeMs: WHOLE_MS }): Post =>
  (letter, signal) =>
    new Promise((resolve) => {
      const target = readTarget(letter.url, guard.policy)
      if (!target.ok) return resolve({ status: null, why: 'target-refused' })
      const request = open(target.url, letter, guard)
      let cut: 'too-slow' | 'stopped' | null = null
      const cutOff = (why: 'too-slow' | 'stopped') => () => {
        cut ??= why
        request.destroy(new Error(why))
      }
      const onStop = cutOff('stopped')
      const connecting = setTimeout(cutOff('too-slow'), limits.connectMs)
      const whole = setTimeout(cutOff('too-slow'), limits.wholeMs)
      const end = (outcome: Outcome) => {
        clearTimeout(connecting)
        clearTimeout(whole)
        signal.removeEventListener('abort', onStop)
        resolve(outcome)
      }
      onConnected(request, target.url, () => clearTimeout(connecting))
      let isAnswered = false
      request.once('response', (answer) => {
        isAnswered = true
        clearTimeout(whole)
        const status = answer.statusCode ?? 0
        const pauseMs = pauseAfter(status, answer.headers['retry-after'], new Date())
        void throwAway(answer).then(() => end(pauseMs === undefined ? { status } : { status, pauseMs }))
      })
      // A listener that stays: what still fails after the answer concerns nobody.
      request.on('error', (error) => {
        if (!isAnswered) end({ status: null, why: cut ?? reasonOf(error) })
      })
      if (signal.aborted) onStop()
      else signal.addEventListener('abort', onStop)
      request.end(letter.body)
    })

const open = (url: URL, { headers, body }: WebhookPost, guard: Guard): ClientRequest => {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return request(url, {
    method: 'POST',
    agent: false,
    lookup: guardedLookup(guard),
    headers: {
      ...headers,
      'content-length': Buffer.byteLength(body),
      'user-agent': 'Communique-Webhooks/1',
      accept: '*/*',
      'accept-encoding': 'identity',
    },
  })
}

const onConnected = (request: ClientRequest, { protocol }: URL, then: () => void): void => {
  request.once('socket', (socket) => socket.once(protocol === 'https:' ? 'secureConnect' : 'connect', then))
}

const reasonOf = (error: Error): 'target-refused' | 'no-connection' =>
  error instanceof TargetRefused ? 'target-refused' : 'no-connection'

/** Reads a little, so that the other side is not cut off at once, and hangs up. */
const throwAway = (answer: IncomingMessage): Promise<void> =>
  new Promise((resolve) => {
    let read = 0
    const late = setTimeout(() => answer.destroy(), BODY_MS)
    answer.on('data', (chunk: Buffer) => {
      read += chunk.length
      if (read > BODY_BYTES) answer.destroy()
    })
    answer.on('error', () => undefined)
    answer.once('close', () => {
      clearTimeout(late)
      resolve()
    })
  })
