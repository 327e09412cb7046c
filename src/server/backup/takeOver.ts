import type { Payload } from 'payload'
import { amongNameless } from '../../domain/keptActs.ts'
import { NO_EMAILS } from '../../domain/noticeKinds.ts'
import { DEFAULT_SLUGS } from '../../domain/slugs.ts'
import { getServices } from '../../services.ts'
import { closeAgain } from './closeAgain.ts'
import { forgetLost, readLost, type Lost } from './lost.ts'

const noteOf = ({ madeAt }: Lost): string =>
  `The newsroom was restored from a backup of ${madeAt}, and events of this text were lost with it. It stays off until everybody whose consent it had has looked at it.`

/**
 * What was stopped since the backup is stopped again, before anybody is served: each text whose log has lost events, each
 * organisation that was suspended, each contact who was erased, each way in that was closed; and people who wanted no emails
 * get none. Repeated at the next start where a crash has ended it.
 */
export const applyLost = async (payload: Payload): Promise<void> => {
  const lost = await readLost(payload)
  if (!lost) return
  const { register } = getServices(payload)
  await eraseAgain(payload, lost)
  await suspendAgain(payload, lost)
  await sendNoneAgain(payload, lost)
  await closeAgain(payload, lost.closed)
  // Said in open rounds when the register starts.
  await register.passkeys.bringBack(lost.ledgers)
  const by = await coordinatorOf(payload)
  await register.stopAfterRestore({ entries: lost.entries, by, note: noteOf(lost) })
  await forgetLost(payload)
}

const eraseAgain = async (payload: Payload, { erased }: Lost): Promise<void> => {
  if (erased.length === 0) return
  const { docs } = await payload.db.find<{ id: string }>({
    ...{ collection: DEFAULT_SLUGS.mediaContacts, pagination: false, limit: 0, select: { id: true } },
  })
  const isErased = amongNameless(erased)
  for (const { id } of docs)
    if (isErased(id))
      // Payload's type knows the slugs of a host alone.
      await payload.delete({ collection: DEFAULT_SLUGS.mediaContacts as never, id, overrideAccess: true })
  await getServices(payload).register.erase()
}

const sendNoneAgain = async ({ db }: Payload, { withoutEmails }: Lost): Promise<void> => {
  for (const id of withoutEmails)
    await db.updateOne({
      ...{ collection: DEFAULT_SLUGS.users, id, returning: false },
      data: { mailNotices: NO_EMAILS },
    })
}

const suspendAgain = async (payload: Payload, { suspended }: Lost): Promise<void> => {
  for (const slug of suspended)
    await payload.update({
      ...{ collection: DEFAULT_SLUGS.organisations as never, overrideAccess: true },
      where: { and: [{ slug: { equals: slug } }, { suspended: { not_equals: true } }] },
      data: { suspended: true },
    })
}

const coordinatorOf = async ({ db }: Payload): Promise<string | null> => {
  const { docs } = await db.find<{ id: string }>({
    ...{
      collection: DEFAULT_SLUGS.users,
      where: { coordinator: { equals: true } },
      limit: 1,
      pagination: false,
    },
  })
  return docs[0]?.id ?? null
}
