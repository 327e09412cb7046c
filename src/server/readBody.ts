import type { IncomingMessage } from 'node:http'
import { say } from '../domain/sentences/say.ts'
import { Refusal } from '../errors.ts'

const MAX_DEPTH = 100

/**
 * The whole body, counted while it arrives, so that a wrong or missing Content-Length changes nothing.
 *
 * @throws Refusal `too-large` at the first byte too many, before any of it has been kept longer than needed.
 */
export const readBody = async (request: IncomingMessage, maxBytes: number): Promise<Buffer> => {
  refuseAnnouncedExcess(request, maxBytes)
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > maxBytes) {
      // Whoever still sends could not read the answer otherwise.
      request.resume()
      throw tooLarge(maxBytes)
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

export const refuseAnnouncedExcess = (request: IncomingMessage, maxBytes: number): void => {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes)
}

type Kind = 'json' | 'form' | 'multipart' | 'none'

/** Says what the body is and refuses what cannot be read, before Payload opens a transaction for it. */
export const checkBody = async (body: Buffer, contentType = ''): Promise<Kind> => {
  if (body.length === 0) return 'none'
  const type = contentType.split(';')[0]?.trim().toLowerCase()
  if (type === 'application/json')
    return (refuseBadJson(body.toString('utf8'), 'The body of the request is not JSON.'), 'json')
  if (type === 'application/x-www-form-urlencoded') return 'form'
  if (type === 'multipart/form-data') {
    const payload = (await readForm(body, contentType)).get('_payload')
    if (typeof payload === 'string') refuseBadJson(payload, 'The form’s data is not JSON.')
    return 'multipart'
  }
  throw new Refusal('invalid', 'The body must be JSON or a form: say so in Content-Type.')
}

export const readForm = async (body: Buffer, contentType: string): Promise<FormData> => {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
  } catch {
    throw new Refusal('invalid', 'The form in the body cannot be read.')
  }
}

const refuseBadJson = (text: string, message: string): void => {
  if (depthOf(text) > MAX_DEPTH) throw new Refusal('invalid', 'The body of the request is nested too deeply.')
  try {
    JSON.parse(text, refuseForbiddenKey)
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('invalid', message)
  }
}

const refuseForbiddenKey = (key: string, value: unknown): unknown => {
  if (key === '__proto__')
    throw new Refusal('invalid', 'The body of the request has a field that is not possible here.')
  if (typeof value === 'string' && value.includes('\u0000')) {
    throw new Refusal('invalid', 'The body of the request has a character that is not possible here.')
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

const tooLarge = (maxBytes: number) =>
  new Refusal(
    'too-large',
    say('That is too large: at most {size} KB are taken here.', { size: Math.floor(maxBytes / 1024) }),
  )
