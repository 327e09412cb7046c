import type { BasePayload } from 'payload'
import type { OpenSession, OpenSessions, StaffActor } from './access/staffActor.ts'
import type { Blobs } from './blobs/blobs.ts'
import { type Brand, DEFAULT_BRAND } from './domain/brand.ts'
import type { NoticeListener, RunningNotices } from './desk/notices/types.ts'
import type { Presence } from './desk/presence/types.ts'
import type { Clock } from './clock.ts'
import type { Slugs } from './domain/slugs.ts'
import type { Register } from './register/createRegister.ts'
import type { RegisterPort } from './register/port.ts'
import type { Wire } from './wire/createWire.ts'
import type { Webhooks } from './wire/webhooks/createWebhooks.ts'

export type Mail = {
  to: string
  subject: string
  text: string
  html?: string
  attachments?: { filename: string; content: string; contentType: string }[]
}

/** A host's own form for a mail of the newsroom's: other words around, HTML beside the text. */
export type MailTemplate = (mail: Readonly<Mail>) => Mail

/** What the desk keeps for the life of a process. */
export type DeskServices = {
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
  presence: Presence
  /** The person as the store has them now. */
  readActor: (userId: string) => Promise<StaffActor | null>
  sessions: OpenSessions
  extensions: Extensions
}

/** What a host has of its own in the newsroom's place. */
type Extensions = {
  brand: Brand
  mail?: MailTemplate
  onNotice?: NoticeListener
}

export type RegisterServices = Omit<DeskServices, 'register'> & {
  register: Register
  notices: RunningNotices
}

/** What a whole newsroom keeps. */
export type Services = RegisterServices & { wire: Wire; webhooks: Webhooks }

/** With what is there of the plugins behind the desk. */
type Present = DeskServices & Partial<Omit<Services, keyof DeskServices>>

const KEY = Symbol.for('communique.services')
type Held = Partial<Services> & {
  /** Stands in for the register where none is installed; it does not count as one. */
  drafting?: RegisterPort
  /** Somebody has asked for a wire that is not there, and the log has it. */
  isWireMissed?: boolean
}
/**
 * The services hang on the Payload instance, never on a module: Express and Next hold two copies of every module in
 * one process, and share the instance alone (docs/payload-traps.md 26).
 */
type Holder = { [KEY]?: Held }

/** For what works with the desk alone. @throws Error before Payload has started. */
export const deskServicesOf = (payload: BasePayload): Present => {
  const held = (payload as BasePayload & Holder)[KEY]
  const register = held?.register ?? held?.drafting
  if (!register)
    throw new Error(
      '[deskPlugin] the services are asked for where the desk has not started: put deskPlugin, or newsroomPlugin, among the plugins, and wait for getPayload.',
    )
  return { ...held, register } as Present // the desk adds all of its own at once
}

/** For what needs the register. @throws Error where there is none. */
export const registerServicesOf = (payload: BasePayload): RegisterServices & Present => {
  const present = deskServicesOf(payload)
  const { register } = (payload as BasePayload & Holder)[KEY] ?? {}
  const { notices } = present
  if (!register || !notices)
    throw new Error(
      '[registerPlugin] the services of the register are asked for, and it has not started: put registerPlugin behind deskPlugin, or use newsroomPlugin, and wait for getPayload.',
    )
  return { ...present, register, notices }
}

const NO_WIRE =
  '[wirePlugin] the services of the wire are asked for, and it has not started: put wirePlugin behind registerPlugin, or use newsroomPlugin, and wait for getPayload.'

/** Of a whole newsroom. @throws Error where a part of it is missing, or has not started. */
export const getServices = (payload: BasePayload): Services => {
  const present = registerServicesOf(payload)
  const { wire, webhooks } = present
  if (!wire || !webhooks) throw new Error(NO_WIRE)
  return { ...present, wire, webhooks }
}

/**
 * Null where no wire is installed, which for a visitor is no failure. The first such question is logged, to tell the operator.
 */
export const findWire = (payload: BasePayload): Wire | null => {
  const { wire, isWireMissed = false } = (payload as BasePayload & Holder)[KEY] ?? {}
  if (wire) return wire
  addServices(payload, { isWireMissed: true })
  if (!isWireMissed) payload.logger.error(NO_WIRE)
  return null
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

export const addServices = (payload: BasePayload, part: Held): Held => {
  const holder = payload as BasePayload & Holder
  holder[KEY] = { ...holder[KEY], ...part }
  return holder[KEY]
}

/** Ends what runs by itself; resolves when nothing of it is being written any more. */
export const stopServices = async (payload: BasePayload): Promise<void> => {
  deskServicesOf(payload).presence.stop()
  const { register, wire, webhooks, notices } = addServices(payload, {})
  await Promise.all([register?.stop(), wire?.stop(), webhooks?.stop(), notices?.stop()])
}
