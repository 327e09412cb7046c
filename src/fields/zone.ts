import type { TextField } from 'payload'
import { saidTo } from '../access/language.ts'
import { isZone } from '../domain/wallTime.ts'

/** An IANA time zone, as `Asia/Karachi`. */
export const zoneField = (name: string, label: string): TextField => ({
  name,
  label,
  type: 'text',
  admin: { placeholder: 'Asia/Karachi' },
  validate: (value: string | null | undefined, { req }) =>
    !value ||
    isZone(value) ||
    saidTo(req, 'A zone is written as in the IANA list: Asia/Karachi, Europe/Vienna, UTC.'),
})
