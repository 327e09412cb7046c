import { isIPv6 } from 'node:net'
import { randomBytes } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Reader } from '../consumerKeys/consumerStore.ts'

/** How often one network reads the wire in a minute without a key, unless it is said otherwise. */
export const ANONYMOUS_PER_MINUTE = 1_200

/** What anybody sends to the wire is the acceptance of terms, and nothing else. */
export const MOST_SENT_BYTES = 1_024

/** An IPv4 address in the form of IPv6, as sockets that speak both show it. */
const plainOf = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '')

/** Whose requests are counted together: one household or office has 2^64 addresses of IPv6. */
export const toNetwork = (address: string): string => {
  const plain = plainOf(address)
  return isIPv6(plain) ? expand(plain).slice(0, 4).join(':') : plain
}

export const isLoopback = (address: string): boolean => LOOPBACK.test(address)
const LOOPBACK = /^(?:(?:::ffff:)?127\.|::1$)/i

const expand = (address: string): string[] => {
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? []
  const [left, right] = [head.split(':').filter(Boolean), tail.split(':').filter(Boolean)]
  return [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
}

const MINUTE_S = 60
/** Keys that open nothing, from one network in a minute; behind it even such a key is not looked up any more. */
const MOST_FAILED = 100
/** Networks that are counted one by one in a minute; those that come later share the counters of a crowd. */
const MOST_NETWORKS = 20_000
const CROWDS = 4_096
/** No network and no consumer has such a name. */
const CROWD = 'crowd '

export type Verdict = {
  isAllowed: boolean
  /** `RateLimit-*` (IETF draft 7, in three headers); none where nothing is counted. */
  headers: Record<string, string>
  /** In how many seconds to come again. */
  retryAfter: number
}

/** So many requests of one minute's, counted under this name; `limit` is how many there may be. */
export type Counted = { kind: 'request' | 'failure'; limit: number; name: string; times: number }

export type WireLimits = {
  /**
   * Counts a request by its key, or by its network. A promise only where something is counted.
   *
   * @param anonymousPerMinute how often a network may ask without a key.
   */
  take(asked: { address: string; reader: Reader; anonymousPerMinute: number }): Verdict | Promise<Verdict>
  /** Counts a key that opened nothing. */
  takeFailure(address: string): Verdict | Promise<Verdict>
  /** Whether so many keys from there opened nothing that another one is not even looked up. */
  isGuessing(address: string): boolean | Promise<boolean>
  /** Counts what other processes have let in. */
  add(counted: Counted): Promise<void>
}

const FREE: Verdict = { isAllowed: true, headers: {}, retryAfter: 0 }

/** Told of each request that is counted here, but for those of a crowd, which is another one in each process. */
type Telling = { onCount?: (counted: Counted) => void }

/**
 * How often the wire is read in a minute: with a key as often as its consumer may, without one as often as one network may.
 * Requests from this very machine are not counted without a key: a proxy on it that `TRUST_PROXY` does not name would be
 * everybody at once. Memory is bounded whatever addresses come.
 */
export const createWireLimits = ({ onCount }: Telling = {}): WireLimits => {
  const failures = new RateLimiterMemory({ points: MOST_FAILED, duration: MINUTE_S })
  const byRate = new Map<number, RateLimiterMemory>()
  const counterOf = createCounters()

  const limiterFor = (points: number): RateLimiterMemory => {
    const known = byRate.get(points)
    if (known) return known
    const limiter = new RateLimiterMemory({ points, duration: MINUTE_S })
    byRate.set(points, limiter)
    return limiter
  }

  const count = (kind: Counted['kind'], limiter: RateLimiterMemory, name: string): Promise<Verdict> => {
    if (!name.startsWith(CROWD)) onCount?.({ kind, limit: limiter.points, name, times: 1 })
    return consume(limiter, name)
  }

  return {
    take: ({ address, reader, anonymousPerMinute }) => {
      if (reader.kind !== 'anonymous') return count('request', limiterFor(reader.ratePerMinute), reader.id)
      // No network has the name of a consumer, so that one counter serves both.
      return isLoopback(address) ? FREE : count('request', limiterFor(anonymousPerMinute), counterOf(address))
    },
    takeFailure: (address) => (isLoopback(address) ? FREE : count('failure', failures, counterOf(address))),
    isGuessing: async (address) => {
      if (isLoopback(address)) return false
      const found = await failures.get(counterOf(address))
      return found !== null && found.consumedPoints > MOST_FAILED
    },
    add: async ({ kind, limit, name, times }) => {
      await (kind === 'failure' ? failures : limiterFor(limit)).penalty(name, times)
    },
  }
}

const consume = async (limiter: RateLimiterMemory, key: string): Promise<Verdict> => {
  try {
    return toVerdict(limiter.points, await limiter.consume(key), true)
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return toVerdict(limiter.points, refused, false)
    throw refused
  }
}

const toVerdict = (
  points: number,
  { remainingPoints, msBeforeNext }: RateLimiterRes,
  isAllowed: boolean,
): Verdict => {
  const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000))
  const headers = {
    'RateLimit-Policy': `${points};w=${MINUTE_S}`,
    'RateLimit-Limit': String(points),
    'RateLimit-Remaining': String(remainingPoints),
    'RateLimit-Reset': String(seconds),
  }
  return { isAllowed, headers, retryAfter: seconds }
}

/** The name under which an address is counted: its network's, or that of a crowd that nobody can choose. */
const createCounters = () => {
  const secret = randomBytes(4).readUInt32LE()
  let [minute, known] = [-1, new Set<string>()]
  return (address: string): string => {
    const network = toNetwork(address)
    const now = Math.floor(Date.now() / (MINUTE_S * 1000))
    if (now !== minute) [minute, known] = [now, new Set()]
    if (known.has(network)) return network
    if (known.size >= MOST_NETWORKS) return `${CROWD}${hash(network, secret) % CROWDS}`
    known.add(network)
    return network
  }
}

/** FNV-1a, begun with a secret. */
const hash = (text: string, secret: number): number => {
  let value = secret
  for (let index = 0; index < text.length; index += 1)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0
  return value
}
