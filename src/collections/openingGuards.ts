import type { CollectionBeforeOperationHook, CollectionConfig } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { sortByIdLast, refuseUnservedWrites, requireLogin } from '../hooks/guardOperations.ts'
import { cleanWords, ignoreTimestamps, readNullAsEmpty } from '../hooks/normaliseInput.ts'
import { loadStoredDocument } from '../hooks/loadStoredDocument.ts'
import { refuseOverLimits } from '../hooks/refuseOverLimits.ts'
import { refuseForeignQuery } from '../hooks/refuseForeignQuery.ts'
import { refuseUnknownShape } from '../hooks/refuseUnknownShape.ts'
import { answerRefusals } from '../hooks/answerRefusals.ts'
import { guardOwnMaterial } from '../hooks/guardOwnMaterial.ts'
import { refuseForeignReferences } from '../hooks/refuseForeignReferences.ts'

/** What every collection of the desk asks first, in the order of the refusals: 401, 400 for queries, 404, 400 for shape and size. */
export const openingGuards = (slugs: Slugs): CollectionBeforeOperationHook[] => [
  requireLogin(slugs),
  refuseForeignQuery,
  sortByIdLast,
  refuseUnservedWrites,
  loadStoredDocument,
  refuseUnknownShape,
  cleanWords,
  refuseOverLimits,
  ignoreTimestamps,
  readNullAsEmpty,
]

type Guards = Required<Pick<NonNullable<CollectionConfig['hooks']>, 'beforeOperation' | 'afterError'>>

/** The guards of what one organisation keeps for itself, in their order. */
export const ownMaterialGuards = (slugs: Slugs): Guards => ({
  beforeOperation: [...openingGuards(slugs), guardOwnMaterial(slugs), refuseForeignReferences],
  afterError: [answerRefusals],
})
