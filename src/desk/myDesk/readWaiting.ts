import type { PayloadRequest } from 'payload'
import type { StaffActor } from '../../access/staffActor.ts'
import type { PendingEntry } from '../../register/views/pending.ts'
import { deskServicesOf } from '../../services.ts'
import { WAITING_KINDS } from './myDesk.ts'

/** Rows that are looked at: the most urgent ones are not the newest. */
export const LOOKED_AT = 400

/** What waits for the person's organisations, including steps that only a colleague can take. */
export const readWaiting = async (
  { payload }: PayloadRequest,
  actor: StaffActor,
): Promise<PendingEntry[]> => {
  const { register } = deskServicesOf(payload)
  const [concerned, takeable] = await Promise.all([
    register.concerned({ actor, kinds: WAITING_KINDS, limit: LOOKED_AT, sort: '-pendingAt' }),
    register.takeable(actor),
  ])
  return [...concerned, ...takeable]
}

/** What waits for a step that the person can take. */
export const isForReader = ({ hindrance }: Pick<PendingEntry, 'hindrance'>): boolean => hindrance === null
