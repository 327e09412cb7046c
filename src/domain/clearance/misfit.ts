import { leafNames } from '../canonical.ts'
import { isSigningRole } from '../parties.ts'
import type { Action } from './bodies.ts'
import { refuseUnmandated } from './checks/mandate.ts'
import { refuseEarlierDeadline, refuseShortNotice } from './checks/silence.ts'
import type { Refused, Situation } from './facts.ts'
import { refuse } from './facts.ts'
import { say } from '../sentences.ts'

type Asked = Omit<Situation, 'organisation'>
type Misfit = (asked: Asked) => Refused | null

const refuseUnknownLeaf: Misfit = ({ facts, body }) => {
  const { round } = facts.clearance
  const unknown = round && body.covers?.find((leaf) => !leafNames(round.manifest).includes(leaf))
  return unknown ? refuse('invalid', say('requests.noLeaf', { leaf: unknown })) : null
}

const refuseUnfitGuest: Misfit = ({ facts, body }) => {
  const organisation = body.organisation ?? ''
  if (organisation === facts.lead) return refuse('invalid', say('parties.lead'))
  if (facts.organisations[organisation]?.standing !== 'member') {
    return refuse('invalid', say('parties.noMember', { organisation }))
  }
  return facts.reproduced && body.role && isSigningRole(body.role)
    ? refuse('invalid', say('parties.reproducedRole'))
    : null
}

const refuseWithoutDigest: Misfit = ({ facts, body }) =>
  facts.clearance.round && facts.clearance.state !== 'released' && body.digest === undefined
    ? refuse('invalid', say('requests.digest'))
    : null

const refuseEndedDelegation: Misfit = ({ body, now }) =>
  Date.parse(body.until ?? '') <= now.getTime() ? refuse('invalid', say('delegation.endsLater')) : null

const refuseBundleInBundle: Misfit = ({ facts, body }) =>
  facts.type === 'media-update' || body.bundle === facts.entry
    ? refuse('invalid', say('bundles.nested'))
    : null

const refuseItems: Misfit = ({ facts, body }) =>
  body.items && facts.type !== 'media-update' ? refuse('invalid', say('bundles.itemsOnly')) : null

/** Of another text than the one in clearance nothing can be said: that one is stale. */
const refuseUnknownParagraph: Misfit = ({ facts, body }) => {
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

const MISFITS: Partial<Record<Action, Misfit>> = {
  submit: refuseShortNotice,
  include: refuseBundleInBundle,
  release: refuseItems,
  sign: (asked) => refuseItems(asked) ?? refuseUnknownLeaf(asked),
  'send-back': refuseUnknownParagraph,
  drop: refuseWithoutDigest,
  extend: refuseEarlierDeadline,
  'propose-facts': refuseUnmandated,
  delegate: refuseEndedDelegation,
  invite: refuseUnfitGuest,
}

/** What is wrong with the body beyond its shape. */
export const refuseMisfit: Misfit = (asked) => MISFITS[asked.action]?.(asked) ?? null
