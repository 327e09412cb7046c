'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { useOpenText } from '../../admin/openText.tsx'

type Present = { id: string; name: string }

/** What the stream of `…/presence` tells of: who else is there, and marks of what the reader sees. */
type Live = { present: Present[]; clearance: string; comments: string }
type LiveEvent = keyof Live
type Stream = {
  source: EventSource | null
  last: Partial<Live>
  ears: Set<(event: LiveEvent) => void>
  /** When it is tried again after a refusal. */
  again?: ReturnType<typeof setTimeout>
}

const EVENTS: readonly LiveEvent[] = ['present', 'clearance', 'comments']
/** A server that restarts is there again by then; a browser itself comes back after a break alone, not after a refusal. */
const AGAIN_MS = 15_000

/** One for each text, whatever listens on the page: a browser keeps few connections to a server. */
const streams = new Map<string, Stream>()

const connect = (url: string, stream: Stream): void => {
  const source = new EventSource(url)
  stream.source = source
  const tell = (event: LiveEvent) => stream.ears.forEach((ear) => ear(event))
  for (const event of EVENTS)
    source.addEventListener(event, ({ data }: MessageEvent<string>) => {
      Object.assign(stream.last, { [event]: JSON.parse(data) as unknown })
      tell(event)
    })
  source.addEventListener('error', () => {
    if (source.readyState !== EventSource.CLOSED) return
    stream.last = {}
    EVENTS.forEach(tell)
    stream.again = setTimeout(() => connect(url, stream), AGAIN_MS)
  })
}

const open = (url: string): Stream => {
  const stream: Stream = { source: null, last: {}, ears: new Set() }
  streams.set(url, stream)
  connect(url, stream)
  return stream
}

/** @returns what ends the listening. */
const listen = <E extends LiveEvent>(
  url: string,
  wanted: E,
  hear: (data: Live[E] | null) => void,
): (() => void) => {
  const stream = streams.get(url) ?? open(url)
  const tell = (event: LiveEvent) => {
    if (event === wanted) hear(stream.last[wanted] ?? null)
  }
  stream.ears.add(tell)
  // What was said before anybody listened.
  tell(wanted)
  return () => {
    stream.ears.delete(tell)
    if (stream.ears.size > 0) return
    stream.source?.close()
    clearTimeout(stream.again)
    streams.delete(url)
  }
}

/** What was last said of the text that is open here, null before anything was, and while nothing comes. */
export const useLiveUpdates = <E extends LiveEvent>(event: E): Live[E] | null => {
  const { id, collectionSlug } = useOpenText()
  const { config } = useConfig()
  const [data, setData] = useState<Live[E] | null>(null)
  const url = id ? `${config.routes.api}/${collectionSlug}/${id}/presence` : null
  useEffect(() => {
    if (!url) return
    const stop = listen(url, event, setData)
    return () => {
      stop()
      setData(null)
    }
  }, [url, event])
  return data
}
