'use client'

import { useFormFields } from '@payloadcms/ui'
import { isZone } from '../../domain/wallTime.ts'

/** Of the fields of the form that can say in which zone an instant is spoken of, the first one that does. */
export type ZonePaths = readonly string[]

/** An event's own zone comes first; then that of an embargo. */
export const OF_ENTRIES: ZonePaths = ['zone', 'embargo.zone']

/** The zone that is meant where nobody says another one, and the city that people call it by. */
export const useZone = (paths: ZonePaths = OF_ENTRIES): { zone: string; place: string | null } =>
  JSON.parse(
    // As one word, so that only a change of it draws anew.
    useFormFields(([fields]) => {
      const valueOf = (path: string) => {
        const value = fields[path]?.value
        return typeof value === 'string' ? value : ''
      }
      const found = paths.find((path) => isZone(valueOf(path)))
      return JSON.stringify({
        zone: found ? valueOf(found) : isAsked(fields, paths) ? '' : 'UTC',
        place: found === 'zone' ? valueOf('venue.city') || null : null,
      })
    }),
  ) as { zone: string; place: string | null }

/** Where the document has a zone of its own that nobody has said yet, it has to be said; nothing stands in for it. */
const isAsked = (fields: Record<string, unknown>, paths: ZonePaths): boolean =>
  paths[0] !== undefined && paths[0] in fields
