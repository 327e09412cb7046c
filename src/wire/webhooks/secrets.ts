import { randomBytes } from 'node:crypto'
import type { Opened } from '../../domain/secrets.ts'

const HOUR = 3_600_000

/** How long the old secret signs beside the new one. */
const OVERLAP_MS = 24 * HOUR
/** Of those that still sign; each adds a signature to every delivery. */
const MOST = 4

/** One secret as it is kept; `until` null: the present one. */
export type KeptSecret = { secret: string; since: string; until: string | null }

export const signingAt = (secrets: readonly KeptSecret[], now: Date): KeptSecret[] =>
  secrets.filter(({ until }) => until === null || Date.parse(until) > now.getTime())

type Rotation = { secret: string; now: Date; overlap: boolean }

/** With a new one: those before sign for a day more, or not at all. */
export const rotated = (secrets: readonly KeptSecret[], { secret, now, overlap }: Rotation): KeptSecret[] => {
  const until = new Date(now.getTime() + OVERLAP_MS).toISOString()
  const old = overlap ? signingAt(secrets, now).map((kept) => ({ ...kept, until: kept.until ?? until })) : []
  return [...old.slice(1 - MOST), { secret, since: now.toISOString(), until: null }]
}

const PREFIX = 'whsec_'
const BYTES = 32

/** The secrets of receivers as they are shown, this once, and as they are kept: like those of second factors, encrypted. */
export type Keys = {
  make(): { shown: string; kept: string }
  /** Those that sign now, the newest first; none when the server's own secret is one that never sealed them. */
  open(secrets: readonly KeptSecret[], now: Date): string[]
}

/** How secrets are kept, as the plugin gives it: with the server's own secret. */
export type Sealing = {
  seal: (text: string) => string
  /** @returns null where no secret of this server opens it. */
  open: (sealed: string, isWhole: (text: string) => boolean) => Opened | null
}

/** As `shown` gives it. */
export const isReceiverSecret = (text: string): boolean => text.startsWith(PREFIX)

export const createKeys = ({ seal, open }: Sealing): Keys => ({
  make: () => {
    const shown = `${PREFIX}${randomBytes(BYTES).toString('base64')}`
    return { shown, kept: seal(shown) }
  },
  open: (secrets, now) =>
    signingAt(secrets, now)
      .flatMap(({ secret }) => open(secret, isReceiverSecret)?.text ?? [])
      .reverse(),
})
