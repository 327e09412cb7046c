import type { CollectionBeforeOperationHook } from 'payload'
import { requireActor } from '../access/actor.ts'
import type { Slugs } from '../domain/slugs.ts'

/** What an account may do before it is logged in. */
const OPEN_OPERATIONS = ['login', 'forgotPassword', 'resetPassword', 'refresh']

/** 401 before anything else, so that no later answer tells a stranger what exists. */
export const requireLogin =
  (slugs: Slugs): CollectionBeforeOperationHook =>
  async ({ operation, overrideAccess, req }) => {
    if (overrideAccess || OPEN_OPERATIONS.includes(operation)) return
    await requireActor(req, slugs)
  }
