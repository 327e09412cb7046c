import type { Payload } from 'payload'
import { markOfView } from '../../domain/clearance/mark.ts'
import { isRefusal } from '../../errors.ts'
import type { Ref } from '../../register/types.ts'
import { deskServicesOf } from '../../services.ts'
import { partiesOf, readingOf } from '../comments/scene.ts'

/** `reading`: the organisations by slug for which they read comments, and since when. */
export type Shown = { clearance: string; reading: string[]; since: string | null }

/** What a person sees of the text now; null: nothing. */
export const shownTo = async (payload: Payload, ref: Ref, person: string): Promise<Shown | null> => {
  const { register, readActor } = deskServicesOf(payload)
  const actor = await readActor(person)
  if (!actor) return null
  try {
    const view = await register.clearance(ref, actor)
    return {
      clearance: markOfView(view),
      reading: readingOf(partiesOf(view), actor),
      since: view.since,
    }
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}
