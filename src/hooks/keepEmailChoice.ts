import type { CollectionAfterChangeHook } from 'payload'
import { baseServicesOf } from '../baseServices.ts'
import { NO_EMAILS } from '../domain/noticeKinds.ts'
import { afterCommit } from './afterCommit.ts'

type Person = { id: string | number; mailNotices?: string | null }

const wantsNone = (person: Partial<Person> | undefined): boolean => person?.mailNotices === NO_EMAILS

/** That somebody wants no emails is kept outside the database, too: a restore must not send them any again. */
export const keepEmailChoice: CollectionAfterChangeHook = ({ doc, previousDoc, req }) => {
  const [before, after] = [previousDoc as Partial<Person> | undefined, doc as Person]
  if (wantsNone(before) === wantsNone(after)) return
  afterCommit(req, async () => {
    await baseServicesOf(req.payload).keptActs?.noteEmails(String(after.id), wantsNone(after))
  })
}
