import type { PayloadRequest } from 'payload'
import { requireActor } from '../../access/actor.ts'
import { isGrantedFor } from '../../access/granted.ts'
import { readAdminConfig } from '../../domain/adminConfig.ts'
import { PERMISSIONS } from '../../domain/rights/table.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { notFound } from '../../errors.ts'
import { readMailCounts } from '../../mailCounts.ts'
import { deskServicesOf, findReadiness, findRotation, registerServicesOf } from '../../services.ts'
import type { AbandonableText } from '../../register/suspendedLeads.ts'
import type { LoopHealth } from '../../wire/loop.ts'
import { readNames } from '../entries/items.ts'
import type { ClockHealth, ClockName, HealthPage, ReceiverHealth, SuspendedLeadText } from './healthPage.ts'
import { readState } from './readiness.ts'

type At = { req: PayloadRequest; slugs: Slugs; now: Date }

/** How the newsroom does. @throws Refusal `not-found` for everybody but the coordinator. */
export const readHealthPage = async (req: PayloadRequest, slugs: Slugs): Promise<HealthPage> => {
  const actor = await requireActor(req, slugs)
  if (!isGrantedFor(PERMISSIONS['see the health of the newsroom'], actor, '')) throw notFound()
  const { payload } = req
  const at = { req, slugs, now: deskServicesOf(payload).clock.now() }
  const hasRegister = readAdminConfig(payload.config.admin.custom).has.register
  const parts = hasRegister ? registerServicesOf(payload) : null
  const [notices, receivers, clocks, store, suspendedLeads] = await Promise.all([
    parts ? parts.notices.mails() : null,
    readReceivers(at),
    parts ? readClocks(at) : [],
    readStore(at),
    parts ? readSuspendedLeads(at, await parts.register.abandonable(actor)) : [],
  ])
  return {
    now: at.now.toISOString(),
    mails: { ...readMailCounts(payload), notices },
    ...{ receivers, clocks, store, suspendedLeads },
    rotation: findRotation(payload)?.state() ?? null,
  }
}

const readReceivers = async ({ req, slugs }: At): Promise<ReceiverHealth[]> => {
  const troubled = (await deskServicesOf(req.payload).webhooks?.receivers.troubled()) ?? []
  const names = troubled.length > 0 ? await readNames(req, slugs) : null
  return troubled.map(({ id: _id, organisation, ...receiver }) => ({
    ...receiver,
    organisation: organisation && (names?.ofId(organisation) ?? ''),
  }))
}

const readSuspendedLeads = async (
  { req, slugs }: At,
  texts: readonly AbandonableText[],
): Promise<SuspendedLeadText[]> => {
  if (texts.length === 0) return []
  const names = await readNames(req, slugs)
  return texts.map(({ organisation, ...text }) => ({ ...text, name: names.ofSlug(organisation) }))
}

/** The register's own passes come about once a second, at rest. */
const REGISTER_PAUSE_MS = 1_000

const readClocks = async ({ req: { payload }, now }: At): Promise<ClockHealth[]> => {
  const { register, notices, webhooks } = registerServicesOf(payload)
  const { lagMs } = await register.health()
  const clocks = notices.clocks()
  const toClock = (name: ClockName, { lagMs: lag, lateMs }: LoopHealth): ClockHealth => ({
    ...{ name, lateMs },
    lastAt: lag === null ? null : ago(now, lag),
  })
  return [
    toClock('register', { lagMs, lateMs: Math.max(0, lagMs - REGISTER_PAUSE_MS) }),
    toClock('notices', clocks.notices),
    toClock('mails', clocks.mails),
    ...(webhooks ? [toClock('webhooks', webhooks.clock())] : []),
  ]
}

/** By the newsroom's clock, which a demonstration sets; files and passes have the machine's. */
const ago = (now: Date, ms: number): string => new Date(now.getTime() - ms).toISOString()

const readStore = async ({ req: { payload }, now }: At): Promise<HealthPage['store']> => {
  const readiness = findReadiness(payload)
  if (!readiness) return null
  const [state, backup] = await Promise.all([readState(readiness), readiness.backup?.() ?? null])
  // Asked here alone: a probe of `/readyz` comes every few seconds.
  const bytes = state.isThere ? ((await readiness.bytes?.().catch(() => null)) ?? null) : null
  return { ...state, bytes, backupAt: backup && ago(now, Date.now() - backup.getTime()) }
}
