import { v5 } from 'uuid'
import type { PayloadRequest } from 'payload'
import { mailingOf } from './mailing.ts'
import type { NoticesHandedOver } from './types.ts'
import { NO_WISH, readWishes } from './makeNotices.ts'
import type { NoticeDeps, NoticeRow } from './rows.ts'

const NAMESPACE = '5b0f0c5e-7f0b-5f6e-8a55-7d2c9c0f6c11'
const sameThing = ({ kind, detail, entry, at }: NoticeRow): string =>
  [kind, detail, entry, new Date(at).toISOString()].join(' ')

/**
 * What somebody who leaves has not read of their organisation, for a colleague who has not been told the same. It is part
 * of the write that ends the roles. @returns how many.
 */
export const handOverNotices = async (
  deps: NoticeDeps,
  { from, to, organisation }: NoticesHandedOver,
  req: PayloadRequest,
): Promise<number> => {
  const { store, slugs, clock, payload } = deps
  const rowsOf = (person: string) =>
    store.find<NoticeRow>({
      collection: slugs.notices,
      where: { and: [{ person: { equals: person } }, { organisation: { equals: organisation } }] },
    })
  const unread = (await rowsOf(from)).filter(({ readAt }) => !readAt)
  if (unread.length === 0) return 0
  const told = new Set((await rowsOf(to)).map(sameThing))
  const missing = unread.filter((row) => !told.has(sameThing(row)))
  const now = clock.now()
  const mailing = mailingOf((await readWishes(deps, [to])).get(to) ?? NO_WISH, now)
  for (const row of missing)
    await payload.db.create({
      collection: slugs.notices,
      data: {
        ...{ ...row, ...mailing, id: v5(`${row.id}/${to}`, NAMESPACE), person: to },
        ...{ readAt: null, attempt: 0, leased: 0, leaseOwner: '', createdAt: now.toISOString() },
      },
      req,
    })
  return missing.length
}
