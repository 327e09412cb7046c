'use client'
import { useTranslation } from '@payloadcms/ui'
import { useReaderZone } from './useReaderZone.ts'

/** A day and a time as the language has them. */
export const sayInZone = (at: string, language: string, timeZone?: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    new Date(at),
  )

/** An instant by its reader's own clock; in UTC until it is known where that is. @param at ISO 8601 */
export const OwnInstant = ({ at }: { at: string }) => {
  const { language } = useTranslation().i18n
  const zone = useReaderZone() ?? 'UTC'
  return (
    <time dateTime={at}>
      <bdi>{`${sayInZone(at, language, zone)} ${zone}`}</bdi>
    </time>
  )
}
