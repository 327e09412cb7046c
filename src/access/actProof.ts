import type { Payload } from 'payload'
import type { Actor } from '../domain/organisations.ts'
import type { Slugs } from '../domain/slugs.ts'
import { Refusal } from '../errors.ts'
import { findRecord } from './accounts.ts'
import { forgetTries, takeTry } from './codeTries.ts'
import { useCode } from './secondFactor.ts'
import { say } from '../domain/sentences.ts'

type Act = { actor: Actor; organisation: string; code: unknown }
type At = { payload: Payload; slugs: Slugs }

/**
 * How people log in with a host's accounts the newsroom does not know. So where an organisation demands a second factor of
 * its people, each act for it needs a code, which counts once; what was given at a login would not do.
 *
 * @throws Refusal `code-required`, `too-many`
 */
export const createActProof =
  (at: At) =>
  async ({ actor, organisation, code }: Act): Promise<void> => {
    if (!(await isDemanded(at, actingThrough(actor, organisation)))) return
    if (code === undefined || code === null || code === '')
      throw new Refusal('code-required', say('accounts.codeNeeded'))
    await takeTry(at, actor.id)
    const row = await findRecord(at, actor.id)
    if (!row || !(await useCode(at, row, code))) throw new Refusal('code-required', say('accounts.wrongCode'))
    await forgetTries(at, actor.id)
  }

/** Whoever signs for another organisation by delegation answers to their own. */
const actingThrough = ({ memberships }: Actor, organisation: string): string[] => {
  const own = memberships.map((membership) => membership.organisation)
  return own.includes(organisation) ? [organisation] : own
}

const isDemanded = async ({ payload, slugs }: At, organisations: readonly string[]): Promise<boolean> => {
  const { docs } = await payload.find({
    collection: slugs.organisations as 'partner-organisations',
    where: { and: [{ slug: { in: [...organisations] } }, { requireSecondFactor: { equals: true } }] },
    depth: 0,
    limit: 1,
    pagination: false,
    // The newsroom's own question, right before the act is written down.
    overrideAccess: true,
  })
  return docs.length > 0
}
