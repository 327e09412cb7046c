import { z } from 'zod'
import { readingBody } from './readingBody.ts'
import { forPrograms, say } from './sentences.ts'

/** `read` is every consumer's; `press` sees contacts' details of visibility `press` beside the public ones. */
export const SCOPES = ['read', 'press'] as const
export type Scope = (typeof SCOPES)[number]

export const DEFAULT_RATE = 600
const HIGHEST_RATE = 60_000
const HOUR = 60 * 60 * 1000
/** How long a key may still work beside the one that replaces it. */
export const OVERLAP_MS = 24 * HOUR

const words = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !text.includes('\u0000'))

const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .nullish()

/** An address for mail, in lower case. */
export const address = z
  .string()
  .max(254)
  .trim()
  .toLowerCase()
  .pipe(z.email({ pattern: z.regexes.html5Email }))

const request = z.strictObject({
  name: words(200),
  /** Its id or its slug. */
  organisation: words(200).nullish(),
  scopes: z
    .array(z.enum(SCOPES))
    .transform((given): Scope[] => SCOPES.filter((scope) => scope === 'read' || given.includes(scope)))
    .default(['read']),
  /** Where notices about embargoed texts go. */
  contact: address.nullish(),
  endsAt: instant,
  ratePerMinute: z.number().int().min(1).max(HIGHEST_RATE).default(DEFAULT_RATE),
})
const rotation = z.strictObject({ until: instant })

export type ConsumerRequest = z.output<typeof request>
export type Rotation = z.output<typeof rotation>

export const readConsumerRequest = readingBody(
  request,
  say('consumers.body', { scopes: SCOPES.join(' and '), highest: HIGHEST_RATE }),
  {
    name: say('fields.name'),
    contact: say('fields.email'),
    endsAt: say('fields.end'),
    ratePerMinute: say('fields.rate'),
  },
)
export const readRotation = readingBody(
  rotation,
  forPrograms(
    'Say in “until” how long the old key still works: an instant such as 2024-07-30T05:15:00Z, or nothing.',
  ),
)

type Overlapping = { now: Date; endsAt?: string | null }

/**
 * Until when the old key works: as asked, never longer than a day, and not after the consumer itself has ended. Null for an
 * instant that is too late.
 */
export const overlapUntil = ({ until }: Rotation, { now, endsAt }: Overlapping): string | null => {
  const latest = new Date(now.getTime() + OVERLAP_MS).toISOString()
  if (until && until > latest) return null
  const asked = until ?? latest
  return endsAt && endsAt < asked ? endsAt : asked
}
