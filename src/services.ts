import type { BasePayload } from 'payload'
import type { StaffActor } from './access/actor.ts'
import type { OpenSession, OpenSessions } from './access/openSessions.ts'
import type { Blobs } from './blobs.ts'
import { type Brand, DEFAULT_BRAND } from './domain/brand.ts'
import type { MailTemplate } from './hooks/sendMail.ts'
import type { NoticeListener } from './notices/listener.ts'
import type { Presence } from './collections/presence/createPresence.ts'
import type { Clock } from './clock.ts'
import type { Slugs } from './domain/slugs.ts'
import type { RunningNotices } from './notices/createNotices.ts'
import type { Register } from './register/createRegister.ts'
import type { Wire } from './wire/createWire.ts'
import type { Webhooks } from './wire/webhooks/createWebhooks.ts'

/** What the newsroom keeps for the life of a process. */
export type Services = {
  slugs: Slugs
  clock: Clock
  blobs: Blobs
  /** The address that the world knows this newsroom by, without a slash at the end. */
  publicUrl: () => string
  /** Where a small page to sign a text from stands; null in an application that has none. */
  signPath: string | null
  /** Mail reaches its readers; without it whoever asks for a link is shown it. */
  mailGoesOut: boolean
  register: Register
  wire: Wire
  webhooks: Webhooks
  presence: Presence
  notices: RunningNotices
  /** The person as the store has them now. */
  readActor: (userId: string) => Promise<StaffActor | null>
  sessions: OpenSessions
  extensions: Extensions
}

/** What a host has of its own in the newsroom's place. */
export type Extensions = {
  brand: Brand
  mail?: MailTemplate
  onNotice?: NoticeListener
}

const KEY = Symbol.for('communique.services')
type Holder = { [KEY]?: Partial<Services> }

/**
 * The services hang on the Payload instance, never on a module: Express and Next hold two copies of every module in
 * one process, and share the instance alone (TRAPS 26).
 */
export const getServices = (payload: BasePayload): Services => {
  const services = (payload as BasePayload & Holder)[KEY]
  if (!services?.register || !services.wire) {
    throw new Error(
      '[newsroomPlugin] the services are asked for before Payload has started: wait for getPayload.',
    )
  }
  return services as Services
}

/** The clock alone, which is asked for before the other services are there. */
export const clockOf = (payload: BasePayload): Clock =>
  (payload as BasePayload & Holder)[KEY]?.clock ?? { now: () => new Date() }

/** Asked for before the other services are there, too. */
export const extensionsOf = (payload: BasePayload): Extensions =>
  (payload as BasePayload & Holder)[KEY]?.extensions ?? { brand: DEFAULT_BRAND }

/** What the collections are called here; undefined where there is no newsroom. */
export const slugsOfServices = (payload: BasePayload): Slugs | undefined =>
  (payload as BasePayload & Holder)[KEY]?.slugs

/** The session that the server has read for the request with these headers, if it has. */
export const sessionHandedOn = (payload: BasePayload, headers: Headers): OpenSession | undefined =>
  (payload as BasePayload & Holder)[KEY]?.sessions?.of(headers)

export const addServices = (payload: BasePayload, part: Partial<Services>): Partial<Services> => {
  const holder = payload as BasePayload & Holder
  holder[KEY] = { ...holder[KEY], ...part }
  return holder[KEY]
}

/** Ends what runs by itself; resolves when nothing of it is being written any more. */
export const stopServices = async (payload: BasePayload): Promise<void> => {
  const { register, wire, webhooks, notices, presence } = getServices(payload)
  presence.stop()
  await Promise.all([register.stop(), wire.stop(), webhooks.stop(), notices.stop()])
}
