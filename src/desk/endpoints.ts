import type { PayloadRequest, Endpoint } from 'payload'
import type { Ref } from '../register/types.ts'
import type { Given, ReadQuery } from './parameters.ts'
import { Refusal, isRefusal, toErrorBody } from '../errors.ts'
import { forPrograms } from '../domain/sentences.ts'
import { languageOf } from '../access/language.ts'
import { noteOvertaken } from '../payload-internals/overtaken.ts'

/** The entry that the path names. */
export const refOf = ({ routeParams }: PayloadRequest): Ref => ({
  collection: String(routeParams?.collection),
  id: String(routeParams?.id),
})

/** The parameters of a query, each once. @throws Refusal `invalid` for what the reader of them does not take. */
export const readParameters = <T>(req: PayloadRequest, read: (given: Given) => ReadQuery<T>): T => {
  const pairs = [...(req.searchParams ?? [])]
  const given = new Map(pairs)
  if (given.size < pairs.length)
    throw new Refusal('invalid', forPrograms('A parameter may be given once only.'))
  const query = read(given)
  if (!query.ok) throw new Refusal('invalid', query.sentence)
  return query.value
}

/** The body of a request to a endpoint of ours; an empty one is an object without fields. @throws Refusal `invalid` */
export const readJsonBody = async (req: PayloadRequest): Promise<unknown> => {
  const text = (await req.text?.()) ?? ''
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new Refusal('invalid', forPrograms('The body of the request is not JSON.'))
  }
}

const PRIVATE = { 'Cache-Control': 'private, no-store' }

export const privateAnswer = (value: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  Response.json(value, { status, headers: { ...PRIVATE, ...headers } })

/** Bytes for this reader alone. Opened in a browser they run nothing and fetch nothing; pictures are in them. */
export const privateFile = (bytes: Buffer, headers: Record<string, string>): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      ...PRIVATE,
      ...headers,
      'Content-Length': String(bytes.length),
      'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    },
  })

/** Words of people in markup of ours: the browser runs nothing of it, whatever it holds. */
export const privatePage = (html: string): Response =>
  new Response(html, {
    headers: {
      ...PRIVATE,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    },
  })

/** For an endpoint that is no collection's: its refusals would meet the hooks of the host alone. */
export const withRefusals =
  (handler: (req: PayloadRequest) => Promise<Response>): Endpoint['handler'] =>
  async (req) => {
    try {
      return await handler(req)
    } catch (error) {
      noteOvertaken(req, error)
      if (!isRefusal(error)) throw error
      return privateAnswer(toErrorBody(error, languageOf(req)), error.status)
    }
  }
