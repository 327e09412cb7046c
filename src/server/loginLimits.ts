import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '../errors.ts'

const QUARTER_HOUR = 15 * 60

type Try = { address: string; email: string }

/**
 * Limits of guessing, in front of Payload: 40 failed tries for one account from one address, 400 from one address, in
 * 15 minutes. An account itself is never locked, so that a stranger cannot lock its owner out (THREATS 26).
 */
export const createLoginLimits = () => {
  const pairs = new RateLimiterMemory({ points: 40, duration: QUARTER_HOUR })
  const addresses = new RateLimiterMemory({ points: 400, duration: QUARTER_HOUR })
  const recoveries = new RateLimiterMemory({ points: 30, duration: QUARTER_HOUR })

  return {
    /**
     * Counts a try before it is made, so that many at once are not more than one after the other.
     * @throws TooManyTries
     */
    begin: async ({ address, email }: Try) => {
      const network = toNetwork(address)
      const pair = createHash('sha256')
        .update(`${network}\n${email.trim().toLowerCase()}`)
        .digest('base64url')
      await take(addresses, network)
      await take(pairs, pair)
      return {
        succeeded: async () => {
          await pairs.delete(pair)
          await addresses.reward(network, 1)
        },
        /** Neither right nor wrong: the request could not be read, or the server failed. */
        undecided: async () => {
          await pairs.reward(pair, 1)
          await addresses.reward(network, 1)
        },
      }
    },
    /** @throws TooManyTries */
    recover: (address: string) => take(recoveries, toNetwork(address)),
  }
}

export type LoginLimits = ReturnType<typeof createLoginLimits>

export class TooManyTries extends Refusal {
  readonly retryAfterSeconds: number
  constructor(retryAfterSeconds: number) {
    const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60))
    super('too-many', `Too many tries from your network: please wait ${minutes} minutes and try again.`)
    this.retryAfterSeconds = retryAfterSeconds
  }
}

const take = async (limiter: RateLimiterMemory, key: string): Promise<void> => {
  try {
    await limiter.consume(key)
  } catch (refused) {
    if (refused instanceof RateLimiterRes) throw new TooManyTries(Math.ceil(refused.msBeforeNext / 1000))
    throw refused
  }
}

/** One household or office has 2^64 addresses of IPv6. */
const toNetwork = (address: string): string => {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '')
  return isIPv6(plain) ? expand(plain).slice(0, 4).join(':') : plain
}

const expand = (address: string): string[] => {
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? []
  const [left, right] = [head.split(':').filter(Boolean), tail.split(':').filter(Boolean)]
  return [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right]
}
