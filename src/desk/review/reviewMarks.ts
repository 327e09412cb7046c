import type { PayloadRequest } from 'payload'
import { expectedIn, wordsDigest } from '../../domain/review/expected.ts'
import { writeMark } from '../../domain/review/mark.ts'
import { collectionOfType, type Slugs } from '../../domain/slugs.ts'
import type { MarksOf } from '../../wire/copies/deskCopies.ts'
import { findWorkingDocument } from '../suggestions/anchoring.ts'

/**
 * What a Word file says of the texts in it: which ones they are, and the digest of the working words of each. Of a text that
 * the person cannot work on it says nothing.
 */
export const reviewMarksFor =
  (req: PayloadRequest, slugs: Slugs): MarksOf =>
  async (texts) => {
    const marks = new Map<string, string>()
    for (const { entry, type, locale } of texts) {
      const document = await findWorkingDocument(req, {
        collection: collectionOfType(slugs, type),
        id: entry,
      })
      if (!document) continue
      const digest = wordsDigest(expectedIn(document, locale), locale)
      marks.set(entry, writeMark({ type, entry, locale, digest }))
    }
    return marks
  }
