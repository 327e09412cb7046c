import type { IncomingMessage } from 'node:http'
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { isReadByKey } from '../../wire/http/routes.ts'

const MINUTE_MS = 60_000
const MOST_KEYS = 10_000

/**
 * Whether the main process is to see this request because of its key, which it does once a minute for each: it writes down when a
 * consumer was there. Keys are remembered by their hash alone.
 */
export const createKeyUses = (): ((request: Pick<IncomingMessage, 'url' | 'headers'>) => boolean) => {
  const seen = new LRUCache<string, true>({ max: MOST_KEYS, ttl: MINUTE_MS })
  return ({ url = '', headers: { authorization } }) => {
    if (authorization === undefined || !isReadByKey(url)) return false
    const hash = createHash('sha256').update(authorization).digest('base64url')
    if (seen.has(hash)) return false
    seen.set(hash, true)
    return true
  }
}
