import type { Where } from 'payload'
import { v5 } from 'uuid'
import type { MailState, NoticeKind } from '../../domain/noticeKinds.ts'
import type { RegisterDeps } from '../../register/types.ts'

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
  /** From when on its mail may be taken on; while `leased` is 1, the end of the lease of who is sending it. */
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

export const findNotices = (
  { store, slugs }: NoticeDeps,
  asked: { where: Where; sort: string[]; limit: number },
): Promise<NoticeRow[]> => store.find<NoticeRow>({ collection: slugs.notices, ...asked })

/** One conditional write. @returns whether a row matched. */
export const swapNotice = (
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
