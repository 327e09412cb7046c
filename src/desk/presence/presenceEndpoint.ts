import { setTimeout as sleep } from 'node:timers/promises'
import type { PayloadRequest, Endpoint } from 'payload'
import type { Slugs } from '../../domain/slugs.ts'
import type { Ref } from '../../register/types.ts'
import { deskServicesOf } from '../../services.ts'
import { markOf } from '../comments/rows.ts'
import { visibleStateFor } from './createPresence.ts'
import { requireActor } from '../../access/actor.ts'
import { findReadable } from '../../access/findReadable.ts'
import { notFound } from '../../errors.ts'
import { privateAnswer, refOf } from '../endpoints.ts'

/** How often it is looked who is there, and how often whether the reader may still know. */
const [LOOK_MS, RENEW_MS] = [2_000, 10_000]

type Watching = { ref: Ref; person: string; slugs: Slugs }
type Telling = { signal: AbortSignal; say: (text: string) => void }

/**
 * Says at once, and at each change: `present`, who else has it open; `clearance` and `comments`, marks of what the reader
 * sees of both, so that what others say and do among themselves is no event. It ends when they may read the text no more.
 */
const watchEntry = async (
  { payload }: Pick<PayloadRequest, 'payload'>,
  { ref, person, slugs }: Watching,
  { signal, say }: Telling,
): Promise<void> => {
  const { presence } = deskServicesOf(payload)
  const open = await presence.open(ref.id, person)
  const said: Record<string, string> = {}
  try {
    let shown = await visibleStateFor(payload, ref, person)
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
      shown = await visibleStateFor(payload, ref, person)
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

/** Then the browser asks anew, as whoever is logged in there by then. */
const LONGEST_MS = 5 * 60_000

/**
 * `GET …/:id/presence`: who else has this text open, for whoever may read it. As server-sent events it goes on, and says
 * that the reader has it open, too, and what watch.ts tells of, until openStreams.ts ends it; otherwise it is one answer.
 */
export const presenceEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id/presence',
  method: 'get',
  handler: async (req) => {
    const actor = await requireActor(req, slugs)
    const ref = refOf(req)
    if (!(await findReadable(req, ref.collection, ref.id))) throw notFound()
    if (!req.headers.get('accept')?.includes('text/event-stream')) {
      const { presence } = deskServicesOf(req.payload)
      return privateAnswer({ present: await presence.others(ref.id, actor.id) })
    }
    return new Response(streamOf(req, { ref, person: actor.id, slugs }), {
      headers: {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'private, no-store',
        // A proxy that waits for the end would wait for minutes.
        'X-Accel-Buffering': 'no',
      },
    })
  },
})

const streamOf = (req: PayloadRequest, watching: Watching): ReadableStream<Uint8Array> => {
  const gone = new AbortController()
  const { presence } = deskServicesOf(req.payload)
  const session = (req.user as { _sid?: string } | null)?._sid ?? null
  const { ended, close } = presence.streams.open({ ...watching, session })
  const ends = [gone.signal, ended, presence.stopping, AbortSignal.timeout(LONGEST_MS)]
  const signal = AbortSignal.any(req.signal ? [...ends, req.signal] : ends)
  const encoder = new TextEncoder()
  return new ReadableStream({
    start: async (controller) => {
      let isOver = false
      const finish = () => {
        if (!isOver && !gone.signal.aborted) controller.close()
        isOver = true
      }
      const say = (text: string) => void (isOver || controller.enqueue(encoder.encode(text)))
      // At once: what is still to be written behind it may wait for its turn.
      signal.addEventListener('abort', finish, { once: true })
      try {
        await watchEntry(req, watching, { signal, say })
        finish()
      } catch (error) {
        controller.error(error)
      } finally {
        close()
      }
    },
    cancel: () => gone.abort(),
  })
}
