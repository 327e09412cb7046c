import type { CollectionAfterChangeHook } from 'payload'
import { canTakePart } from '../domain/organisations.ts'
import { baseServicesOf } from '../baseServices.ts'
import { afterCommit } from './afterCommit.ts'

type Organisation = {
  slug: string
  standing?: string | null
  suspended?: boolean | null
  tacitConsent?: string[] | null
}

/** An organisation that takes part no more, or allows silence for fewer kinds of text, is silent for nothing from now on. */
export const voidSilence: CollectionAfterChangeHook = ({ doc, previousDoc, operation, req }) => {
  const [before, after] = [previousDoc as Organisation, doc as Organisation]
  const isLost = (before.tacitConsent ?? []).some((kind) => !(after.tacitConsent ?? []).includes(kind))
  const isGone = canTakePart(before) && !canTakePart(after)
  if (operation === 'update' && (isLost || isGone))
    afterCommit(req, () => baseServicesOf(req.payload).register.voidSilence(after.slug))
}
