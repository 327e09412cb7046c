import type { CollectionAfterChangeHook } from 'payload'
import { canTakePart } from '../../domain/organisations.ts'
import { afterCommit } from '../../hooks/afterCommit.ts'
import type { NotifiedOrganisation } from '../../mails.ts'
import { deskServicesOf } from '../../services.ts'

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
