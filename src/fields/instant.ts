import type { DateField } from 'payload'

/** An instant: stored in UTC, shown in the admin at the reader's own wall clock. */
export const instantField = (name: string, label: string, description?: string): DateField => ({
  name,
  label,
  type: 'date',
  admin: {
    description,
    date: { pickerAppearance: 'dayAndTime', timeIntervals: 15, displayFormat: 'yyyy-MM-dd HH:mm' },
  },
})
