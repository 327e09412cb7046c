import type { CollectionAfterChangeHook } from 'payload'
import { canTakePart } from '../domain/organisations.ts'
import { deskServicesOf } from '../services.ts'
import { afterCommit } from './afterCommit.ts'
import type { NotifiedOrganisation } from '../mails.ts'

/**
 * Whoever waits for an organisation's signature learns that it can give none for now, and when it is back
 * (docs/threats.md 14).
 */
export const notifyParties: CollectionAfterChangeHook = ({ doc, previousDoc, operation, req }) => {
  const [before, after] = [previousDoc, doc] as [ChangedOrganisation, ChangedOrganisation]
  if (operation !== 'update' || canTakePart(before) === canTakePart(after)) return
  afterCommit(req, async () => {
    const { register, notices } = deskServicesOf(req.payload)
    for (const { ref, parties } of await register.roundsOf(after.slug))
      await notices?.notify({
        ...{ key: `${after.id}/${after.updatedAt}/${ref.id}`, ref, at: after.updatedAt },
        ...{ by: after.slug, except: null },
        orders: [
          {
            kind: canTakePart(after) ? 'back' : 'absent',
            to: parties.map((organisation) => ({ organisation, roles: [] })),
            ...{ until: null, detail: '' },
          },
        ],
      })
  })
}

type ChangedOrganisation = NotifiedOrganisation & { updatedAt: string }

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
    afterCommit(req, () => deskServicesOf(req.payload).register.voidSilence(after.slug))
}
