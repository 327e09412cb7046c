import type { CollectionAfterDeleteHook, PayloadRequest } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { entrySlugs } from '../domain/slugs.ts'
import { baseServicesOf } from '../baseServices.ts'
import { afterCommit } from './afterCommit.ts'

/**
 * With the contact go the references to it in working texts and in their history; SQLite's foreign keys have taken them
 * already. What was frozen of it follows when the delete is stored, and after a crash at the next start.
 */
export const eraseContact =
  (slugs: Slugs): CollectionAfterDeleteHook =>
  async ({ id, req }) => {
    const contact = String(id)
    // First: an erasure that is done and not kept would be undone by a restore.
    await baseServicesOf(req.payload).keptActs?.noteErased(contact)
    for (const collection of entrySlugs(slugs)) {
      await leaveOutOfTexts({ collection, contact, req })
      await leaveOutOfHistory({ collection, contact, req })
    }
    afterCommit(req, () => baseServicesOf(req.payload).register.erase())
  }

type Search = { collection: string; contact: string; req: PayloadRequest }
type Text = { contacts?: string[] | null }

/** Taken out in one statement: whoever saves the text at this moment loses nothing. */
const leaveOutOfTexts = async ({ collection, contact, req }: Search): Promise<void> => {
  const { db } = req.payload
  const where = { contacts: { in: [contact] } }
  const { docs } = await db.find<{ id: string }>({ collection, where, limit: 0, pagination: false, req })
  for (const { id } of docs)
    await db.updateOne({ collection, id, data: { contacts: { $remove: [contact] } }, req, returning: false })
}

/** A version never changes but for this. */
const leaveOutOfHistory = async ({ collection, contact, req }: Search): Promise<void> => {
  const { db } = req.payload
  const where = { 'version.contacts': { in: [contact] } }
  const { docs } = await db.findVersions<Text>({ collection, where, limit: 0, pagination: false, req })
  for (const { id, version } of docs) {
    const contacts = (version.contacts ?? []).filter((one) => one !== contact)
    const versionData = { version: { ...version, contacts } }
    await db.updateVersion({ collection, id, versionData, req, returning: false })
  }
}
