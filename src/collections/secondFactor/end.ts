import type { Endpoint } from 'payload'
import { findPerson, requireActor, termsOf } from '../../access/actor.ts'
import { NO_SECOND_FACTOR } from '../../access/secondFactor.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { Refusal } from '../../errors.ts'
import { privateAnswer } from '../jsonBody.ts'
import { type At, requireBothProofs, storeSecondFactor } from './rows.ts'
import { tellOwner } from './tellOwner.ts'
import { say } from '../../domain/sentences.ts'

/** `POST /api/users/second-factor/end`: not where an organisation of the person's demands it. */
export const endEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/second-factor/end',
  method: 'post',
  handler: async (req) => {
    const at = { req, slugs }
    await requireActor(req, slugs)
    await refuseDemanded(at)
    const row = await requireBothProofs(at)
    await storeSecondFactor(at, row.id, NO_SECOND_FACTOR)
    await tellOwner(at, row, 'off')
    return privateAnswer({ hasSecondFactor: false })
  },
})

const refuseDemanded = async ({ req, slugs }: At): Promise<void> => {
  const person = await findPerson(req, slugs)
  const own = person ? termsOf(person).map(({ organisation }) => organisation) : []
  const { docs } = await req.payload.find({
    collection: slugs.organisations as 'partner-organisations',
    where: { and: [{ id: { in: own } }, { requireSecondFactor: { equals: true } }] },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    user: req.user,
    req,
  })
  const names = (docs as unknown as { acronym: string }[]).map(({ acronym }) => acronym)
  if (names.length === 0) return
  throw new Refusal(
    'forbidden',
    say('secondFactor.demanded', {
      names,
    }),
  )
}
