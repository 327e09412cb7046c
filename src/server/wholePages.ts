import type { Request, Response } from 'express'
import { createEncodedAnswers } from '../wire/cache/encodedAnswers.ts'
import { tagOf, type WireRequest } from '../wire/http/answers.ts'

type Next = (request: Request, response: Response) => Promise<void>

/** Data for other people's programs, which is no script, stays. */
const SCRIPTS =
  /<script\b(?![^>]*type="application\/ld\+json")[^>]*>.*?<\/script>|<link\b[^>]*\bas="script"[^>]*>/gs

/** A page as it is read, without what would make it Next's own program in the browser: nothing of it does anything there. */
export const withoutScripts = (html: string): string => html.replace(SCRIPTS, '')

/**
 * Sends a page that runs nothing in the browser: whole, so that it has a tag of its bytes, and who has these is not sent
 * them again.
 * @param isGone a tombstone, which Next cannot tell from a page.
 */
export const sendWhole = async (
  request: Request,
  response: Response,
  { next, isGone }: { next: Next; isGone: boolean },
): Promise<void> => {
  const { method, headers } = request
  // What Next makes is compressed below, and has no scripts that a nonce is for; to HEAD is said what GET would be told.
  const { 'accept-encoding': _accepted, 'content-security-policy': _policy, ...others } = headers
  Object.assign(request, { method: 'GET', headers: others })
  const collected = collect(response)
  const served = next(request, response)
  const body = await Promise.race([collected, served.then(() => collected)])
  if (body === null) return served
  // Next compresses what is sent unless its reader takes nothing compressed: the headers stay as it was told.
  Object.assign(request, { method })
  const isPage = String(response.getHeader('Content-Type')).startsWith('text/html')
  // Node gives lists only for headers that nobody asks for here.
  const asked = { method, headers: headers as WireRequest['headers'] }
  if (isPage) await send(response, { html: withoutScripts(body.toString()), isGone, asked })
  else response.end(method === 'HEAD' ? undefined : body)
  // It waits for the end of the answer.
  await served
}

const REPLACED = ['write', 'end', 'writeHead', 'flushHeaders'] as const

/** All that is written to an answer, which is not sent meanwhile; null where the reader has gone away. */
const collect = (response: Response): Promise<Buffer | null> => {
  const chunks: Buffer[] = []
  const keep = (chunk: unknown): true => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
    return true
  }
  return new Promise((resolve) => {
    const own = Object.fromEntries(REPLACED.map((name) => [name, Reflect.get(response, name) as unknown]))
    Object.assign(response, {
      write: keep,
      // Next's compression has the head written before anything else.
      writeHead: (status: number) => response.status(status),
      flushHeaders: () => undefined,
      end: (chunk: unknown) => {
        keep(chunk)
        Object.assign(response, own)
        resolve(Buffer.concat(chunks))
        return response
      },
    })
    response.once('close', () => resolve(null))
  })
}

type Page = { html: string; isGone: boolean; asked: Pick<WireRequest, 'method' | 'headers'> }

const send = async (response: Response, { html, isGone, asked }: Page): Promise<void> => {
  const status = isGone && response.statusCode === 200 ? 410 : response.statusCode
  const headers = { 'Content-Type': 'text/html; charset=utf-8', ETag: tagOf(html) }
  const page = await createEncodedAnswers({ status, headers, body: html }).whenMade(asked)
  // Who has the page is told neither.
  for (const name of ['Content-Type', 'Content-Length']) response.removeHeader(name)
  response.status(page.status).set(page.headers).vary('Accept-Encoding')
  response.set('Content-Security-Policy', withoutAny(String(response.get('Content-Security-Policy'))))
  response.end(page.body)
}

/** Not even with the nonce that a script of ours would have had. */
const withoutAny = (policy: string): string => policy.replace(/script-src [^;]*/, "script-src 'none'")
