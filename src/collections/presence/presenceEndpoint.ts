import type { Endpoint, PayloadRequest } from 'payload'
import { requireActor } from '../../access/actor.ts'
import { findReadable } from '../../access/findReadable.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { notFound } from '../../errors.ts'
import { deskServicesOf } from '../../services.ts'
import { privateAnswer } from '../jsonBody.ts'
import { refOf } from '../refOf.ts'
import { watch, type Watching } from './watch.ts'

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
        await watch(req, watching, { signal, say })
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
