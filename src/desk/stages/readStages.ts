import type { PayloadRequest } from 'payload'
import { remindingOf } from '../../domain/clearance/reminding.ts'
import { stageOf } from '../../domain/clearance/stage.ts'
import type { EntryType } from '../../domain/entries.ts'
import type { Actor } from '../../domain/organisations.ts'
import { deskServicesOf } from '../../services.ts'
import type { Names } from '../entries/items.ts'
import { publicPageOf } from './publicPage.ts'
import type { StageView } from './stages.ts'

/** A draft that nobody has acted on. */
const UNTOUCHED: StageView = {
  ...{ stage: 'drafting', edition: null, at: null, beside: null },
  ...{ waitsFor: [], page: null },
}

type Reader = { actor: Actor; names: Pick<Names, 'ofSlug'> }

/** The stages of texts. The caller has checked that the person can read them. */
export const readStages = async (
  req: PayloadRequest,
  texts: readonly { id: string; type: EntryType }[],
  { actor, names }: Reader,
): Promise<(id: string) => StageView> => {
  const { register, clock } = deskServicesOf(req.payload)
  const types = new Map(texts.map(({ id, type }) => [id, type]))
  const clearances = await register.clearances([...types.keys()])
  const now = clock.now()
  return (id) => {
    const clearance = clearances.get(id)
    const type = types.get(id)
    if (!clearance || !type) return UNTOUCHED
    const { stage, edition, at, beside, waitsFor } = stageOf(clearance)
    const waited = waitsFor.map((organisation) => ({
      ...{ organisation, name: names.ofSlug(organisation) },
      reminding: remindingOf(clearance, { organisation, actor, now }),
    }))
    const page = publicPageOf(req, { type, slug: clearance.wireSlug, out: clearance.wire })
    return { stage, edition, at, beside, waitsFor: waited, page }
  }
}
