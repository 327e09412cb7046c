import type { PayloadRequest } from 'payload'
import { stageOf } from '../../domain/clearance/stage.ts'
import { deskServicesOf } from '../../services.ts'
import type { Names } from '../entries/items.ts'
import type { StageView } from './stages.ts'

/** A draft that nobody has acted on. */
const UNTOUCHED: StageView = { stage: 'drafting', edition: null, at: null, beside: null, waitsFor: [] }

/** The stages of texts that the person may read, which whoever asks has seen to. */
export const readStages = async (
  { payload }: PayloadRequest,
  ids: readonly string[],
  names: Pick<Names, 'ofSlug'>,
): Promise<(id: string) => StageView> => {
  const clearances = await deskServicesOf(payload).register.clearances([...new Set(ids)])
  return (id) => {
    const clearance = clearances.get(id)
    if (!clearance) return UNTOUCHED
    const { stage, edition, at, beside, waitsFor } = stageOf(clearance)
    return { stage, edition, at, beside, waitsFor: waitsFor.map(names.ofSlug) }
  }
}
