import type { Where } from 'payload'
import type { NoticeKind } from '../../domain/noticeKinds.ts'
import type { NoticeDeps, NoticeRow } from './rows.ts'

/** `since`: when the notice of the oldest one was made. */
export type KindCount = { kind: NoticeKind; count: number; since: string }

/** Emails of notices by what they are about, on all servers: no reader, no text. */
export type NoticeMails = {
  /** To be sent now, and not tried yet. */
  waiting: KindCount[]
  /** Tried, refused, and to be tried again. */
  failing: KindCount[]
  /** Tried for a day, and not any more; of the last thirty days. */
  givenUp: KindCount[]
  /** When one was last sent; null: none that is still known. */
  lastSentAt: string | null
}

type Counted = Pick<NoticeRow, 'kind' | 'mail' | 'attempt' | 'leased' | 'createdAt'>

const SHOWN_MS = 30 * 86_400_000
const COUNTED = { kind: true, mail: true, attempt: true, leased: true, createdAt: true } as const

/** What stands in the rows of emails that are not sent; an email that is under way for the first time still waits. */
export const toNoticeMails = (rows: readonly Counted[]): Omit<NoticeMails, 'lastSentAt'> => {
  const hasFailed = ({ attempt, leased }: Counted) => attempt > leased
  const open = rows.filter(({ mail }) => mail !== 'given-up')
  return {
    waiting: byKind(open.filter((row) => row.mail === 'due' && !hasFailed(row))),
    failing: byKind(open.filter(hasFailed)),
    givenUp: byKind(rows.filter(({ mail }) => mail === 'given-up')),
  }
}

const byKind = (rows: readonly Counted[]): KindCount[] => {
  const counts = new Map<NoticeKind, KindCount>()
  for (const { kind, createdAt } of rows) {
    const made = new Date(createdAt).toISOString()
    const { count, since } = counts.get(kind) ?? { count: 0, since: made }
    counts.set(kind, { kind, count: count + 1, since: made < since ? made : since })
  }
  return [...counts.values()].sort((one, other) => one.since.localeCompare(other.since))
}

/** Asked by the page on health and by `/metrics`. */
export const readNoticeMails = async ({ store, slugs, clock }: NoticeDeps): Promise<NoticeMails> => {
  const collection = slugs.notices
  const lately = new Date(clock.now().getTime() - SHOWN_MS).toISOString()
  const where: Where = {
    or: [
      { mail: { equals: 'due' } },
      { and: [{ mail: { equals: 'digest' } }, { attempt: { greater_than: 0 } }] },
      { and: [{ mail: { equals: 'given-up' } }, { createdAt: { greater_than: lately } }] },
    ],
  }
  const [rows, [last]] = await Promise.all([
    store.find<Counted>({ collection, where, select: COUNTED }),
    store.find<Pick<NoticeRow, 'dueAt'>>({
      ...{ collection, where: { mail: { equals: 'sent' } }, sort: '-dueAt', limit: 1 },
      select: { dueAt: true },
    }),
  ])
  return { ...toNoticeMails(rows), lastSentAt: last ? new Date(last.dueAt).toISOString() : null }
}
