import { z } from 'zod'
import { address } from '../consumers.ts'
import { type Read, readingBody } from '../readingBody.ts'
import { say } from '../sentences.ts'

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

const WHOLE = say('grants.body')
const END = say('fields.end')

const readToConsumer = readingBody(toConsumer, WHOLE, { until: END })
const readToJournalist = readingBody(toJournalist, WHOLE, {
  until: END,
  'journalist.name': say('fields.name'),
  'journalist.organisation': say('fields.name'),
  'journalist.email': say('fields.email'),
})

export const readGrantRequest = (body: unknown): Read<GrantRequest> =>
  typeof body === 'object' && body !== null && 'journalist' in body
    ? readToJournalist(body)
    : readToConsumer(body)
