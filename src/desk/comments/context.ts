import type { Payload, PayloadRequest } from 'payload'
import { membershipsAt } from '../../domain/memberships.ts'
import { peopleOf, type Slugs } from '../../domain/slugs.ts'
import { clockOf } from '../../clock.ts'
import { deskServicesOf } from '../../services.ts'
import { countsFor, termsOf, type UserDocument, requireActor } from '../../access/actor.ts'
import { withAccounts } from '../../access/persons.ts'
import type { Asker } from '../../access/staff.ts'
import type { StaffActor } from '../../access/staffActor.ts'
import type { CommentRow, PresentParty } from '../../domain/comments.ts'
import { organisationsThat } from './rules.ts'
import type { Party } from '../../domain/parties.ts'
import { presentParties } from '../../domain/rights/horizon.ts'
import type { EntryParties } from '../../domain/rights/relations.ts'
import { COMMENT_PERMISSIONS, readersOf } from '../../domain/rights/table.ts'
import { notFound } from '../../errors.ts'
import type { SeenClearance } from '../../register/port.ts'
import type { Ref } from '../../register/types.ts'
import { refOf } from '../endpoints.ts'
import { findRows, type Store } from './rows.ts'

/** `organisations`: those of the ones asked about for which the person acts now, by slug. */
export type ReadingPerson = { id: string; name: string; organisations: string[] }

type Organisation = {
  id: string
  slug: string
  standing?: string
  suspended?: boolean | null
  requireSecondFactor?: boolean | null
}

/**
 * Everybody who acts for one of these organisations now, and so reads what it reads; of suspended ones nobody does. On the
 * newsroom's own behalf, whatever the asker may see. @param organisations slugs.
 */
export const findPeopleWhoRead = async (
  asker: Asker,
  organisations: readonly string[],
): Promise<ReadingPerson[]> => {
  const { payload, slugs, req } = asker
  const asked = { depth: 0, pagination: false, overrideAccess: true, req } as const
  const { docs: found } = await payload.find({
    ...asked,
    collection: slugs.organisations as 'partner-organisations',
    where: { slug: { in: [...new Set(organisations)] } },
    select: { slug: true, standing: true, suspended: true, requireSecondFactor: true },
  })
  const known = new Map((found as unknown as Organisation[]).map((one) => [one.id, one]))
  if (known.size === 0) return []
  const { docs: people } = await payload.find({
    ...asked,
    collection: peopleOf(slugs) as 'users',
    where: { 'memberships.organisation': { in: [...known.keys()] } },
    sort: 'name',
  })
  const now = clockOf(payload).now()
  const present = await withAccounts(
    asker,
    (people as unknown as UserDocument[]).filter(({ disabled }) => !disabled),
  )
  return present
    .map((user) => ({
      id: user.id,
      name: user.name ?? '',
      organisations: membershipsAt(termsOf(user), now).flatMap(({ organisation }) => {
        const one = known.get(organisation)
        return one && countsFor(user, one) ? [one.slug] : []
      }),
    }))
    .filter((person) => person.organisations.length > 0)
}

/** The comments of an entry as one person finds them. */
export type CommentContext = Store & {
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
export const readContext = async (req: PayloadRequest, slugs: Slugs): Promise<CommentContext> =>
  readContextAt({ req, slugs, ref: refOf(req) })

type At = { req: PayloadRequest; slugs: Slugs; ref: Ref }

/** The same for an entry that something else than the path names. */
export const readContextAt = async (at: At): Promise<CommentContext> =>
  contextOf(at, await requireActor(at.req, at.slugs))

const contextOf = async ({ req, slugs, ref }: At, actor: StaffActor): Promise<CommentContext> => {
  const { payload } = req
  const view = await deskServicesOf(payload).register.clearance(ref, actor)
  const entry = partiesOf(view)
  const reading = readingOf(entry, actor)
  if (reading.length === 0) throw notFound()
  const readers = readersOf(entry)
  const rows = await findRows(
    { payload, slugs },
    { entry: view.entry, reading, parties: await presentIn(payload, { ref, entry }), since: view.since },
  )
  return { payload, slugs, req, ref, actor, view, entry, reading, readers, rows, now: clockOf(payload).now() }
}

/** The same a moment later: the person and their roles, the parties and the entry itself as they are now. */
export const readContextAgain = async ({
  req,
  slugs,
  ref,
  actor,
}: CommentContext): Promise<CommentContext> => {
  const present = await deskServicesOf(req.payload).readActor(actor.id)
  if (!present) throw notFound()
  return contextOf({ req, slugs, ref }, present)
}

/** For which of their organisations the person may read comments at the entry, by slug. */
export const readingOf = (entry: EntryParties, actor: StaffActor): string[] =>
  organisationsThat(COMMENT_PERMISSIONS['read comments and write them'], actor, entry)

type Entry = { ref: Ref; entry: EntryParties }

/** All organisations that read it, and since when: to its readers the log of others says less. */
export const presentIn = async (
  payload: Payload,
  { ref, entry }: Entry,
  req?: PayloadRequest,
): Promise<PresentParty[]> => {
  const { invited } = await deskServicesOf(payload).register.stateOf(ref, req)
  return presentParties({ ...entry, invited })
}

/** The clearance begins with the lead. */
export const partiesOf = ({ parties: [lead, ...others] }: SeenClearance): EntryParties => ({
  lead: lead?.organisation ?? '',
  parties: others.map(({ organisation, role, standing }) => ({ organisation, role, standing }) as Party),
})
