import { editionMeant } from '../cautions.ts'
import { refuse } from '../facts.ts'
import type { Check } from './check.ts'

export const refuseStaleDigest: Check = ({ facts, body }) => {
  const { digest, round } = facts.clearance
  const isStale = body.digest !== undefined && body.digest !== digest
  const isOtherRound = body.round !== undefined && body.round !== round?.seq
  return isStale || isOtherRound
    ? refuse('stale-digest', 'The text has changed since you opened it: read it again before you decide.')
    : null
}

export const refuseOtherEdition: Check = ({ facts, body }) =>
  body.digest === undefined || body.digest === facts.clearance.wire?.digest
    ? null
    : refuse('stale-digest', 'Another edition is out than the one you looked at: read it before you decide.')

/** Of a caution, which can be on the edition that waits. */
export const refuseOtherMeant: Check = ({ facts, body }) =>
  body.digest === undefined || body.digest === editionMeant(facts.clearance, body.digest)?.digest
    ? null
    : refuse('stale-digest', 'Another edition is out than the one you looked at: read it before you decide.')

export const refuseStaleRevision: Check = ({ facts, body }) =>
  body.revision === facts.revision
    ? null
    : refuse(
        'stale-revision',
        'Somebody has changed the text since you opened it: read it again before you submit it.',
      )
