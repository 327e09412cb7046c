import { setTimeout as sleep } from 'node:timers/promises'
import type { PayloadRequest } from 'payload'
import { markOfView } from '../../domain/clearance/mark.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { isRefusal } from '../../errors.ts'
import type { Ref } from '../../register/types.ts'
import { getServices } from '../../services.ts'
import { markOf } from '../comments/rows.ts'
import { partiesOf, readingOf } from '../comments/scene.ts'

/** How often it is looked who is there, and how often whether the reader may still know. */
const [LOOK_MS, RENEW_MS] = [2_000, 10_000]

export type Watching = { ref: Ref; person: string; slugs: Slugs }
type Telling = { signal: AbortSignal; say: (text: string) => void }

/**
 * Says at once, and at each change: `present`, who else has it open; `clearance` and `comments`, marks of what the reader
 * sees of both, so that what others say and do among themselves is no event. It ends when they may read the text no more.
 */
export const watch = async (
  req: PayloadRequest,
  watching: Watching,
  { signal, say }: Telling,
): Promise<void> => {
  const { ref, person, slugs } = watching
  const { presence } = getServices(req.payload)
  const open = await presence.open(ref.id, person)
  const said: Record<string, string> = {}
  try {
    let sight = await sightOf(req, watching)
    for (let renewed = Date.now(); sight && !signal.aborted; await pause(signal)) {
      const { clearance, reading } = sight
      const found = {
        present: JSON.stringify(await presence.others(ref.id, person)),
        clearance: JSON.stringify(clearance),
        comments: JSON.stringify(await markOf({ payload: req.payload, slugs }, { entry: ref.id, reading })),
      }
      if (signal.aborted) return
      for (const [event, data] of Object.entries(found)) {
        if (data !== said[event]) say(`event: ${event}\ndata: ${data}\n\n`)
        said[event] = data
      }
      if (Date.now() - renewed < RENEW_MS) continue
      sight = await sightOf(req, watching)
      await open.renew()
      say(': still here\n\n')
      renewed = Date.now()
    }
  } finally {
    await open.close()
  }
}

const pause = async (signal: AbortSignal): Promise<void> => {
  try {
    await sleep(LOOK_MS, undefined, { signal })
  } catch {
    // Aborted: the loop sees it.
  }
}

/** `reading`: the organisations by slug for which they read comments. */
type Sight = { clearance: string; reading: string[] }

/** What the person sees of the text now; null: nothing. */
const sightOf = async ({ payload }: PayloadRequest, { ref, person }: Watching): Promise<Sight | null> => {
  const { register, readActor } = getServices(payload)
  const actor = await readActor(person)
  if (!actor) return null
  try {
    const view = await register.clearance(ref, actor)
    return { clearance: markOfView(view), reading: readingOf(partiesOf(view), actor) }
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}
