'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

/** What the stream of `…/presence` tells of. */
type LiveEvent = 'present' | 'clearance' | 'comments'
type Hear = (data: string) => void
type Stream = { source: EventSource; last: Map<LiveEvent, string>; ears: Set<(event: LiveEvent) => void> }

const EVENTS: readonly LiveEvent[] = ['present', 'clearance', 'comments']

/** One for each text, whatever listens on the page: a browser keeps few connections to a server. */
const streams = new Map<string, Stream>()

const open = (url: string): Stream => {
  const stream: Stream = { source: new EventSource(url), last: new Map(), ears: new Set() }
  for (const event of EVENTS)
    stream.source.addEventListener(event, ({ data }: MessageEvent<string>) => {
      stream.last.set(event, data)
      for (const ear of stream.ears) ear(event)
    })
  streams.set(url, stream)
  return stream
}

/** @returns what ends the listening. */
const listen = (url: string, wanted: LiveEvent, hear: Hear): (() => void) => {
  const stream = streams.get(url) ?? open(url)
  const tell = (event: LiveEvent) => {
    const data = stream.last.get(wanted)
    if (event === wanted && data !== undefined) hear(data)
  }
  stream.ears.add(tell)
  // What was said before anybody listened.
  tell(wanted)
  return () => {
    stream.ears.delete(tell)
    if (stream.ears.size > 0) return
    stream.source.close()
    streams.delete(url)
  }
}

/** What was last said of the text that is open here, as JSON; null before anything was. */
export const useLive = (event: LiveEvent): string | null => {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const [data, setData] = useState<string | null>(null)
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
