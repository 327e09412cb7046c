import type { CollectionBeforeOperationHook } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { breakTies } from '../hooks/breakTies.ts'
import { cleanWords } from '../hooks/cleanWords.ts'
import { ignoreTimestamps } from '../hooks/ignoreTimestamps.ts'
import { loadStoredDocument } from '../hooks/loadStoredDocument.ts'
import { readNullAsEmpty } from '../hooks/readNullAsEmpty.ts'
import { refuseExcess } from '../hooks/refuseExcess.ts'
import { refuseForeignQuery } from '../hooks/refuseForeignQuery.ts'
import { refuseUnknownShape } from '../hooks/refuseUnknownShape.ts'
import { refuseUnservedWrites } from '../hooks/refuseUnservedWrites.ts'
import { requireLogin } from '../hooks/requireLogin.ts'

/** What every collection of the desk asks first, in the order of the refusals: 401, 400 for queries, 404, 400 for shape and size. */
export const openingGuards = (slugs: Slugs): CollectionBeforeOperationHook[] => [
  requireLogin(slugs),
  refuseForeignQuery,
  breakTies,
  refuseUnservedWrites,
  loadStoredDocument,
  refuseUnknownShape,
  cleanWords,
  refuseExcess,
  ignoreTimestamps,
  readNullAsEmpty,
]
