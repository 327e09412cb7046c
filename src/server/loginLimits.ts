import { createHash } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '../errors.ts'
import { toNetwork } from '../wire/admission/network.ts'
import { say } from '../domain/sentences.ts'

const QUARTER_HOUR = 15 * 60

export type Try = {
  address: string
  /** What is guessed at: an e-mail address, a link, a session. */
  account: string
  /** The browser, where it is one from which this account has logged in before. */
  device: string | null
  /** It comes with a link from a mail, of which somebody else may have got hold: ten tries must do. */
  isLink: boolean
}

/**
 * Limits of guessing, in front of Payload, in 15 minutes: 40 failed tries for one account from one address, 400 from one
 * address, and 100 for one account from wherever. A browser from which the account has logged in before has 20 of its own
 * and is counted nowhere else, so that no number of strangers keeps the owner out (docs/threats.md 26).
 */
export const createLoginLimits = () => {
  const limiter = (points: number) => new RateLimiterMemory({ points, duration: QUARTER_HOUR })
  const [devices, pairs, accounts, addresses] = [limiter(20), limiter(40), limiter(100), limiter(400)]
  const [recoveries, recovered] = [limiter(30), limiter(5)]

  const countedIn = ({ address, account, device, isLink }: Try): Counter[] => {
    const network = toNetwork(address)
    const known = account.trim().toLowerCase()
    if (device) return [{ limiter: devices, key: digest(known, device), isOwn: true }]
    return [
      { limiter: addresses, key: network },
      { limiter: pairs, key: digest(known, network), isOwn: true },
      { limiter: accounts, key: digest(known), cost: isLink ? 10 : 1 },
    ]
  }

  return {
    /**
     * Counts a try before it is made, so that many at once are not more than one after the other. One that is refused
     * counts nowhere: else a single address could use up what the whole world has.
     * @throws TooManyTries
     */
    begin: async (...tries: Try[]) => {
      const counters = tries.flatMap(countedIn)
      for (const [index, counter] of counters.entries()) {
        try {
          await take(counter)
        } catch (refused) {
          await giveBack(counters.slice(0, index + 1))
          throw refused
        }
      }
      return {
        /** Who got in has a clean sheet; what strangers tried for the account elsewhere stays counted. */
        succeeded: async () => {
          for (const { limiter: one, key, isOwn, cost = 1 } of counters)
            await (isOwn ? one.delete(key) : one.reward(key, cost))
        },
        /** Neither right nor wrong: the request could not be read, or the server failed. */
        undecided: () => giveBack(counters),
      }
    },
    /** Five mails for one address, 30 asked for from one network. @throws TooManyTries */
    recover: async ({ address, account }: Pick<Try, 'address' | 'account'>) => {
      await take({ limiter: recoveries, key: toNetwork(address) })
      await take({ limiter: recovered, key: digest(account.trim().toLowerCase()) })
    },
  }
}

type Counter = { limiter: RateLimiterMemory; key: string; isOwn?: boolean; cost?: number }
export type LoginLimits = ReturnType<typeof createLoginLimits>

export class TooManyTries extends Refusal {
  readonly retryAfterSeconds: number
  constructor(retryAfterSeconds: number) {
    const minutes = Math.max(1, Math.ceil(retryAfterSeconds / 60))
    super('too-many', say('login.tooMany', { minutes }))
    this.retryAfterSeconds = retryAfterSeconds
  }
}

const take = async ({ limiter, key, cost = 1 }: Counter): Promise<void> => {
  try {
    await limiter.consume(key, cost)
  } catch (refused) {
    if (refused instanceof RateLimiterRes) throw new TooManyTries(Math.ceil(refused.msBeforeNext / 1000))
    throw refused
  }
}

const giveBack = async (counters: readonly Counter[]): Promise<void> => {
  for (const { limiter, key, cost = 1 } of counters) await limiter.reward(key, cost)
}

const digest = (...parts: string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64url')
