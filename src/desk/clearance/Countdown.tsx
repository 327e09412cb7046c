'use client'
import { useEffect, useState } from 'react'
import { useReaderZone } from '../../admin/instants/useReaderZone.ts'
import { sayCountdown } from '../../domain/moments/sayCountdown.ts'
import type { StagesMessages } from '../../locales/stages.ts'

type Props = {
  /** ISO 8601 */
  at: string
  /** What the newsroom's clock said: this machine's may be wrong. */
  now: string
  /** The zone in which the text speaks of its hours. */
  zone: string
  words: StagesMessages
  language: string
}

const EACH_MS = 60_000

const inZone = (at: string, language: string, timeZone: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    new Date(at),
  )

/** An instant at the reader's clock and the text's own, and how long until then; counted on silently. */
export const Countdown = ({ at, now, zone, words, language }: Props) => {
  const passed = useMinutes(now)
  const own = useReaderZone()
  const clocks = own === null || own === zone ? [zone] : [own, zone]
  return (
    <>
      {words.goesOut}{' '}
      <time dateTime={at} aria-live="off">
        <bdi>{sayCountdown(Date.parse(at) - Date.parse(now) - passed, language, words)}</bdi>
      </time>
      {clocks.map((clock) => (
        <small key={clock} data-clock={clock === zone ? 'text' : 'own'}>
          <bdi>{`${inZone(at, language, clock)} ${clock}`}</bdi>
          {clock !== zone && ` (${words.your})`}
        </small>
      ))}
    </>
  )
}

/** How many milliseconds have passed since this was read, each minute. */
const useMinutes = (read: string): number => {
  const [passed, setPassed] = useState(0)
  useEffect(() => {
    setPassed(0)
    const started = Date.now()
    const timer = setInterval(() => setPassed(Date.now() - started), EACH_MS)
    return () => clearInterval(timer)
  }, [read])
  return passed
}
