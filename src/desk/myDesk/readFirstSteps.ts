import type { PayloadRequest } from 'payload'
import { findPerson } from '../../access/actor.ts'
import { findInScope } from '../../access/findReadable.ts'
import type { StaffActor } from '../../access/staffActor.ts'
import { ENTRY_KEYS, type Slugs } from '../../domain/slugs.ts'
import { deskServicesOf } from '../../services.ts'
import { firstStepsOf, isNew, STEP_ACTS, type StepView } from './firstSteps.ts'

/** Of each kind of text: somebody new has not written at more. */
const LOOKED_AT = 30

type Document = {
  id: string
  title?: Record<string, string | null> | null
  editedBy?: { user: string }[] | null
}

/** What somebody new has done of their first steps, from what stands in texts and logs. Older accounts are asked nothing. */
export const readFirstSteps = async (
  req: PayloadRequest,
  { actor, slugs }: { actor: StaffActor; slugs: Slugs },
): Promise<StepView[]> => {
  const { register, clock } = deskServicesOf(req.payload)
  const person = (await findPerson(req, slugs)) as { createdAt?: string; hasSecondFactor?: boolean } | null
  if (!person || !isNew(person.createdAt, clock.now())) return []
  const own = actor.memberships.map(({ organisationId }) => organisationId)
  const documents = await Promise.all(
    ENTRY_KEYS.map((key) =>
      findInScope<Document>(req, slugs[key], {
        where: { lead: { in: own } },
        limit: LOOKED_AT,
        sort: '-updatedAt',
        select: { title: true, editedBy: true },
      }),
    ),
  )
  const mine = documents.flat().filter(({ editedBy }) => editedBy?.some(({ user }) => user === actor.id))
  return firstStepsOf({
    roles: actor.memberships.flatMap(({ roles }) => roles),
    acts: await register.actsOf(actor.id, STEP_ACTS),
    written: mine.map(({ title }) => Object.values(title ?? {}).filter((words) => words?.trim()).length),
    hasSecondFactor: person.hasSecondFactor ?? false,
  })
}
