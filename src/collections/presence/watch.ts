import { setTimeout as sleep } from 'node:timers/promises'
import type { PayloadRequest } from 'payload'
import type { Slugs } from '../../domain/slugs.ts'
import type { Ref } from '../../register/types.ts'
import { deskServicesOf } from '../../services.ts'
import { markOf } from '../comments/rows.ts'
import { shownTo } from './shown.ts'

/** How often it is looked who is there, and how often whether the reader may still know. */
const [LOOK_MS, RENEW_MS] = [2_000, 10_000]

export type Watching = { ref: Ref; person: string; slugs: Slugs }
type Telling = { signal: AbortSignal; say: (text: string) => void }

/**
 * Says at once, and at each change: `present`, who else has it open; `clearance` and `comments`, marks of what the reader
 * sees of both, so that what others say and do among themselves is no event. It ends when they may read the text no more.
 */
export const watch = async (
  { payload }: Pick<PayloadRequest, 'payload'>,
  { ref, person, slugs }: Watching,
  { signal, say }: Telling,
): Promise<void> => {
  const { presence } = deskServicesOf(payload)
  const open = await presence.open(ref.id, person)
  const said: Record<string, string> = {}
  try {
    let shown = await shownTo(payload, ref, person)
    for (let renewed = Date.now(); shown && !signal.aborted; await pause(signal)) {
      const { clearance, ...readers } = shown
      const found = {
        present: JSON.stringify(await presence.others(ref.id, person)),
        clearance: JSON.stringify(clearance),
        comments: JSON.stringify(await markOf({ payload, slugs }, { entry: ref.id, ...readers })),
      }
      if (signal.aborted) return
      for (const [event, data] of Object.entries(found)) {
        if (data !== said[event]) say(`event: ${event}\ndata: ${data}\n\n`)
        said[event] = data
      }
      if (Date.now() - renewed < RENEW_MS) continue
      shown = await shownTo(payload, ref, person)
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
