import { type Condition, createLeases } from '../../leases.ts'
import { nextAttempt } from '../../wire/webhooks/schedule.ts'
import type { MailState } from '../../domain/noticeKinds.ts'
import { findNotices, type NoticeDeps, type NoticeRow, swapNotice } from './rows.ts'

/** Longer than a mail server is waited for: who has died is taken over from after this. */
export const LEASE_MS = 60_000
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
      return toBundles(rows.filter(({ person }) => !busy.has(person)))
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
    settle: async (row, mail) => void (await leases.settle(row, { mail, ...free })),
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
