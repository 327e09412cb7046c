import type { CollectionAfterChangeHook } from 'payload'
import { canTakePart } from '../../domain/organisations.ts'
import { afterCommit } from '../../hooks/afterCommit.ts'
import type { NotifiedOrganisation } from '../../mails.ts'
import type { Ref } from '../../register/types.ts'
import { deskServicesOf } from '../../services.ts'
import type { Order } from './table.ts'

/**
 * Parties that wait for an organisation's signature are told when it can no longer sign, and when it can again (docs/threats.md
 * 14). Parties that sign a text of its own are told from when on another organisation can lead that text (ADR 40).
 */
export const notifyParties: CollectionAfterChangeHook = ({ doc, previousDoc, operation, req }) => {
  const [before, after] = [previousDoc, doc] as [ChangedOrganisation, ChangedOrganisation]
  if (operation !== 'update' || canTakePart(before) === canTakePart(after)) return
  afterCommit(req, async () => {
    const { register, notices } = deskServicesOf(req.payload)
    const led = before.suspended || after.suspended ? await register.ledBy(after.slug) : []
    const rounds = await register.roundsOf(after.slug)
    const others = rounds.filter(({ ref }) => !led.some((one) => one.ref.id === ref.id))
    const isBack = canTakePart(after)
    const tell = (ref: Ref, parties: readonly string[], order: Pick<Order, 'kind' | 'until'>) =>
      notices?.notify({
        ...{ key: `${after.id}/${after.updatedAt}/${ref.id}`, ref, at: after.updatedAt },
        ...{ by: after.slug, except: null },
        orders: [{ ...order, to: parties.map((organisation) => ({ organisation, roles: [] })), detail: '' }],
      })
    for (const { ref, parties } of others)
      await tell(ref, parties, { kind: isBack ? 'back' : 'absent', until: null })
    for (const { ref, parties, from } of led)
      await tell(ref, parties, { kind: isBack ? 'back' : 'lead-suspended', until: from })
  })
}

type ChangedOrganisation = NotifiedOrganisation & { updatedAt: string; suspended?: boolean | null }
