import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { requireActor } from '../../access/actor.ts'
import { findReadable } from '../../access/findReadable.ts'
import { organisationsThatMay } from '../../access/granted.ts'
import { clockOf } from '../../clock.ts'
import { readAdminConfig } from '../../domain/adminConfig.ts'
import type { MembershipRow } from '../../domain/memberships.ts'
import { idOf } from '../../domain/references.ts'
import { PERMISSIONS } from '../../domain/rights/table.ts'
import { forPrograms, say } from '../../domain/sentences.ts'
import { peopleOf, type Slugs } from '../../domain/slugs.ts'
import { notFound, Refusal } from '../../errors.ts'
import { inTransaction } from '../../payload-internals/transactions.ts'
import { registerServicesOf } from '../../services.ts'
import { privateAnswer, readJsonBody, withRefusals } from '../endpoints.ts'
import { handOver } from './handOver.ts'

type At = { req: PayloadRequest; slugs: Slugs }
type Person = {
  id: string
  disabled?: boolean | null
  memberships?: (MembershipRow & { organisation: unknown })[] | null
}

const id = z.string().min(1).max(200)
/** Ids: of the organisation that is left, and of the colleague who takes over. */
const BODY = z.strictObject({ organisation: id, to: id })

const readBody = async (req: PayloadRequest): Promise<z.output<typeof BODY>> => {
  const { success, data } = BODY.safeParse(await readJsonBody(req))
  if (!success)
    throw new Refusal(
      'invalid',
      forPrograms('Give the “organisation” that is left, and in “to” who takes over.'),
    )
  return data
}

const rowsOf = ({ memberships }: Person): MembershipRow[] =>
  (memberships ?? []).map((row) => ({ ...row, organisation: idOf(row.organisation) }))

/** As whoever asks: the guards of the collection say whose roles they may change. */
const write = async ({ req, slugs }: At, person: string, memberships: MembershipRow[]): Promise<void> => {
  await req.payload.update({
    collection: peopleOf(slugs) as 'users',
    id: person,
    data: { memberships: memberships as never[] }, // the generated type wants relations as documents
    ...{ depth: 0, overrideAccess: false, user: req.user, req },
  })
}

/** The slug of the organisation, which notices name. */
const slugOf = async ({ req, slugs }: At, organisation: string): Promise<string> =>
  (await findReadable<{ slug: string }>(req, slugs.organisations, organisation))?.slug ?? ''

/** `POST /api/users/:id/hand-over`: the person's roles in the organisation end, and a colleague takes over; all or nothing. */
export const handOverEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id/hand-over',
  method: 'post',
  handler: withRefusals(async (req) => {
    const at = { req, slugs }
    const actor = await requireActor(req, slugs)
    const people = peopleOf(slugs)
    const leaver = await findReadable<Person>(req, people, String(req.routeParams?.id))
    if (!leaver) throw notFound()
    const { organisation, to } = await readBody(req)
    if (
      !organisationsThatMay(PERMISSIONS['hand over the roles of somebody who leaves'], actor).includes(
        organisation,
      )
    )
      throw new Refusal('forbidden', say('roles.ofManagers'))
    if (leaver.id === actor.id) throw new Refusal('forbidden', say('roles.own'))
    const answer = await inTransaction(req, async () => {
      const [from, successor] = await Promise.all([
        findReadable<Person>(req, people, leaver.id),
        findReadable<Person>(req, people, to),
      ])
      if (!from || !successor || successor.disabled || successor.id === from.id)
        throw new Refusal('invalid', say('roles.noSuccessor'))
      const now = clockOf(req.payload).now()
      const handed = handOver({ leaver: rowsOf(from), successor: rowsOf(successor), organisation, now })
      if (!handed) throw new Refusal('wrong-state', say('roles.nothingToHandOver'))
      if (handed.given.length > 0) await write(at, successor.id, handed.successor)
      await write(at, from.id, handed.leaver)
      return { roles: handed.given, notices: await handOverNotices(at, { from, successor, organisation }) }
    })
    return privateAnswer(answer)
  }),
})

type Handing = { from: Person; successor: Person; organisation: string }

const handOverNotices = async (at: At, { from, successor, organisation }: Handing): Promise<number> => {
  const { payload } = at.req
  if (!readAdminConfig(payload.config.admin.custom).has.register) return 0
  const slug = await slugOf(at, organisation)
  const { notices } = registerServicesOf(payload)
  return notices.handOver({ from: from.id, to: successor.id, organisation: slug }, at.req)
}
