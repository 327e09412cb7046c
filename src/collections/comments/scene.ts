import type { PayloadRequest } from 'payload'
import { requireActor } from '../../access/actor.ts'
import type { StaffActor } from '../../access/types.ts'
import type { CommentRow } from '../../domain/comments/rows.ts'
import { organisationsThat } from '../../domain/comments/speaking.ts'
import { isReader, type Party } from '../../domain/parties.ts'
import type { EntryParties } from '../../domain/rights/relations.ts'
import { COMMENT_DEEDS } from '../../domain/rights/table.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { notFound } from '../../errors.ts'
import type { SeenClearance } from '../../register/port.ts'
import type { Ref } from '../../register/types.ts'
import { clockOf, deskServicesOf } from '../../services.ts'
import { refOf } from '../refOf.ts'
import { findRows, type Store } from './rows.ts'

/** The comments of an entry as one person finds them. */
export type Scene = Store & {
  req: PayloadRequest
  ref: Ref
  actor: StaffActor
  view: SeenClearance
  entry: EntryParties
  /** The actor's organisations that read the entry, by slug; never none. */
  reading: string[]
  /** All organisations that read it, the lead first. */
  readers: string[]
  /** What the actor may read. */
  rows: CommentRow[]
  now: Date
}

/** @throws Refusal 401; 404 for who does not read the entry's clearance. */
export const readScene = async (req: PayloadRequest, slugs: Slugs): Promise<Scene> =>
  lookAgain({ req, slugs }, await requireActor(req, slugs))

type At = { req: PayloadRequest; slugs: Slugs }

const lookAgain = async ({ req, slugs }: At, actor: StaffActor): Promise<Scene> => {
  const { payload } = req
  const ref = refOf(req)
  const view = await deskServicesOf(payload).register.clearance(ref, actor)
  const entry = partiesOf(view)
  const reading = readingOf(entry, actor)
  if (reading.length === 0) throw notFound()
  const rows = await findRows({ payload, slugs }, { entry: view.entry, reading, since: view.since })
  const readers = [entry.lead, ...entry.parties.filter(isReader).map(({ organisation }) => organisation)]
  return { payload, slugs, req, ref, actor, view, entry, reading, readers, rows, now: clockOf(payload).now() }
}

/** The same a moment later: the person and their roles, the parties and the entry itself as they are now. */
export const readSceneAgain = async ({ req, slugs, actor }: Scene): Promise<Scene> => {
  const present = await deskServicesOf(req.payload).readActor(actor.id)
  if (!present) throw notFound()
  return lookAgain({ req, slugs }, present)
}

/** For which of their organisations the person may read comments at the entry, by slug. */
export const readingOf = (entry: EntryParties, actor: StaffActor): string[] =>
  organisationsThat(COMMENT_DEEDS['read comments and write them'], actor, entry)

/** The clearance begins with the lead. */
export const partiesOf = ({ parties: [lead, ...others] }: SeenClearance): EntryParties => ({
  lead: lead?.organisation ?? '',
  parties: others.map(({ organisation, role, standing }) => ({ organisation, role, standing }) as Party),
})
