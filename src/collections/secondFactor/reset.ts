import type { Endpoint } from 'payload'
import { requireActor } from '../../access/actor.ts'
import { findReadable } from '../../access/findReadable.ts'
import { organisationsThatMay } from '../../access/granted.ts'
import { type MembershipRow, worksOnlyFor } from '../../domain/people.ts'
import { idOf } from '../../domain/references.ts'
import { DEEDS } from '../../domain/rights/table.ts'
import type { PersonRow } from '../../access/persons.ts'
import { NO_SECOND_FACTOR } from '../../access/secondFactor.ts'
import { peopleOf, type Slugs } from '../../domain/slugs.ts'
import { notFound, Refusal } from '../../errors.ts'
import { clockOf } from '../../services.ts'
import { privateAnswer } from '../jsonBody.ts'
import { storeSecondFactor } from './rows.ts'
import { tellOwner } from './tellOwner.ts'
import { say } from '../../domain/sentences.ts'

type Person = PersonRow & {
  memberships?: (MembershipRow & { organisation: unknown })[] | null
}

/**
 * `POST /api/users/:id/second-factor/reset`: for a person who has lost telephone and codes. By the managers of those for
 * whom alone the person works, as with disabling; all sessions of the person end, and they are told.
 */
export const resetEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id/second-factor/reset',
  method: 'post',
  handler: async (req) => {
    const at = { req, slugs }
    const actor = await requireActor(req, slugs)
    const account = await findReadable<Person>(req, peopleOf(slugs), String(req.routeParams?.id))
    if (!account) throw notFound()
    const rows = (account.memberships ?? []).map((row) => ({ ...row, organisation: idOf(row.organisation) }))
    const managed = organisationsThatMay(DEEDS['take back a second factor'], actor)
    if (account.id === actor.id || !worksOnlyFor(rows, { managed, now: clockOf(req.payload).now() }))
      throw new Refusal('forbidden', say('secondFactor.reset'))
    await storeSecondFactor(at, account.id, NO_SECOND_FACTOR)
    await tellOwner(at, account, 'reset')
    return privateAnswer({ hasSecondFactor: false })
  },
})
