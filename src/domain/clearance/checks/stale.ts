import { editionMeant } from '../cautions.ts'
import { refuse } from '../facts.ts'
import type { Check } from './check.ts'
import { say } from '../../sentences.ts'

export const refuseStaleDigest: Check = ({ facts, body }) => {
  const { digest, round } = facts.clearance
  const isStale = body.digest !== undefined && body.digest !== digest
  const isOtherRound = body.round !== undefined && body.round !== round?.seq
  return isStale || isOtherRound ? refuse('stale-digest', say('stale.text')) : null
}

export const refuseOtherEdition: Check = ({ facts, body }) =>
  body.digest === undefined || body.digest === facts.clearance.wire?.digest
    ? null
    : refuse('stale-digest', say('stale.edition'))

/** Of a caution, which can be on the edition that waits. */
export const refuseOtherMeant: Check = ({ facts, body }) =>
  body.digest === undefined || body.digest === editionMeant(facts.clearance, body.digest)?.digest
    ? null
    : refuse('stale-digest', say('stale.edition'))

export const refuseStaleRevision: Check = ({ facts, body }) =>
  body.revision === facts.revision ? null : refuse('stale-revision', say('stale.submitted'))
