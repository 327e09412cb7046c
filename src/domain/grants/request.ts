import { z } from 'zod'
import { address } from '../consumers.ts'

const words = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((text) => !text.includes('\u0000'))

const until = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .nullish()

const journalist = z.strictObject({ name: words, organisation: words, email: address })

const request = z.union([z.strictObject({ consumer: words, until }), z.strictObject({ journalist, until })])

export type Journalist = z.output<typeof journalist>
export type GrantRequest = z.output<typeof request>

type Read = { ok: true; value: GrantRequest } | { ok: false; sentence: string }

export const readGrantRequest = (body: unknown): Read => {
  const result = request.safeParse(body)
  if (result.success) return { ok: true, value: result.data }
  return {
    ok: false,
    sentence:
      'A grant names a “consumer” by its id, or a “journalist” by “name”, “organisation” and “email”; “until” (an instant) may be left out.',
  }
}
