import type { CollectionConfig } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { answerRefusals } from '../hooks/answerRefusals.ts'
import { guardOwnMaterial } from '../hooks/guardOwnMaterial.ts'
import { refuseForeignReferences } from '../hooks/refuseForeignReferences.ts'
import { openingGuards } from './openingGuards.ts'

type Guards = Required<Pick<NonNullable<CollectionConfig['hooks']>, 'beforeOperation' | 'afterError'>>

/** The guards of what one organisation keeps for itself, in their order. */
export const ownMaterialGuards = (slugs: Slugs): Guards => ({
  beforeOperation: [...openingGuards(slugs), guardOwnMaterial(slugs), refuseForeignReferences],
  afterError: [answerRefusals],
})
