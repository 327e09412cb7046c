import { z } from 'zod'
import { emailAddress } from './emailAddress.ts'
import { readingBody } from './readingBody.ts'
import { forPrograms, say } from './sentences.ts'

/** The link to confirm an address works once, and no longer than this. */
const LINK_MS = 48 * 60 * 60 * 1000

/** An address that was named and has not been confirmed. */
export type PendingAddress = {
  address: string
  /** Of the emails that go there. */
  language: string
  /** Of the link; the token itself is kept nowhere. */
  tokenHash: string
  /** ISO 8601 */
  until: string
  /** The id of the manager who named it. */
  by: string
}

/** Where an organisation keeps its signed heads. */
export type ArchiveAddress = {
  /** Confirmed; null: heads go to the organisation's managers. */
  address: string | null
  language: string | null
  pending: PendingAddress | null
}

export const NO_ARCHIVE: ArchiveAddress = { address: null, language: null, pending: null }

type Naming = Omit<PendingAddress, 'until'> & { now: Date }

/**
 * A manager names an address. The one that is confirmed stays until the new one is; naming that one again takes back what was
 * named since.
 */
export const nameAddress = (present: ArchiveAddress, { now, ...named }: Naming): ArchiveAddress => {
  if (named.address === present.address) return { ...present, pending: null }
  return { ...present, pending: { ...named, until: new Date(now.getTime() + LINK_MS).toISOString() } }
}

/** With whose link somebody comes, and whether who named the address could name it still. */
type Confirming = { tokenHash: string; isStillManager: boolean; now: Date }

/** @returns null where this link confirms nothing: used, too old, not the last one, or its maker is no manager any more. */
export const confirmAddress = (
  { pending }: ArchiveAddress,
  { tokenHash, isStillManager, now }: Confirming,
): ArchiveAddress | null =>
  pending && pending.tokenHash === tokenHash && isStillManager && now.getTime() < Date.parse(pending.until)
    ? { address: pending.address, language: pending.language, pending: null }
    : null

/** What the managers of the organisation see. */
export type ArchiveView = { address: string | null; pending: { address: string; until: string } | null }

/** A link whose time is over is no request any more. */
export const viewOfArchive = ({ address, pending }: ArchiveAddress, now: Date): ArchiveView => ({
  address,
  pending:
    pending && now.getTime() < Date.parse(pending.until)
      ? { address: pending.address, until: pending.until }
      : null,
})

export const readNaming = readingBody(
  z.strictObject({ email: emailAddress }),
  forPrograms('Give the address in “email”.'),
  { email: say('fields.email') },
)
export const readConfirmation = readingBody(
  z.strictObject({ token: z.string().min(1).max(200) }),
  forPrograms('Give the “token” of the link.'),
)
