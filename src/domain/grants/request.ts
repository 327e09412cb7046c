import { z } from 'zod'
import { address } from '../consumers.ts'
import { type Read, readingBody } from '../readingBody.ts'

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

const toJournalist = z.strictObject({ journalist, until })
const toConsumer = z.strictObject({ consumer: words, until })

export type Journalist = z.output<typeof journalist>
export type GrantRequest = z.output<typeof toJournalist> | z.output<typeof toConsumer>

const WHOLE =
  'A grant names a “consumer” by its id, or a “journalist” by “name”, “organisation” and “email”; “until” (an instant) may be left out.'
const END = 'This end is no instant: give one such as 2024-07-30T05:15:00Z.'

const readToConsumer = readingBody(toConsumer, WHOLE, { until: END })
const readToJournalist = readingBody(toJournalist, WHOLE, {
  until: END,
  'journalist.name': 'A name is needed, of 200 characters at most.',
  'journalist.organisation': 'A name is needed, of 200 characters at most.',
  'journalist.email': 'This is no e-mail address.',
})

export const readGrantRequest = (body: unknown): Read<GrantRequest> =>
  typeof body === 'object' && body !== null && 'journalist' in body
    ? readToJournalist(body)
    : readToConsumer(body)
