import type { GroupField } from 'payload'

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
    {
      name: 'wallTime',
      label: 'Local time',
      type: 'text',
      admin: { placeholder: '2024-07-30T10:15', description: 'Year-month-dayThour:minute' },
    },
    { name: 'zone', label: 'Zone', type: 'text', admin: { placeholder: 'Asia/Karachi' } },
    {
      name: 'until',
      label: 'Instant, at your own clock',
      type: 'date',
      index: true,
      admin: {
        date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' },
        description:
          'Follows from the local time and the zone; needed only where a clock is put back and the hour comes twice.',
      },
    },
  ],
})
