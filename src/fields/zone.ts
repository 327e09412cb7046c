import type { TextField } from 'payload'
import { saidTo } from '../access/language.ts'
import { isZone } from '../domain/wallTime.ts'
import { say } from '../domain/sentences.ts'

/** An IANA time zone, as `Asia/Karachi`. */
export const zoneField = (name: string, label: string): TextField => ({
  name,
  label,
  type: 'text',
  admin: { placeholder: 'Asia/Karachi' },
  validate: (value: string | null | undefined, { req }) =>
    !value || isZone(value) || saidTo(req, say('fields.zone')),
})
