import type { CollectionConfig } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { answerRefusals } from '../hooks/answerRefusals.ts'
import { guardOwnMaterial } from '../hooks/guardOwnMaterial.ts'
import { loadStoredDocument } from '../hooks/loadStoredDocument.ts'
import { readNullAsEmpty } from '../hooks/readNullAsEmpty.ts'
import { refuseForeignQuery } from '../hooks/refuseForeignQuery.ts'
import { refuseForeignReferences } from '../hooks/refuseForeignReferences.ts'
import { refuseUnknownShape } from '../hooks/refuseUnknownShape.ts'
import { refuseUnservedWrites } from '../hooks/refuseUnservedWrites.ts'
import { requireLogin } from '../hooks/requireLogin.ts'

type Guards = Required<Pick<NonNullable<CollectionConfig['hooks']>, 'beforeOperation' | 'afterError'>>

/** The guards of what one organisation keeps for itself, in their order. */
export const ownMaterialGuards = (slugs: Slugs): Guards => ({
  beforeOperation: [
    requireLogin(slugs),
    refuseForeignQuery,
    refuseUnservedWrites,
    loadStoredDocument,
    refuseUnknownShape,
    readNullAsEmpty,
    guardOwnMaterial(slugs),
    refuseForeignReferences,
  ],
  afterError: [answerRefusals],
})
