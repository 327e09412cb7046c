import type { IncomingMessage } from 'node:http'
import { say } from '../domain/sentences/say.ts'
import { Refusal } from '../errors.ts'

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

const tooLarge = (maxBytes: number) =>
  new Refusal(
    'too-large',
    say('That is too large: at most {size} KB are taken here.', { size: Math.floor(maxBytes / 1024) }),
  )
