import type { PayloadRequest } from 'payload'
import { NO_DIGEST } from '../../domain/copies.ts'
import { expectedIn, wordsDigest } from '../../domain/review/expected.ts'
import { writeMark } from '../../domain/review/mark.ts'
import { collectionOfType, type Slugs } from '../../domain/slugs.ts'
import type { MarksOf } from '../../wire/copies/deskCopies.ts'
import { findWorkingDocument, type WorkingDocument } from '../suggestions/anchoring.ts'

/** Nobody can change the words of a text while it is frozen. */
const isFrozenAs = ({ digest, state }: WorkingDocument, shown: string): boolean =>
  digest === shown && state !== 'drafting'

/**
 * What a Word file says of the texts in it: which ones they are, and the digest of the working words of each. Of a text that
 * the person cannot work on it says nothing.
 */
export const reviewMarksFor =
  (req: PayloadRequest, slugs: Slugs): MarksOf =>
  async (texts) => {
    const marks = new Map<string, string>()
    for (const { entry, type, locale, digest: shown } of texts) {
      const document = await findWorkingDocument(req, {
        collection: collectionOfType(slugs, type),
        id: entry,
      })
      if (!document) continue
      const isWorking = shown === NO_DIGEST || isFrozenAs(document, shown)
      // Of other words than the working ones: those have changed since, whatever comes back.
      const digest = isWorking ? wordsDigest(expectedIn(document, locale), locale) : shown
      marks.set(entry, writeMark({ type, entry, locale, digest }))
    }
    return marks
  }
