import { isReader } from '../domain/parties.ts'
import type { ClearanceView } from '../domain/clearance/types.ts'
import type { Asker } from '../access/staff.ts'
import { deskLink } from './notified.ts'
import { sendNotices } from './sendNotices.ts'
import { findReaders } from './tellParties.ts'

type Changed = { collection: string; view: ClearanceView | { entry: string } }

/** All parties learn at once that facts were changed under their mandate; which ones stands behind the link. */
export const tellOfFacts = async (asker: Asker, { collection, view }: Changed): Promise<void> => {
  if (!('parties' in view)) return
  const { payload } = asker
  const parties = view.parties.filter(isReader).map(({ organisation }) => organisation)
  const ref = { collection, id: view.entry }
  const readers = await findReaders(asker, [{ ref, parties }])
  const subject = 'Facts of an event were changed under its mandate'
  const text = [
    'Two persons have changed facts of an event that your organisation is a party of:',
    deskLink(payload, ref),
  ].join('\n\n')
  const notices = [...readers.keys()].map((to) => ({ to, subject, text }))
  await sendNotices(payload, notices, { what: 'The notice of changed facts' })
}
