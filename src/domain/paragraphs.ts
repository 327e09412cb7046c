import { z } from 'zod'
import type { CanonicalText } from './canonical.ts'
import { type Locale, LOCALES } from './locales.ts'

/** A paragraph, heading or list of a frozen text's body in one language, counted from 1. */
export const PARAGRAPH = z.strictObject({ language: z.enum(LOCALES), number: z.int().positive() })

export type Paragraph = z.output<typeof PARAGRAPH>

/** How many the body has, per language of the text. */
export const countParagraphs = ({
  languages,
}: Pick<CanonicalText, 'languages'>): Partial<Record<Locale, number>> =>
  Object.fromEntries(
    Object.entries(languages).map(([locale, { body }]) => [locale, body?.root.children.length ?? 0]),
  )
