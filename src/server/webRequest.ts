import type { Request as ExpressRequest, Response as ExpressResponse } from 'express'
import { Refusal } from '../errors.ts'
import { plainQuery, refuseExcessiveQuery } from './requestTarget.ts'
import { forPrograms } from '../domain/sentences.ts'

/**
 * A body as every route is handed it: read once, checked, and written anew from what was read. Payload reads forms with
 * another parser than Node does; what came from outside is never read a second time, so there is nothing to read
 * differently.
 */
export type PlainBody =
  | { kind: 'none' }
  | { kind: 'json'; text: string; data: unknown }
  /** A query that the admin sends instead of a long address. */
  | { kind: 'query'; text: string }
  | { kind: 'file'; form: FormData; data: unknown }

export const NO_BODY: PlainBody = { kind: 'none' }

/**
 * @param files how many files a form may have in its parts `file`; with none its `_payload` is all that is taken.
 * @throws Refusal for what cannot be read, before Payload opens a transaction for it.
 */
export const toPlainBody = async (body: Buffer, contentType = '', files = 0): Promise<PlainBody> => {
  if (body.length === 0) return NO_BODY
  const type = contentType.split(';')[0]?.trim().toLowerCase()
  if (type === 'application/json') {
    const text = body.toString('utf8')
    return { kind: 'json', text, data: refuseBadJson(text, 'The body of the request is not JSON.') }
  }
  if (type === 'application/x-www-form-urlencoded') return toQuery(body.toString('utf8'))
  if (type !== 'multipart/form-data')
    throw new Refusal('invalid', forPrograms('The body must be JSON or a form: say so in Content-Type.'))
  const form = await readForm(body, contentType)
  refuseOtherEncodings(body, contentType)
  const data = dataOf(form)
  return files > 0 ? withFiles(form, data, files) : data
}

const MAX_QUERY = 65_536

const toQuery = (text: string): PlainBody => {
  refuseExcessiveQuery(text, MAX_QUERY)
  return { kind: 'query', text: plainQuery(text) }
}

type Data = Extract<PlainBody, { kind: 'none' | 'json' }>

const dataOf = (form: FormData): Data => {
  const [payload, ...more] = form.getAll('_payload')
  if (payload === undefined) return { kind: 'none' }
  if (typeof payload !== 'string' || more.length > 0) throw unreadable()
  return { kind: 'json', text: payload, data: refuseBadJson(payload, 'The form’s data is not JSON.') }
}

/** What a browser sends for an input without a file is no file. */
const withFiles = (form: FormData, data: Data, most: number): PlainBody => {
  const files = [...form]
    .filter(([name, value]) => typeof value !== 'string' || name === 'file')
    .filter(([, value]) => (typeof value === 'string' ? value !== '' : value.name !== '' || value.size > 0))
  if (files.length === 0) return data
  const plain = new FormData()
  if (data.kind === 'json') plain.set('_payload', data.text)
  for (const [name, value] of files) {
    // A file that is only named would be fetched by Payload (payload-internals/uploads.ts).
    if (files.length > most || name !== 'file' || typeof value === 'string')
      throw new Refusal('invalid', forPrograms(refusalFor(most)))
    plain.append('file', value)
  }
  return { kind: 'file', form: plain, data: data.kind === 'json' ? data.data : undefined }
}

const refusalFor = (most: number): string =>
  most === 1
    ? 'Send one file at a time, in the part “file” of the form.'
    : `Send at most ${most} files, each in a part “file” of the form.`

const readForm = async (body: Buffer, contentType: string): Promise<FormData> => {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
  } catch {
    throw unreadable()
  }
}

const BOUNDARY = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i
const IS_PAYLOAD = /^content-disposition:.*;\s*name="?_payload"?(?:;|\s*$)/im
const TYPE = /^content-type:(.*)$/im
const UTF8_TEXT = /^\s*(?:text\/plain|application\/json)\s*(?:;\s*charset="?(?:utf-?8|us-ascii)"?\s*)?$/i

/** Node reads each text as UTF-8, whatever its part says that it is. */
const refuseOtherEncodings = (body: Buffer, contentType: string): void => {
  const [, quoted, plain] = BOUNDARY.exec(contentType) ?? []
  for (const head of headsOf(body, `--${quoted ?? plain}\r\n`)) {
    const [, type = 'text/plain'] = TYPE.exec(head) ?? []
    if (IS_PAYLOAD.test(head) && !UTF8_TEXT.test(type)) throw unreadable()
  }
}

function* headsOf(body: Buffer, delimiter: string): Generator<string> {
  let start = body.indexOf(delimiter)
  while (start >= 0) {
    const end = body.indexOf('\r\n\r\n', start)
    if (end < 0) return
    yield body.toString('latin1', start + delimiter.length, Math.min(end, start + MAX_HEAD))
    start = body.indexOf(delimiter, end)
  }
}

const MAX_HEAD = 8_192

const MAX_DEPTH = 100

const refuseBadJson = (text: string, english: string): unknown => {
  if (depthOf(text) > MAX_DEPTH)
    throw new Refusal('invalid', forPrograms('The body of the request is nested too deeply.'))
  try {
    return JSON.parse(text, refuseForbiddenKey) as unknown
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('invalid', forPrograms(english))
  }
}

const refuseForbiddenKey = (key: string, value: unknown): unknown => {
  if (key === '__proto__')
    throw new Refusal(
      'invalid',
      forPrograms('The body of the request has a field that is not possible here.'),
    )
  if (typeof value === 'string' && value.includes('\u0000')) {
    throw new Refusal(
      'invalid',
      forPrograms('The body of the request has a character that is not possible here.'),
    )
  }
  return value
}

/** Counted in the text, since a parser of deep JSON would use up the stack of whoever walks it later. */
const depthOf = (text: string): number => {
  let [depth, deepest, isString] = [0, 0, false]
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]
    if (isString && character === '\\') index += 1
    else if (character === '"') isString = !isString
    else if (!isString && (character === '{' || character === '[')) deepest = Math.max(deepest, (depth += 1))
    else if (!isString && (character === '}' || character === ']')) depth -= 1
  }
  return deepest
}

const unreadable = () => new Refusal('invalid', forPrograms('The form in the body cannot be read.'))

/**
 * The request as the web's own class, which Payload takes. Its body has been read already; an answer that nobody waits
 * for any more is aborted.
 *
 * @param origin scheme and host as the server sees them.
 */
export const toWebRequest = (
  { request, response, body }: { request: ExpressRequest; response: ExpressResponse; body: PlainBody },
  origin: string,
): Request => {
  const gone = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  return new Request(new URL(withPlainQuery(request.originalUrl), origin), {
    method: request.method,
    headers: headersFor(request, body),
    body: body.kind === 'none' ? undefined : body.kind === 'file' ? body.form : body.text,
    signal: gone.signal,
  })
}

const withPlainQuery = (url: string): string => {
  const index = url.indexOf('?')
  const query = index < 0 ? '' : plainQuery(url.slice(index + 1))
  return (index < 0 ? url : url.slice(0, index)) + (query && `?${query}`)
}

const TYPES = { json: 'application/json', query: 'application/x-www-form-urlencoded' }

/** What is said of a body is said of the one that is handed on; a form names its own boundary. */
const headersFor = (request: ExpressRequest, body: PlainBody): Headers => {
  const headers = toHeaders(request)
  for (const name of ['content-type', 'content-length', 'transfer-encoding']) headers.delete(name)
  if (body.kind === 'json' || body.kind === 'query') headers.set('content-type', TYPES[body.kind])
  return headers
}

/** Each of a repeated header's values as one of its own. */
export const toHeaders = (request: ExpressRequest): Headers => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    for (const part of Array.isArray(value) ? value : [value])
      if (part !== undefined) headers.append(name, part)
  }
  return headers
}

/** Each `Set-Cookie` stays a header of its own: `forEach` would fold them into one. */
export const copyHeaders = (from: Headers, response: ExpressResponse): void => {
  from.forEach((value, name) => {
    if (name !== 'set-cookie') response.setHeader(name, value)
  })
  const cookies = from.getSetCookie()
  if (cookies.length > 0) response.append('Set-Cookie', cookies)
}
