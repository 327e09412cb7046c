import type { CollectionBeforeLoginHook } from 'payload'
import { toActor, type UserDocument } from '../access/actor.ts'
import type { Slugs } from '../domain/slugs.ts'
import { Refusal } from '../errors.ts'

/** A disabled account, and one whose organisations are all suspended, is answered as a wrong password is. */
export const refuseDisabledLogin =
  (slugs: Slugs): CollectionBeforeLoginHook =>
  async ({ user, req }) => {
    const actor = await toActor({ payload: req.payload, user: user as UserDocument, slugs, req })
    if (!actor) throw new Refusal('unauthenticated', 'The email or password provided is incorrect.')
  }
