import { Refusal } from '../../errors.ts'
import { say } from '../../domain/sentences.ts'

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
