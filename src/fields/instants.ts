import type { DateField, GroupField, TextField } from 'payload'
import { saidTo } from '../access/language.ts'
import { isZone } from '../domain/instants.ts'
import { say } from '../domain/sentences.ts'

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

/** The instant before which nobody outside sees the text: as instant, IANA zone, and the wall time that was typed. */
export const embargoField = (): GroupField => ({
  name: 'embargo',
  type: 'group',
  label: 'Embargo',
  admin: {
    description: 'Nobody outside sees the text before this time. Enter the local time and its time zone.',
    position: 'sidebar',
  },
  fields: [
    // Both are typed in the one field below.
    { name: 'wallTime', label: 'Local time', type: 'text', admin: { hidden: true } },
    { name: 'zone', label: 'Time zone', type: 'text', admin: { hidden: true } },
    {
      ...instantField('until', 'Embargoed until', {
        typedPaths: { wallTime: 'embargo.wallTime', zone: 'embargo.zone' },
      }),
      index: true,
    },
  ],
})

/** A day without an hour. */
export const dayField = (name: string, label?: string): DateField => ({
  ...{ name, label, type: 'date' },
  admin: { components: { Field: 'communique/client#DayField' } },
})

/** An IANA time zone, as `Asia/Karachi`. */
export const zoneField = (
  name: string,
  label: TextField['label'],
  admin: TextField['admin'] = {},
): TextField => ({
  name,
  label,
  type: 'text',
  admin: { ...admin, components: { Field: 'communique/client#ZoneField' } },
  validate: (value: string | null | undefined, { req }) =>
    !value || isZone(value) || saidTo(req, say('fields.zone')),
})
