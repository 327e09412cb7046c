import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const DAYS_90_MS = 90 * 24 * 60 * 60 * 1000
const PREFIX = 'communique-device-'
/** Where tries for an account are counted; nothing else reads it. */
const PATHS = ['/api/users', '/api/invitations']

type Options = { secret: string; usesHttps: boolean }

export type DeviceCookies = ReturnType<typeof createDeviceCookies>

/** Whether this is the name of such a cookie. It opens nothing: whoever has it only guesses in a queue of their own. */
export const isDeviceCookie = (name: string): boolean => name.startsWith(PREFIX)

/**
 * A browser from which somebody has logged in keeps a sign of it for 90 days, one for each account. So the owner gets in
 * while strangers use up the tries of everybody else (docs/threats.md 26; OWASP, "device cookies"). Nothing is stored
 * for it.
 */
export const createDeviceCookies = ({ secret, usesHttps }: Options) => {
  const key = createHmac('sha256', secret).update('communique device cookie 1').digest()
  const sign = (...parts: string[]) => createHmac('sha256', key).update(parts.join('\n')).digest('base64url')
  const nameFor = (email: string) => `${PREFIX}${sign('name', toAccount(email)).slice(0, 12)}`

  return {
    /** What names the browser of this account, for counting; null where it is not known, or its time is over. */
    read: (cookies: string | undefined, email: string, now: Date): string | null => {
      const [nonce = '', since = '', mac = ''] = (valueOf(cookies, nameFor(email)) ?? '').split('.')
      const isOurs = isEqual(mac, sign('device', toAccount(email), nonce, since))
      const age = now.getTime() - parseInt(since, 36)
      return isOurs && age >= 0 && age < DAYS_90_MS ? nonce : null
    },
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
