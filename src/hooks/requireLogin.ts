import type { CollectionBeforeOperationHook } from 'payload'
import { requireActor } from '../access/actor.ts'
import type { Slugs } from '../domain/slugs.ts'

/** 401 before anything else, so that no later answer tells a stranger what exists. */
export const requireLogin =
  (slugs: Slugs): CollectionBeforeOperationHook =>
  async ({ overrideAccess, req }) => {
    if (overrideAccess) return
    await requireActor(req, slugs)
  }
