import { GREATEST_SKEW_MS } from '../../clock.ts'
import type { MailCounts } from '../../mailCounts.ts'
import type { TroubledReceiver } from '../../wire/webhooks/troubled.ts'
import type { AbandonableText } from '../../register/suspendedLeads.ts'
import type { RotationState } from '../rotation/createRotation.ts'
import type { NoticeMails } from '../notices/noticeMails.ts'
import type { ReadinessState } from './readiness.ts'

export const CLOCKS = ['register', 'notices', 'mails', 'webhooks'] as const
export type ClockName = (typeof CLOCKS)[number]

/** `lastAt`: when its last whole pass ended; null: none since the start. */
export type ClockHealth = { name: ClockName; lastAt: string | null; lateMs: number }

/** `organisation`: as it is called; null: of none. */
export type ReceiverHealth = Omit<TroubledReceiver, 'id' | 'organisation'> & { organisation: string | null }

export type HealthPage = {
  now: string
  /** `notices` is null where there is no register. */
  mails: MailCounts & { notices: NoticeMails | null }
  receivers: ReceiverHealth[]
  clocks: ClockHealth[]
  /** Null in somebody else's application, which looks after its own. */
  store: (ReadinessState & { bytes: number | null; backupAt: string | null }) | null
  /** Null where no secret is being replaced. */
  rotation: RotationState | null
  /** What the coordinator may give up of texts whose lead is suspended. */
  suspendedLeads: SuspendedLeadText[]
}

/** `name`: what the lead is called. */
export type SuspendedLeadText = Omit<AbandonableText, 'organisation'> & { name: string }

/** `unknown`: nobody tells the newsroom. */
export type Standing = 'well' | 'attention' | 'unknown'
export const PARTS = ['mails', 'receivers', 'clocks', 'store', 'backup'] as const
export type Part = (typeof PARTS)[number]

/** A pass takes a moment, and a mail server that hangs takes ten seconds. */
const LATE_MS = 60_000
const LITTLE_ROOM = 1024 ** 3
const OLD_BACKUP_MS = 2 * 86_400_000

export const isLate = ({ lateMs }: ClockHealth): boolean => lateMs > LATE_MS

const standingOf = (needsAttention: boolean): Standing => (needsAttention ? 'attention' : 'well')

/** Which parts are in order. */
export const standingsOf = ({ now, mails, receivers, clocks, store }: HealthPage): Record<Part, Standing> => {
  const { failing = [], givenUp = [] } = mails.notices ?? {}
  const isOff = Math.abs(store?.ahead ?? 0) > GREATEST_SKEW_MS
  const unfinished = store?.reconciler?.unfinished ?? 0
  return {
    mails: standingOf(failing.length + givenUp.length + mails.failed.length > 0),
    receivers: standingOf(receivers.some(needsSomebody)),
    clocks: standingOf(clocks.some(isLate) || isOff || unfinished > 0),
    store: store ? standingOf(isStoreInNeed(store)) : 'unknown',
    backup: store ? standingOf(isOldBackup(store.backupAt, now)) : 'unknown',
  }
}

/** What a person has switched off is meant to be. */
const needsSomebody = ({ retrying, dead, disabled }: ReceiverHealth): boolean =>
  disabled ? disabled.reason !== 'person' : retrying + dead > 0

const isStoreInNeed = ({ isThere, migrations, storage }: ReadinessState): boolean => {
  const free = storage?.freeBytes ?? Infinity
  return !isThere || (migrations?.pending ?? 0) > 0 || storage?.isFull === true || free < LITTLE_ROOM
}

const isOldBackup = (at: string | null, now: string): boolean =>
  at === null || Date.parse(now) - Date.parse(at) > OLD_BACKUP_MS

const UNITS = ['megabyte', 'gigabyte', 'terabyte'] as const
const MB = 1024 ** 2

/** In the unit in which it is a short number, in the reader's language. */
export const saySize = (bytes: number, language: string): string => {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log2(bytes / MB || 1) / 10)))
  const unit = UNITS[power]
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(
    bytes / MB / 1024 ** power,
  )
}
