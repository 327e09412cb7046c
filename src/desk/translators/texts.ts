import type { PayloadRequest } from 'payload'
import type { Locale } from '../../domain/locales.ts'
import { FIELDS, type WordsByField } from '../../domain/xliff/units.ts'
import { notFound } from '../../errors.ts'
import type { Ref } from '../../register/types.ts'

/** A text as its reader may read it, words in all languages. */
export type WorkingDocument = Record<string, unknown> & { revision?: number; state?: string }

/** @throws Refusal 404 */
export const readWorking = async (req: PayloadRequest, { collection, id }: Ref): Promise<WorkingDocument> => {
  const document: unknown = await req.payload.findByID({
    ...{ collection, id, locale: 'all', fallbackLocale: false, depth: 0, disableErrors: true },
    ...{ overrideAccess: false, user: req.user, req },
  })
  if (!document) throw notFound()
  return document as WorkingDocument
}

/** One language of it. */
export const wordsIn = (document: Record<string, unknown>, locale: Locale): WordsByField =>
  Object.fromEntries(
    FIELDS.map((field) => [
      field,
      (document[field] as Partial<Record<Locale, unknown>> | null | undefined)?.[locale] ?? null,
    ]),
  )
