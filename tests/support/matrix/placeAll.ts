import type { Payload } from 'payload'
import { ENTRY_KEYS } from '../../../src/domain/slugs.ts'
import type { Ask } from './ask.ts'
import { putInvitationIntoLog } from './lateInvitation.ts'
import { OUTSIDE, place, type Placed, publishItem, SCENES } from './scenes.ts'

/** Entries of the collections named, in every scene, and a member that is no party of any. */
export const placeAll = async (payload: Payload, ask: Ask, keys: readonly string[]): Promise<Placed[]> => {
  const kind = { kind: 'government', standing: 'member' } as const
  await payload.create({
    collection: 'partner-organisations',
    data: { slug: OUTSIDE, acronym: 'OUT', name: 'Outside', ...kind },
  })
  const item = await publishItem(ask)
  const placed: Placed[] = []
  for (const key of ENTRY_KEYS.filter((one) => keys.includes(one)))
    for (const scene of SCENES)
      for (const name of ['joint', 'lone'] as const) {
        const entry = await place(ask, { key, scene, name, item })
        if (name === 'joint') await putInvitationIntoLog(payload, entry)
        placed.push(entry)
      }
  return placed
}
