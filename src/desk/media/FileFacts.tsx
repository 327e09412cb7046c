'use client'
import { useEffect, useState } from 'react'
import { fill } from '../../domain/messages.ts'
import { sayDay } from '../../domain/moments/sayMoment.ts'
import { type PhotoFacts, photoFactsIn } from '../../domain/pictures/photoFacts.ts'
import type { MediaMessages } from '../../locales/media.ts'

/** What a file that has been chosen says of itself; read here, and sent nowhere. */
export const useFileFacts = (file: Blob | null): PhotoFacts | null => {
  const [facts, setFacts] = useState<PhotoFacts | null>(null)
  useEffect(() => {
    setFacts(null)
    if (!file) return
    let isCurrent = true
    void file.arrayBuffer().then((bytes) => isCurrent && setFacts(photoFactsIn(new Uint8Array(bytes))))
    return () => {
      isCurrent = false
    }
  }, [file])
  return facts
}

type Props = { facts: PhotoFacts | null; words: MediaMessages; language: string }

/** Said before it is sent: the newsroom stores the picture without it (src/hooks/sanitiseUpload.ts). */
export const FileFacts = ({ facts, words, language }: Props) => {
  const { camera, taken, place, by } = facts ?? {}
  const [day = '', time = ''] = taken?.split('T') ?? []
  return (
    <div className="picture__facts" role="status">
      {place && (
        <p className="picture__place" data-fact="place">
          {fill(words.place, { latitude: String(place.latitude), longitude: String(place.longitude) })}
        </p>
      )}
      {(camera || taken || by) && (
        <>
          <p>{words.facts}</p>
          <ul>
            {camera && <li data-fact="camera">{fill(words.camera, { camera })}</li>}
            {taken && <li data-fact="taken">{fill(words.taken, { day: sayDay(day, language), time })}</li>}
            {by && <li data-fact="by">{fill(words.by, { name: by })}</li>}
          </ul>
        </>
      )}
    </div>
  )
}
