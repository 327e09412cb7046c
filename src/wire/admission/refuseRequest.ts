import { Refusal } from '../../errors.ts'
import { say, forPrograms } from '../../domain/sentences.ts'
import { KEY_PREFIX } from '../../domain/keys.ts'

/** A request with what is sent in it: Node's, or the web's as it is taken apart. */
export type Sent = {
  /** Names in lower case. */
  headers: { 'content-length'?: string | undefined }
  /** Null where there is none. */
  body: AsyncIterable<Uint8Array> | null
}

/**
 * The whole body, counted while it arrives, so that a wrong or missing Content-Length changes nothing.
 *
 * @throws Refusal `too-large` at the first byte too many, before any of it has been kept longer than needed.
 */
export const readBody = async ({ headers, body }: Sent, maxBytes: number): Promise<Buffer> => {
  refuseAnnouncedExcess({ headers }, maxBytes)
  if (!body) return Buffer.alloc(0)
  const chunks: Uint8Array[] = []
  let size = 0
  // By hand: whoever leaves a loop over a request ends its connection.
  const parts = body[Symbol.asyncIterator]()
  for (let part = await parts.next(); !part.done; part = await parts.next()) {
    size += part.value.length
    if (size > maxBytes) {
      void letPass(parts)
      throw tooLarge(maxBytes)
    }
    chunks.push(part.value)
  }
  return Buffer.concat(chunks)
}

/** @throws Refusal `too-large` where the request itself says that it is. */
export const refuseAnnouncedExcess = ({ headers }: Pick<Sent, 'headers'>, maxBytes: number): void => {
  if (Number(headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes)
}

/** Whoever still sends could not read the answer otherwise. */
const letPass = async (rest: AsyncIterator<Uint8Array>): Promise<void> => {
  try {
    while (!(await rest.next()).done);
  } catch {
    // Whoever sent has gone.
  }
}

const tooLarge = (maxBytes: number) =>
  new Refusal('too-large', say('doors.largerThan', { size: Math.floor(maxBytes / 1024) }))

const IN_QUERY = new RegExp(`(?:^|[=&])${KEY_PREFIX}[\\w-]{8,}`)

/**
 * A key opens the world's API, by its header alone: in an address it would be in every log on the way
 * (docs/threats.md 29).
 *
 * @param url one that `refuseUnreadableAddress` lets through: others cannot be decoded.
 * @throws Refusal `unauthenticated`, whether or not there is such a key.
 */
export const refuseKeyInQuery = (url: string): void => {
  const index = url.indexOf('?')
  if (index >= 0 && IN_QUERY.test(decodeURIComponent(url.slice(index + 1)))) throw noKeyHere()
}

/** To whoever shows a key where it opens nothing. */
export const noKeyHere = (): Refusal =>
  new Refusal(
    'unauthenticated',
    forPrograms('A consumer’s key opens /v1 and /feeds only, and only in the header Authorization.'),
  )

const MAX_LENGTH = 8_192
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/ // oxlint-disable-line no-control-regex -- they are what is looked for

type Address = { url: string; host: string | undefined }

/**
 * In front of every route, before anybody parses the address.
 *
 * @throws Refusal `invalid` for what is no address of this server, or has a query that nobody sends in earnest.
 */
export const refuseUnreadableAddress = ({ url, host }: Address): void => {
  refuseUnreadableHost(host)
  const index = url.indexOf('?')
  if (index >= 0) refuseUnreadableQuery(url.slice(index + 1))
}

/** @throws Refusal `invalid` for a query that is too long, not encoded as a query is, or has characters that nobody types. */
export const refuseUnreadableQuery = (query: string, maxLength = MAX_LENGTH): void => {
  if (query.length > maxLength) throw invalid('That query is too long.')
  if (CONTROL.test(decode(query))) throw invalid('That query has characters that are not possible here.')
}

const HOST = /^(?:[\w.~-]+|\[[\da-f:.]+\])(?::\d*)?$/i

/** A host and its port, and nothing else: no user, no path (RFC 9110, 7.2). Names of other scripts come in their ASCII form. */
export const isHost = (text: string): boolean => HOST.test(text) && URL.canParse(`http://${text}`)

/** It is a part of the address that is made for whoever answers; what is none would fail there. */
const refuseUnreadableHost = (host: string | undefined) => {
  if (host !== undefined && !isHost(host)) throw invalid('That request names no address of this server.')
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    throw invalid('That address is not encoded correctly.')
  }
}

const invalid = (english: string) => new Refusal('invalid', forPrograms(english))
