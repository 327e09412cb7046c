import type { CollectionBeforeOperationHook } from 'payload'
import { requireActor } from '../access/actor.ts'
import type { Slugs } from '../domain/slugs.ts'
import { Refusal } from '../errors.ts'
import { say } from '../domain/sentences.ts'

/** Whoever could make accounts would learn which addresses have one. An account begins when its owner follows a link. */
export const refuseNewAccounts =
  (slugs: Slugs): CollectionBeforeOperationHook =>
  async ({ operation, overrideAccess, req }) => {
    if (overrideAccess || operation !== 'create') return
    await requireActor(req, slugs)
    throw new Refusal('forbidden', say('invitations.accountsByInvitation'))
  }
