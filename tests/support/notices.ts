import type { Where } from 'payload'
import type { NoticeRow } from '../../src/desk/notices/rows.ts'
import { getServices } from '../../src/services.ts'
import type { Newsroom } from './newsroom.ts'
import { until } from './until.ts'

type In = Pick<Newsroom, 'payload'>

/** All rows of an entry, or of all, the oldest first. */
export const noticesIn = async ({ payload }: In, entry?: string): Promise<NoticeRow[]> => {
  const where: Where = entry ? { entry: { equals: entry } } : {}
  const { docs } = await payload.db.find<NoticeRow>({
    ...{ collection: 'notices', where, sort: ['at', 'id'], limit: 0, pagination: false },
  })
  return docs
}

/** Makes and sends what there is to tell now, whoever of the newsroom's own loops is about to do the same. */
export const settleNotices = async ({ payload }: In): Promise<void> => {
  const { notices, clock } = getServices(payload)
  const isNone = async (collection: string, where: object) =>
    (await payload.db.find({ collection, where: where as never, limit: 1, pagination: false })).docs
      .length === 0
  await until('every notice is made, and every mail sent that is due', async () => {
    await notices.project()
    await notices.send()
    const now = clock.now().toISOString()
    const due = { and: [{ mail: { in: ['due', 'digest'] } }, { dueAt: { less_than_equal: now } }] }
    const leased = { leased: { equals: 1 } }
    return (
      (await isNone('register-entries', { noticeSeq: { greater_than: 0 } })) &&
      (await isNone('notices', due)) &&
      (await isNone('notices', leased))
    )
  })
}
