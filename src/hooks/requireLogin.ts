import type { CollectionBeforeOperationHook } from 'payload'
import { findActor } from '../access/actor.ts'
import type { Slugs } from '../domain/slugs.ts'
import { Refusal } from '../errors.ts'

/** What an account may do before it is logged in. */
const OPEN_OPERATIONS = ['login', 'forgotPassword', 'resetPassword', 'refresh']

/** 401 before anything else, so that no later answer tells a stranger what exists. */
export const requireLogin =
  (slugs: Slugs): CollectionBeforeOperationHook =>
  async ({ operation, overrideAccess, req }) => {
    if (overrideAccess || OPEN_OPERATIONS.includes(operation)) return
    if (!(await findActor(req, slugs))) {
      throw new Refusal('unauthenticated', 'Please log in to the newsroom first.')
    }
  }
