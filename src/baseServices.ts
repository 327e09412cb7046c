import type { BasePayload } from 'payload'
import type { OpenSessions, StaffActor } from './access/staffActor.ts'
import type { Blobs } from './blobs/blobs.ts'
import type { Clock } from './clock.ts'
import { type Brand, DEFAULT_BRAND } from './domain/adminConfig.ts'
import type { Slugs } from './domain/slugs.ts'
import { heldBy } from './held.ts'
import type { KeptActs } from './keptActs.ts'
import type { RegisterPort } from './register/port.ts'
import type { DeskProjection } from './register/projection.ts'

export type Mail = {
  to: string
  subject: string
  text: string
  html?: string
  attachments?: { filename: string; content: string; contentType: string }[]
}

/** A host's own form for a mail of the newsroom's: other words around, HTML beside the text. */
export type MailTemplate = (mail: Readonly<Mail>) => Mail

/** What the newsroom keeps for the life of a process, as far as hooks and mails need it. */
export type BaseServices = {
  slugs: Slugs
  clock: Clock
  blobs: Blobs
  /** The address that the world knows this newsroom by, without a slash at the end. */
  publicUrl: () => string
  /** Where a small page to sign a text from stands; null in an application that has none. */
  signPath: string | null
  /** Mail reaches its readers; without it whoever asks for a link is shown it. */
  mailGoesOut: boolean
  /** The register, or what stands in its place where there is none. */
  register: RegisterPort
  /** How the register writes the desk's documents. */
  projection: DeskProjection
  /** The person as the store has them now. */
  readActor: (userId: string) => Promise<StaffActor | null>
  sessions: OpenSessions
  /** What a restore must not undo; left out where nobody keeps it. */
  keptActs?: KeptActs
  extensions: BaseExtensions
}

/** What a host has of its own in the newsroom's place. */
export type BaseExtensions = { brand: Brand; mail?: MailTemplate }

/** Stands in for the register where none is installed; it does not count as one. */
export type Drafting = { drafting?: RegisterPort }

/** @throws Error before Payload has started. */
export const baseServicesOf = (payload: BasePayload): BaseServices => {
  const { drafting, register = drafting, ...held } = heldBy<BaseServices & Drafting>(payload)
  if (!register)
    throw new Error(
      '[deskPlugin] the services are asked for where the desk has not started: put deskPlugin, or newsroomPlugin, among the plugins, and wait for getPayload.',
    )
  return { ...held, register } as BaseServices // the desk adds all of its own at once
}

/** Asked for before the other services are there, too. */
export const extensionsOf = <Extensions extends BaseExtensions = BaseExtensions>(
  payload: BasePayload,
): Extensions =>
  heldBy<{ extensions: Extensions }>(payload).extensions ?? ({ brand: DEFAULT_BRAND } as Extensions)
