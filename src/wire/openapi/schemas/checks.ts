import { z } from 'zod'
import { COPY_FORMS } from '../../../domain/copies.ts'
import { ENTRY_TYPES } from '../../../domain/entries.ts'
import type { Shard } from '../../checks/answerCheck.ts'
import { digest, edition, instant, locale, named, sha256, slug, text } from './parts.ts'

const place = { type: z.enum(ENTRY_TYPES), slug }

export const shard = named(
  'CheckShard',
  z.strictObject({
    prefix: z.string().regex(/^[0-9a-f]{3}$/),
    words: z
      .array(z.strictObject({ fingerprint: z.string().regex(/^[0-9a-f]{10}$/), ...place, language: locale }))
      .describe('Runs of words that stand in a text, of its present edition or of one before it.'),
    digests: z
      .array(
        z.strictObject({
          ...{ digest, ...place, edition },
          withdrawn: z.strictObject({ at: instant, note: text }).nullable(),
        }),
      )
      .describe('Editions; of one that was withdrawn this is all that is left.'),
    files: z
      .array(
        z.strictObject({
          ...{ sha256, ...place, edition },
          language: locale.nullable(),
          form: z.enum([...COPY_FORMS, 'file']),
        }),
      )
      .describe('Copies that were given out, and files that belong to a text (“file”).'),
  }),
  'What begins with the three digits that were asked for.',
)

/** Each is assignable to the other: what is not the same does not compile. */
type Same<A, B> = [A, B] extends [B, A] ? true : never
export const DESCRIBES_SHARDS: Same<Shard, z.infer<typeof shard>> = true
