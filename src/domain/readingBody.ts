import type { z } from 'zod'
import { inARow, type Sentence, withoutRepeats } from './sentences.ts'

/** What somebody has sent, or what is wrong with it, in a sentence. */
export type Read<T> = { ok: true; value: T } | { ok: false; sentence: Sentence }

/** What each field is, for whoever has filled it in, by its path: `journalist.email`. */
type OfFields = Readonly<Record<string, Sentence>>

type Fault = { path: readonly PropertyKey[] }

const isGiven = (body: unknown, path: readonly PropertyKey[]): boolean => {
  let value = body
  for (const name of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[name]
  return value !== undefined
}

/** Each field's own sentence; null where one is missing, or has none. */
const sentencesOf = (faults: readonly Fault[], body: unknown, fields: OfFields): Sentence[] | null => {
  const own = faults.map(({ path }) => (isGiven(body, path) ? fields[path.join('.')] : undefined))
  const found = own.filter((sentence) => sentence !== undefined)
  return found.length === own.length ? withoutRepeats(found) : null
}

/**
 * Reads a body by its schema. Whoever has filled in a field wrongly is told of that field; everybody else what the whole
 * body is.
 */
export const readingBody =
  <T extends z.ZodType>(schema: T, whole: Sentence, fields: OfFields = {}) =>
  (body: unknown): Read<z.output<T>> => {
    const { success, data, error } = schema.safeParse(body)
    if (success) return { ok: true, value: data }
    const ofFields = sentencesOf(error.issues, body, fields)
    return { ok: false, sentence: ofFields ? inARow(ofFields) : whole }
  }
