import type { BasePayload } from 'payload'
import { type BaseExtensions, type BaseServices, baseServicesOf, type Drafting } from './baseServices.ts'
import type { WatchedClock } from './clock.ts'
import type { Readiness } from './desk/health/readiness.ts'
import type { NoticeListener, RunningNotices } from './desk/notices/types.ts'
import type { Importer } from './desk/import/createImporter.ts'
import type { Presence } from './desk/presence/types.ts'
import type { Rotation } from './desk/rotation/createRotation.ts'
import type { SearchIndex } from './domain/search.ts'
import type { Slugs } from './domain/slugs.ts'
import { heldBy, hold } from './held.ts'
import type { AcceptedSecrets } from './payload-internals/sealing.ts'
import type { Register } from './register/createRegister.ts'
import type { Wire } from './wire/createWire.ts'
import type { Loop } from './wire/loop.ts'
import type { Webhooks } from './wire/webhooks/createWebhooks.ts'

/** What the desk keeps for the life of a process. */
export type DeskServices = BaseServices & {
  presence: Presence
  search: SearchIndex
  extensions: Extensions
  /** Reads files from outside, in a thread of its own. */
  importer: Importer
}

export type Extensions = BaseExtensions & { onNotice?: NoticeListener }

export type RegisterServices = Omit<DeskServices, 'register'> & {
  register: Register
  notices: RunningNotices
}

/** What a whole newsroom keeps. */
export type Services = RegisterServices & { wire: Wire; webhooks: Webhooks }

/** With what is there of the plugins behind the desk. */
type Present = DeskServices & Partial<Omit<Services, keyof DeskServices>>

type Held = Partial<Services> &
  Drafting &
  AcceptedSecrets & {
    /** Where nobody else says what time it is. */
    watchedClock?: WatchedClock
    /** While the secret is replaced. */
    rotation?: Rotation
    /** Takes files in which texts came, when their time is over. */
    sourceFiles?: Pick<Loop, 'stop'>
    /** What our own server knows of the store and the machine; a host looks after its own. */
    readiness?: Readiness
    /** What has to be done before anything runs by itself; our own server's alone. */
    beforeStart?: () => Promise<void>
    /** Somebody has asked for a wire that is not there, and the log has it. */
    isWireMissed?: boolean
  }

/** For what works with the desk alone. @throws Error before Payload has started. */
export const deskServicesOf = (payload: BasePayload): Present => baseServicesOf(payload) as Present

/** For what needs the register. @throws Error where there is none. */
export const registerServicesOf = (payload: BasePayload): RegisterServices & Present => {
  const present = deskServicesOf(payload)
  const { register, notices } = heldBy<Held>(payload)
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
  const { wire, isWireMissed = false } = heldBy<Held>(payload)
  if (wire) return wire
  addServices(payload, { isWireMissed: true })
  if (!isWireMissed) payload.logger.error(NO_WIRE)
  return null
}

/** Null where the newsroom runs in somebody else's application. */
export const findReadiness = (payload: BasePayload): Readiness | null =>
  heldBy<Held>(payload).readiness ?? null

/** Null where no secret is being replaced. */
export const findRotation = (payload: BasePayload): Rotation | null => heldBy<Held>(payload).rotation ?? null

/** Asked for once, when all services are there and none has started. */
export const runBeforeStart = async (payload: BasePayload): Promise<void> =>
  heldBy<Held>(payload).beforeStart?.()

/** What the collections are called here; undefined where there is no newsroom. */
export const slugsOfServices = (payload: BasePayload): Slugs | undefined => heldBy<Held>(payload).slugs

export const addServices = (payload: BasePayload, part: Held): Held => hold<Held>(payload, part)

/** Ends what runs by itself; resolves when nothing of it is being written any more. */
export const stopServices = async (payload: BasePayload): Promise<void> => {
  const { presence, importer } = deskServicesOf(payload)
  presence.stop()
  const { register, wire, webhooks, notices, rotation, sourceFiles, watchedClock } = heldBy<Held>(payload)
  watchedClock?.stop()
  await Promise.all([importer.stop(), register?.stop(), wire?.stop(), webhooks?.stop()])
  await Promise.all([notices?.stop(), rotation?.stop(), sourceFiles?.stop()])
}
