import { createHmac, randomBytes, timingSafeEqual, createHash } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refusal } from '../errors.ts'
import { toNetwork } from '../wire/admission/wireLimits.ts'
import { say } from '../domain/sentences.ts'

const DAYS_90_MS = 90 * 24 * 60 * 60 * 1000
const PREFIX = 'communique-device-'
/** Where tries for an account are counted; nothing else reads it. */
const PATHS = ['/api/users', '/api/invitations']

type Options = {
  /** The one that signs first; what another one has signed is known, too. */
  secrets: readonly string[]
  usesHttps: boolean
}

export type DeviceCookies = ReturnType<typeof createDeviceCookies>

/** Whether this is the name of such a cookie. It opens nothing: whoever has it only guesses in a queue of their own. */
export const isDeviceCookie = (name: string): boolean => name.startsWith(PREFIX)

/**
 * A browser from which somebody has logged in keeps a sign of it for 90 days, one for each account. So the owner gets in
 * while strangers use up the tries of everybody else (docs/threats.md 26; OWASP, "device cookies"). Nothing is stored
 * for it.
 */
export const createDeviceCookies = ({ secrets: [secret = '', ...others], usesHttps }: Options) => {
  const before = others.map((other) => signedBy(other))
  const { nameFor, sign, read } = signedBy(secret)
  return {
    /** What names the browser of this account, for counting; null where it is not known, or its time is over. */
    read: (cookies: string | undefined, email: string, now: Date): string | null =>
      [{ read }, ...before].map((one) => one.read(cookies, email, now)).find((nonce) => nonce !== null) ??
      null,
    /** Each `Set-Cookie` after a good login. */
    make: (email: string, now: Date): string[] => {
      const nonce = randomBytes(16).toString('base64url')
      const since = now.getTime().toString(36)
      const value = [nonce, since, sign('device', toAccount(email), nonce, since)].join('.')
      const attributes = `Max-Age=${DAYS_90_MS / 1000}; HttpOnly; SameSite=Lax${usesHttps ? '; Secure' : ''}`
      return PATHS.map((path) => `${nameFor(email)}=${value}; Path=${path}; ${attributes}`)
    },
  }
}

const signedBy = (secret: string) => {
  const key = createHmac('sha256', secret).update('communique device cookie 1').digest()
  const sign = (...parts: string[]) => createHmac('sha256', key).update(parts.join('\n')).digest('base64url')
  const nameFor = (email: string) => `${PREFIX}${sign('name', toAccount(email)).slice(0, 12)}`

  return {
    sign,
    nameFor,
    read: (cookies: string | undefined, email: string, now: Date): string | null => {
      const [nonce = '', since = '', mac = ''] = (valueOf(cookies, nameFor(email)) ?? '').split('.')
      const isOurs = isEqual(mac, sign('device', toAccount(email), nonce, since))
      const age = now.getTime() - parseInt(since, 36)
      return isOurs && age >= 0 && age < DAYS_90_MS ? nonce : null
    },
  }
}

const toAccount = (email: string): string => email.trim().toLowerCase()

const valueOf = (cookies: string | undefined, name: string): string | undefined =>
  (cookies ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)

const isEqual = (given: string, wanted: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const QUARTER_HOUR = 15 * 60

export type Try = {
  address: string
  /** What is guessed at: an email address, a link, a session. */
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

class TooManyTries extends Refusal {
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
