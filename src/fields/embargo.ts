import type { GroupField } from 'payload'
import { instantField } from './instant.ts'

/** The instant before which nobody outside sees the text: as instant, IANA zone, and the wall time that was typed. */
export const embargo = (): GroupField => ({
  name: 'embargo',
  type: 'group',
  label: 'Embargo',
  admin: {
    description: 'Nobody outside sees the text before this instant. Type the local time and its zone.',
    position: 'sidebar',
  },
  fields: [
    // Both are typed in the one field below.
    { name: 'wallTime', label: 'Local time', type: 'text', admin: { hidden: true } },
    { name: 'zone', label: 'Zone', type: 'text', admin: { hidden: true } },
    {
      ...instantField('until', 'Embargoed until', {
        typedPaths: { wallTime: 'embargo.wallTime', zone: 'embargo.zone' },
      }),
      index: true,
    },
  ],
})
