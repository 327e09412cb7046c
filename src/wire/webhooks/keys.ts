import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { type KeptSecret, signingAt } from '../../domain/webhooks/secrets.ts'

const PREFIX = 'whsec_'
const BYTES = 32

/** The secrets of receivers as they are shown, this once, and as they are kept: like those of second factors, encrypted. */
export type Keys = {
  make(): { shown: string; kept: string }
  /** Those that sign now, the newest first; none when the server's own secret has been changed since. */
  open(secrets: readonly KeptSecret[], now: Date): string[]
}

export const createKeys = (payload: Pick<Payload, 'encrypt' | 'decrypt'>): Keys => ({
  make: () => {
    const shown = `${PREFIX}${randomBytes(BYTES).toString('base64')}`
    return { shown, kept: payload.encrypt(shown) }
  },
  open: (secrets, now) =>
    signingAt(secrets, now)
      .map(({ secret }) => payload.decrypt(secret))
      .filter((secret) => secret.startsWith(PREFIX))
      .reverse(),
})
