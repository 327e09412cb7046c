import { leafNames } from '../../canonical.ts'
import { isSigningRole } from '../../parties.ts'
import { say } from '../../sentences.ts'
import { type ActionRequest, type Refused, refuse } from '../facts.ts'

/** What can be wrong with a body beyond its shape, whoever sends it. */

type BodyRequest = Omit<ActionRequest, 'organisation'>
export type BodyCheck = (asked: BodyRequest) => Refused | null

export const refuseUnknownLeaf: BodyCheck = ({ facts, body }) => {
  const { round } = facts.clearance
  const unknown = round && body.covers?.find((leaf) => !leafNames(round.manifest).includes(leaf))
  return unknown ? refuse('invalid', say('requests.noLeaf', { leaf: unknown })) : null
}

export const refuseUnsuitableGuest: BodyCheck = ({ facts, body }) => {
  const organisation = body.organisation ?? ''
  if (organisation === facts.lead) return refuse('invalid', say('parties.lead'))
  if (facts.organisations[organisation]?.standing !== 'member') {
    return refuse('invalid', say('parties.noMember', { organisation }))
  }
  return facts.reproduced && body.role && isSigningRole(body.role)
    ? refuse('invalid', say('parties.reproducedRole'))
    : null
}

export const refuseWithoutDigest: BodyCheck = ({ facts, body }) =>
  facts.clearance.round && facts.clearance.state !== 'released' && body.digest === undefined
    ? refuse('invalid', say('requests.digest'))
    : null

export const refuseEndedDelegation: BodyCheck = ({ body, now }) =>
  Date.parse(body.until ?? '') <= now.getTime() ? refuse('invalid', say('delegation.endsLater')) : null

export const refuseBundleInBundle: BodyCheck = ({ facts, body }) =>
  facts.type === 'media-update' || body.bundle === facts.entry
    ? refuse('invalid', say('bundles.nested'))
    : null

export const refuseItems: BodyCheck = ({ facts, body }) =>
  body.items && facts.type !== 'media-update' ? refuse('invalid', say('bundles.itemsOnly')) : null

/** Of another text than the one in clearance nothing can be said: that one is stale. */
export const refuseUnknownParagraph: BodyCheck = ({ facts, body }) => {
  const { paragraph, digest } = body
  if (!paragraph || digest !== facts.clearance.digest) return null
  const count = facts.ties.paragraphs?.[paragraph.language] ?? 0
  return paragraph.number > count
    ? refuse(
        'invalid',
        say('requests.noParagraph', {
          number: paragraph.number,
          language: paragraph.language,
        }),
      )
    : null
}
