import type { Where } from 'payload'
import { v5 } from 'uuid'
import type { MailState, NoticeKind } from '../../domain/noticeKinds.ts'
import type { RegisterDeps } from '../../register/types.ts'
import { type Condition, createLeases } from '../../leases.ts'
import { createPace } from './pace.ts'
import { nextAttempt } from '../../wire/webhooks/schedule.ts'

/** One notice to one person. Organisations are slugs, instants ISO 8601. */
export type NoticeRow = {
  /** Made of what it tells, of whom and as what, so that whoever does the same again makes no second one. */
  id: string
  person: string
  kind: NoticeKind
  detail: string
  entry: string
  collectionSlug: string
  /** The reader's own, by which it is theirs. */
  organisation: string
  /** The one that did it; empty: nobody's, or the coordinator's. */
  actor: string
  /** When it happened. */
  at: string
  /** The instant that matters. */
  until: string | null
  readAt: string | null
  mail: MailState
  /** How often its mail has been tried. */
  attempt: number
  /** From when on its mail may be taken on; while `leased` is 1, the end of the lease of who is sending it; once sent, when. */
  dueAt: string
  leased: number
  leaseOwner: string
  createdAt: string
}

const NAMESPACE = '0d6f5b1e-4a83-5c27-9b0e-71c2d3a8e645'

/** @param key of what is told: an event's id, or a name that whoever tells it again would give it, too. */
export const noticeId = (key: string, person: string, kind: NoticeKind): string =>
  v5(`${key}/${person}/${kind}`, NAMESPACE)

export type NoticeDeps = Pick<RegisterDeps, 'payload' | 'store' | 'slugs' | 'clock'>

const findNotices = (
  { store, slugs }: NoticeDeps,
  asked: { where: Where; sort: string[]; limit: number },
): Promise<NoticeRow[]> => store.find<NoticeRow>({ collection: slugs.notices, ...asked })

/** One conditional write. @returns whether a row matched. */
const swapNotice = (
  { store, slugs }: NoticeDeps,
  conditions: Where[],
  data: Partial<NoticeRow>,
): Promise<boolean> => store.swap(slugs.notices, { and: conditions }, data)

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const KEPT_DAYS = 180

/** What has been told goes after half a year; looked for once an hour. */
export const createSweep = ({ payload, slugs, clock }: NoticeDeps) => {
  let last: number | null = null
  return async (): Promise<void> => {
    const present = clock.now().getTime()
    if (last !== null && Math.abs(present - last) < HOUR_MS) return
    last = present
    const before = new Date(present - KEPT_DAYS * DAY_MS).toISOString()
    await payload.db.deleteMany({ collection: slugs.notices, where: { createdAt: { less_than: before } } })
  }
}

/** Longer than a mail server is waited for: who has died is taken over from after this. */
const LEASE_MS = 60_000
const PAGE = 500
const OPEN = ['due', 'digest']

/** Notices that go into one mail: of one person, of one way of being told, in the order in which they happened. */
export type Bundle = NoticeRow[]

export type Claims = {
  /** What may be sent now. Of a person to whom somebody else is sending, nothing. */
  due: () => Promise<Bundle[]>
  /** The notices that are ours now: of all who would send them, one gets the first, and with it the others. */
  claim: (bundle: Bundle) => Promise<Bundle>
  settle: (row: NoticeRow, mail: MailState) => Promise<void>
  /** To be tried again after a while, all of them together; after a day no more. @returns whether it was given up. */
  postpone: (bundle: Bundle) => Promise<boolean>
}

type Options = { owner: string; random: () => number }

export const createClaims = (deps: NoticeDeps, { owner, random }: Options): Claims => {
  const now = () => deps.clock.now()
  const isOpen: Condition = { mail: { in: OPEN } }
  const leases = createLeases<NoticeRow>({
    ...{ now, owner, leaseMs: LEASE_MS, held: { leased: 1 } },
    swap: (conditions, data) => swapNotice(deps, conditions, data),
  })
  const free = { leased: 0, leaseOwner: '' }
  const inPace = createPace(deps, ({ id, attempt }, dueAt) => {
    const seen: Where[] = [{ id: { equals: id } }, { attempt: { equals: attempt } }, isOpen, leases.free()]
    return swapNotice(deps, seen, { dueAt })
  })

  return {
    due: async () => {
      const rows = await findNotices(deps, {
        where: { and: [isOpen, leases.free()] },
        sort: ['person', 'at', 'id'],
        limit: PAGE,
      })
      if (rows.length === 0) return []
      const leased = await findNotices(deps, {
        where: { and: [isOpen, leases.held()] },
        sort: ['id'],
        limit: PAGE,
      })
      const busy = new Set(leased.map(({ person }) => person))
      return toBundles(await inPace(rows.filter(({ person }) => !busy.has(person))))
    },
    claim: async ([first, ...others]) => {
      const head = first && (await leases.claim(first, [isOpen]))
      if (!head) return []
      const rest: NoticeRow[] = []
      for (const row of others) {
        const claimed = await leases.claim(row, [isOpen])
        if (claimed) rest.push(claimed)
      }
      return [head, ...rest]
    },
    settle: async (row, mail) => {
      const sentAt = mail === 'sent' ? { dueAt: now().toISOString() } : {}
      await leases.settle(row, { mail, ...sentAt, ...free })
    },
    postpone: async (bundle) => {
      const [first] = bundle
      if (!first) return false
      const { attempt } = first
      const next = nextAttempt({ firstAt: firstAt(first), now: now(), attempt, random: random() })
      const data: Partial<NoticeRow> = next ? { dueAt: next.toISOString() } : { mail: 'given-up' }
      for (const row of bundle) await leases.settle(row, { ...data, ...free })
      return next === null
    },
  }
}

const HOURS = 3_600_000

/** The day in which a mail is tried begins when it could be sent first: that of a day, up to a day after it was made. */
const firstAt = ({ createdAt, mail }: NoticeRow): Date =>
  new Date(Date.parse(createdAt) + (mail === 'digest' ? 24 * HOURS : 0))

const toBundles = (rows: readonly NoticeRow[]): Bundle[] => {
  const bundles = new Map<string, Bundle>()
  for (const row of rows) {
    const key = `${row.person} ${row.mail}`
    bundles.set(key, [...(bundles.get(key) ?? []), row])
  }
  return [...bundles.values()]
}
