import type { Head } from '../../domain/evidence/heads.ts'
import type { KeyStatement } from '../../domain/evidence/keys.ts'
import { type Actor, belongsTo } from '../../domain/organisations.ts'
import { notFound, Refusal } from '../../errors.ts'
import type { RegisterDeps } from '../types.ts'
import type { Heads } from './createHeads.ts'
import { readPublicKeys } from './keyFile.ts'
import { findHead, findLatestHead } from './rows.ts'
import { forPrograms } from '../../domain/sentences.ts'

export type HeadsAnswer = { keys: KeyStatement[]; heads: Head[] }
export type HeadsQuery = { organisation: string | null; number: string | null }

/**
 * The latest head of each of the actor's organisations; or of one of them, of that number. Another organisation than one's
 * own is as one that is not there.
 */
export const readHeads = async (
  deps: RegisterDeps,
  heads: Heads | null,
  { organisation, number, actor }: HeadsQuery & { actor: Actor },
): Promise<HeadsAnswer> => {
  const wanted = toNumber(number)
  if (wanted !== null && organisation === null)
    throw new Refusal('invalid', forPrograms('Say in “organisation” whose head of that number you want.'))
  if (organisation !== null && !belongsTo(actor, organisation)) throw notFound()
  const own = organisation === null ? actor.memberships.map((one) => one.organisation) : [organisation]
  const found: Head[] = []
  for (const slug of own) {
    await heads?.settled(slug)
    const head = await (wanted === null ? findLatestHead(deps, slug) : findHead(deps, slug, wanted))
    if (head) found.push(head)
  }
  if (wanted !== null && found.length === 0) throw notFound()
  return { keys: deps.keyFile ? readPublicKeys(deps.keyFile) : [], heads: found }
}

const toNumber = (given: string | null): number | null => {
  if (given === null) return null
  if (!/^[1-9]\d{0,8}$/.test(given))
    throw new Refusal('invalid', forPrograms('Say in “number” which head you want: a whole number.'))
  return Number(given)
}
