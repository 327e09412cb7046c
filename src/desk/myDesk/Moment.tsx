'use client'

import { useEffect, useState } from 'react'
import { sayInZone } from '../../admin/instants/OwnInstant.tsx'
import { useReaderZone } from '../../admin/instants/useReaderZone.ts'
import { sayDistance } from '../../domain/moments/sayDistance.ts'

type Props = {
  label: string
  /** ISO 8601 */
  at: string
  /** What the server's clock says, so that the count does not depend on this machine's. */
  now: string
  language: string
  /** What was typed, where it was: shown beside, since everybody speaks of that hour. */
  typed?: { wallTime: string; zone: string } | null
}

const EACH_MS = 20_000
const HOUR = 3_600_000

/** An instant and how far away it is, counted on; in UTC until it is known where its reader is. */
export const Moment = ({ label, at, now, language, typed }: Props) => {
  const [passed, setPassed] = useState(0)
  const zone = useReaderZone() ?? 'UTC'
  useEffect(() => {
    const started = Date.now()
    const timer = setInterval(() => setPassed(Date.now() - started), EACH_MS)
    return () => clearInterval(timer)
  }, [])
  const left = Date.parse(at) - Date.parse(now) - passed
  return (
    <span className="my-desk__moment" data-near={left > 0 && left < 4 * HOUR ? 'yes' : 'no'}>
      {label}{' '}
      <time dateTime={at}>
        <bdi>{sayDistance(left, language)}</bdi>
      </time>
      <small>
        <bdi>
          {typed
            ? `${typed.wallTime.replace('T', ' ')} ${typed.zone}`
            : `${sayInZone(at, language, zone)} ${zone}`}
        </bdi>
      </small>
    </span>
  )
}
