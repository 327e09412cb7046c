import type { DateField } from 'payload'

type Options = {
  description?: string
  readOnly?: boolean
  /** Of the fields that say the zone in which it is spoken of, beside those of every entry. */
  zonePaths?: string[]
  /** Where the wall time and the zone that were typed are kept beside it. */
  typedPaths?: { wallTime: string; zone: string }
}

/** An instant: stored in UTC, typed and shown as wall time and zone; nobody's browser has a part in it. */
export const instantField = (
  name: string,
  label: string,
  { description, readOnly, ...where }: Options = {},
): DateField => ({
  name,
  label,
  type: 'date',
  admin: {
    description,
    readOnly,
    components: {
      Field: { path: 'communique/client#InstantField', clientProps: where },
      Cell: { path: 'communique/client#InstantCell', clientProps: where },
    },
    date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy-MM-dd HH:mm' },
  },
})
