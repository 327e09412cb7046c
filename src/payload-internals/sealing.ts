import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { BasePayload } from 'payload'
import { openSealed, type Opened } from '../domain/secrets.ts'
import { heldBy } from '../held.ts'

/** What hangs on the instance (src/held.ts): the secrets that are accepted beside its own, as an operator gives them. */
export type AcceptedSecrets = { acceptedSecrets?: readonly string[] }

/** What Payload makes of a secret before it uses it (payload/dist/index.js, `this.secret`). */
export const derivedSecret = (secret: string): string =>
  createHash('sha256').update(secret).digest('hex').slice(0, 32)

/** The secrets of this instance as Payload uses them: the one that seals and signs first, then those that only open. */
export const secretsOf = (payload: BasePayload): string[] => [
  payload.secret,
  ...(heldBy<AcceptedSecrets>(payload).acceptedSecrets ?? []).map(derivedSecret),
]

/** As Payload's own `decrypt` with another secret (payload/dist/auth/crypto.js, `this.secret`). */
const openerOf = (payload: BasePayload, secret: string) => {
  const other = Object.create(payload, { secret: { value: secret } }) as BasePayload
  return (sealed: string) => other.decrypt(sealed)
}

/** Opens what `payload.encrypt` has made with any of the secrets. @returns null where none of them does. */
export const openWithSecrets = (
  payload: BasePayload,
  sealed: string,
  isWhole: (text: string) => boolean,
): Opened | null =>
  openSealed(sealed, { openers: secretsOf(payload).map((secret) => openerOf(payload, secret)), isWhole })

/** For whoever keeps something encrypted. */
export const sealingOf = (payload: BasePayload) => ({
  seal: (text: string) => payload.encrypt(text),
  open: (sealed: string, isWhole: (text: string) => boolean) => openWithSecrets(payload, sealed, isWhole),
})

const HS256 = /^[\w-]+\.[\w-]+\.[\w-]+$/

/**
 * A token of a session that one of the other secrets has signed, signed by the present one (payload/dist/auth/jwt.js: HS256, the
 * secret's characters as the key). What it says is the same, so it ends when it would have.
 *
 * @returns null where it needs no other signature, or gets none.
 */
export const signedAgain = (token: string, [present = '', ...others]: readonly string[]): string | null => {
  if (!HS256.test(token)) return null
  const end = token.lastIndexOf('.')
  const [said, given] = [token.slice(0, end), Buffer.from(token.slice(end + 1), 'base64url')]
  if (algorithmOf(said) !== 'HS256') return null
  const isBy = (secret: string) => {
    const own = createHmac('sha256', secret).update(said).digest()
    return own.length === given.length && timingSafeEqual(own, given)
  }
  if (isBy(present) || !others.some(isBy)) return null
  return `${said}.${createHmac('sha256', present).update(said).digest('base64url')}`
}

const algorithmOf = (said: string): unknown => {
  try {
    const head = Buffer.from(said.slice(0, said.indexOf('.')), 'base64url').toString('utf8')
    return (JSON.parse(head) as { alg?: unknown } | null)?.alg
  } catch {
    return undefined
  }
}
