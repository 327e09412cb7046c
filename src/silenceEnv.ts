import { z } from 'zod'
import { isZone } from './domain/instants.ts'
import { ENTRY_TYPES, STATEMENT_KINDS } from './domain/entries.ts'
import type { SilenceRules } from './domain/silence.ts'

const KINDS: readonly string[] = [...STATEMENT_KINDS, ...ENTRY_TYPES.filter((type) => type !== 'statement')]

const list = (sentence: string, isFit: (word: string) => boolean) =>
  z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((word) => word.trim() || []))
    .refine((words) => words.every(isFit), sentence)

/** The variables that say how long parties have before their silence may count, and what it never clears. */
export const silenceShape = {
  SILENCE_NOTICE: z
    .string()
    .regex(/^[1-9]\d{0,3}[hd]$/, 'SILENCE_NOTICE must be hours or working days, such as 72h or 3d.')
    .default('72h'),
  SILENCE_ZONE: z
    .string()
    .refine(isZone, 'SILENCE_ZONE must be a time zone, such as Europe/Vienna.')
    .default('UTC'),
  SILENCE_WEEKEND: z
    .string()
    .regex(/^[1-7](,[1-7]){0,5}$/, 'SILENCE_WEEKEND must be days of the week, Monday being 1, such as 6,7.')
    .default('6,7'),
  SILENCE_HOLIDAYS: list('SILENCE_HOLIDAYS must be days such as 2024-12-25, with commas between.', (day) =>
    /^\d{4}-\d\d-\d\d$/.test(day),
  ),
  SILENCE_NEVER_FOR: list(
    `SILENCE_NEVER_FOR must be kinds of text, with commas between: ${KINDS.join(', ')}.`,
    (kind) => KINDS.includes(kind),
  ),
}

type Given = z.infer<z.ZodObject<typeof silenceShape>>

export const toSilence = (given: Given): SilenceRules => {
  const number = Number(given.SILENCE_NOTICE.slice(0, -1))
  const days = {
    workingDays: number,
    zone: given.SILENCE_ZONE,
    weekend: given.SILENCE_WEEKEND.split(',').map(Number),
    holidays: given.SILENCE_HOLIDAYS,
  }
  return {
    notice: given.SILENCE_NOTICE.endsWith('h') ? { hours: number } : days,
    barred: given.SILENCE_NEVER_FOR,
  }
}
