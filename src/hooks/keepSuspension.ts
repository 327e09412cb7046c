import type { CollectionAfterChangeHook } from 'payload'
import { baseServicesOf } from '../baseServices.ts'
import { afterCommit } from './afterCommit.ts'

type Organisation = { slug: string; suspended?: boolean | null }

/** Whether an organisation is suspended is kept outside the database, too: a restore must not let it act again. */
export const keepSuspension: CollectionAfterChangeHook = ({ doc, previousDoc, req }) => {
  const [before, after] = [previousDoc as Partial<Organisation> | undefined, doc as Organisation]
  if (Boolean(before?.suspended) === Boolean(after.suspended)) return
  afterCommit(req, async () => {
    await baseServicesOf(req.payload).keptActs?.noteOrganisation(after.slug, Boolean(after.suspended))
  })
}
