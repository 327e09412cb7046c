import type { Where } from 'payload'
import type { NoticeKind } from '../../domain/noticeKinds.ts'
import type { NoticeDeps, NoticeRow } from './rows.ts'

export const PACE_MS = 3_600_000

/** Whose instant is one by which something is to be done, or known. */
const WITH_DEADLINE: readonly NoticeKind[] = ['sign', 'deadline', 'scheduled']

type Asked = Pick<NoticeRow, 'kind' | 'until'> & { now: Date; mailedAt: string | null }

/**
 * At most one mail an hour to a person about one text, unless a deadline is nearer than the next one. A mail of the future was
 * sent by a clock that was ahead, and counts for nothing.
 *
 * @returns from when on the notice may be mailed; null: now.
 */
export const waitsUntil = ({ kind, until, now, mailedAt }: Asked): string | null => {
  if (mailedAt === null) return null
  const [present, mailed] = [now.getTime(), Date.parse(mailedAt)]
  const next = mailed + PACE_MS
  if (mailed > present || next <= present) return null
  const deadline = WITH_DEADLINE.includes(kind) && until !== null ? Date.parse(until) : null
  const isNear = deadline !== null && deadline > present && deadline <= next
  return isNear ? null : new Date(next).toISOString()
}

const keyOf = ({ person, entry }: Pick<NoticeRow, 'person' | 'entry'>): string => `${person} ${entry}`

type PutOff = (row: NoticeRow, dueAt: string) => Promise<boolean>

/** Those of the notices that are due that may be mailed now; the others are put off together. One mail a day waits for nothing. */
export const createPace = ({ store, slugs, clock }: NoticeDeps, putOff: PutOff) => {
  const mailedLately = async (rows: readonly NoticeRow[]): Promise<Map<string, string>> => {
    const since = new Date(clock.now().getTime() - PACE_MS).toISOString()
    const where: Where = {
      and: [
        { mail: { equals: 'sent' } },
        { dueAt: { greater_than: since } },
        { person: { in: [...new Set(rows.map(({ person }) => person))] } },
        { entry: { in: [...new Set(rows.map(({ entry }) => entry))] } },
      ],
    }
    const sent = await store.find<NoticeRow>({ collection: slugs.notices, where, sort: ['dueAt'] })
    return new Map(sent.map((row) => [keyOf(row), row.dueAt]))
  }

  return async (rows: readonly NoticeRow[]): Promise<NoticeRow[]> => {
    const atOnce = rows.filter(({ mail }) => mail === 'due')
    const mailed = atOnce.length > 0 ? await mailedLately(atOnce) : new Map<string, string>()
    const ready: NoticeRow[] = []
    for (const row of rows) {
      const mailedAt = row.mail === 'due' ? (mailed.get(keyOf(row)) ?? null) : null
      const next = waitsUntil({ ...row, now: clock.now(), mailedAt })
      if (next === null) ready.push(row)
      else await putOff(row, next)
    }
    return ready
  }
}
