import { setTimeout as sleep } from 'node:timers/promises'
import type { Endpoint, PayloadRequest } from 'payload'
import { requireActor } from '../../access/actor.ts'
import { findReadable } from '../../access/findReadable.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { isRefusal, notFound } from '../../errors.ts'
import type { Ref } from '../../register/types.ts'
import { getServices } from '../../services.ts'
import { privateAnswer } from '../jsonBody.ts'
import { refOf } from '../refOf.ts'

/** How often it is looked who is there, and how often whether the reader may still know. */
const [LOOK_MS, RENEW_MS] = [2_000, 10_000]
/** Then the browser asks anew, as whoever is logged in there by then. */
const LONGEST_MS = 5 * 60_000

/**
 * `GET …/:id/presence`: who else has this text open, for whoever may read it. As server-sent events it goes on, and says
 * that the reader has it open, too; otherwise it is one answer.
 */
export const presenceEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/:id/presence',
  method: 'get',
  handler: async (req) => {
    const actor = await requireActor(req, slugs)
    const ref = refOf(req)
    if (!(await findReadable(req, ref.collection, ref.id))) throw notFound()
    if (!req.headers.get('accept')?.includes('text/event-stream')) {
      const { presence } = getServices(req.payload)
      return privateAnswer({ present: await presence.others(ref.id, actor.id) })
    }
    return new Response(streamOf(req, { ref, person: actor.id }), {
      headers: {
        'Content-Type': 'text/event-stream; charset=utf-8',
        'Cache-Control': 'private, no-store',
        // A proxy that waits for the end would wait for minutes.
        'X-Accel-Buffering': 'no',
      },
    })
  },
})

type Watching = { ref: Ref; person: string }

const streamOf = (req: PayloadRequest, watching: Watching): ReadableStream<Uint8Array> => {
  const gone = new AbortController()
  const { presence } = getServices(req.payload)
  const ends = [gone.signal, presence.stopping, AbortSignal.timeout(LONGEST_MS)]
  const signal = AbortSignal.any(req.signal ? [...ends, req.signal] : ends)
  const encoder = new TextEncoder()
  return new ReadableStream({
    start: async (controller) => {
      try {
        await watch(req, watching, { signal, say: (text) => controller.enqueue(encoder.encode(text)) })
        if (!gone.signal.aborted) controller.close()
      } catch (error) {
        controller.error(error)
      }
    },
    cancel: () => gone.abort(),
  })
}

type Telling = { signal: AbortSignal; say: (text: string) => void }

const watch = async (
  req: PayloadRequest,
  { ref, person }: Watching,
  { signal, say }: Telling,
): Promise<void> => {
  const { presence } = getServices(req.payload)
  const open = await presence.open(ref.id, person)
  let said = ''
  let renewed = Date.now()
  try {
    while (!signal.aborted) {
      const present = JSON.stringify(await presence.others(ref.id, person))
      if (signal.aborted) return
      if (present !== said) say(`event: present\ndata: ${present}\n\n`)
      said = present
      if (Date.now() - renewed >= RENEW_MS) {
        if (!(await mayStillRead(req, { ref, person }))) return
        await open.renew()
        say(': still here\n\n')
        renewed = Date.now()
      }
      await pause(signal)
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

const mayStillRead = async ({ payload }: PayloadRequest, { ref, person }: Watching): Promise<boolean> => {
  const { register, readActor } = getServices(payload)
  const actor = await readActor(person)
  if (!actor) return false
  try {
    return Boolean(await register.clearance(ref, actor))
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
}
