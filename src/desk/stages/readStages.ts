import type { PayloadRequest } from 'payload'
import { remindingOf } from '../../domain/clearance/reminding.ts'
import { stageOf } from '../../domain/clearance/stage.ts'
import type { Actor } from '../../domain/organisations.ts'
import { deskServicesOf } from '../../services.ts'
import type { Names } from '../entries/items.ts'
import type { StageView } from './stages.ts'

/** A draft that nobody has acted on. */
const UNTOUCHED: StageView = { stage: 'drafting', edition: null, at: null, beside: null, waitsFor: [] }

type Reader = { actor: Actor; names: Pick<Names, 'ofSlug'> }

/** The stages of texts that the person may read, which whoever asks has seen to. */
export const readStages = async (
  { payload }: PayloadRequest,
  ids: readonly string[],
  { actor, names }: Reader,
): Promise<(id: string) => StageView> => {
  const { register, clock } = deskServicesOf(payload)
  const clearances = await register.clearances([...new Set(ids)])
  const now = clock.now()
  return (id) => {
    const clearance = clearances.get(id)
    if (!clearance) return UNTOUCHED
    const { stage, edition, at, beside, waitsFor } = stageOf(clearance)
    const waited = waitsFor.map((organisation) => ({
      ...{ organisation, name: names.ofSlug(organisation) },
      reminding: remindingOf(clearance, { organisation, actor, now }),
    }))
    return { stage, edition, at, beside, waitsFor: waited }
  }
}
