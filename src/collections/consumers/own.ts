import { requireActor } from '../../access/actor.ts'
import type { StaffActor } from '../../access/types.ts'
import { mayWithKept } from '../../access/granted.ts'
import type { Rule } from '../../domain/rights/grants.ts'
import { notFound, Refusal } from '../../errors.ts'
import { type At, type ConsumerRow, findConsumer } from './rows.ts'
import { say } from '../../domain/sentences.ts'

/** Whether the rule lets the actor do it to a consumer of this organisation; null for one of nobody's. */
export const mayWithConsumer = (rule: Rule, actor: StaffActor, organisation: string | null): boolean =>
  (actor.coordinator && rule.includes('coordinator')) ||
  (organisation !== null && mayWithKept(rule, actor, [organisation]))

/**
 * The consumer that the path names, for whoever may do this to it. @throws Refusal 401, 404, 403, or 409 when it has been
 * revoked, which is for good.
 */
export const requireOwnConsumer = async (
  at: At,
  rule: Rule,
): Promise<{ actor: StaffActor; row: ConsumerRow }> => {
  const actor = await requireActor(at.req, at.slugs)
  const row = await findConsumer(at, String(at.req.routeParams?.id))
  if (!row) throw notFound()
  if (!mayWithConsumer(rule, actor, row.organisation ?? null)) throw forbidden()
  if (row.revokedAt) throw revoked()
  return { actor, row }
}

export const forbidden = () => new Refusal('forbidden', say('consumers.notYours'))

export const revoked = () => new Refusal('wrong-state', say('consumers.revoked'))
