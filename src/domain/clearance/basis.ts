import { z } from 'zod'
import { ENTRY_TYPES } from '../entries.ts'
import { ORGANISATION_STANDINGS, ROLES } from '../organisations.ts'

const notice = z.union([
  z.strictObject({ hours: z.number() }),
  z.strictObject({
    workingDays: z.number(),
    zone: z.string(),
    weekend: z.array(z.number()),
    holidays: z.array(z.string()),
  }),
])

/**
 * What a decision rests on that neither the log nor the text says: what the organisations concerned were and which policies
 * they had, which roles the actor held, and the consortium's own rules. So a log can be replayed by the rules themselves.
 */
export const BASIS = z.strictObject({
  type: z.enum(ENTRY_TYPES).optional(),
  /** The working text is carried word for word. */
  reproduced: z.literal(true).optional(),
  /** Roles of the actor in the organisation acted for, and in the one that signs for it; of no other one. */
  roles: z.array(z.strictObject({ organisation: z.string(), roles: z.array(z.enum(ROLES)) })),
  organisations: z.array(
    z.strictObject({
      organisation: z.string(),
      standing: z.enum(ORGANISATION_STANDINGS),
      suspended: z.boolean(),
      fourEyes: z.boolean(),
      /** Whether its policy, and what it said when it accepted, let its silence count for this kind of text. */
      silence: z.boolean(),
    }),
  ),
  /** Of the consortium; `barred`: no silence clears this kind of text. */
  rules: z.strictObject({ notice, barred: z.boolean() }).optional(),
})

export type Basis = z.output<typeof BASIS>
