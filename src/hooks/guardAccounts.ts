import type { CollectionBeforeOperationHook, CollectionMeHook } from 'payload'
import { requireActor } from '../access/actor.ts'
import type { Slugs } from '../domain/slugs.ts'
import { Refusal } from '../errors.ts'
import { say, forPrograms } from '../domain/sentences.ts'
import { DEMO_PASSWORD } from '../domain/accounts.ts'

/** Whoever could make accounts would learn which addresses have one. An account begins when its owner follows a link. */
export const refuseNewAccounts =
  (slugs: Slugs): CollectionBeforeOperationHook =>
  async ({ operation, overrideAccess, req }) => {
    if (overrideAccess || operation !== 'create') return
    await requireActor(req, slugs)
    throw new Refusal('forbidden', say('invitations.accountsByInvitation'))
  }

const REPLACED = ['login', 'resetPassword', 'forgotPassword', 'refresh']

/**
 * Payload's own operations of these names know no second factor, and write the whole account back as it was before. They
 * stay shut also where a host lets GraphQL or its own code ask for them.
 */
export const refusePayloadLogin: CollectionBeforeOperationHook = ({ operation }) => {
  if (REPLACED.includes(operation))
    throw new Refusal(
      'forbidden',
      forPrograms('People of the newsroom log in at its own address: POST …/login.'),
    )
}

export const refuseDemoPassword =
  ({ isDemo }: { isDemo: boolean }): CollectionBeforeOperationHook =>
  ({ args, operation }) => {
    if (isDemo || !['create', 'update'].includes(operation)) return
    refusePrintedPassword((args as { data?: { password?: unknown } }).data?.password)
  }

/** @throws Refusal `invalid` */
export const refusePrintedPassword = (password: unknown): void => {
  if (password === DEMO_PASSWORD) throw new Refusal('invalid', say('login.passwordPrinted'))
}

const MINIMUM = 12

export const requireStrongPassword: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (!['create', 'update'].includes(operation)) return
  const password = (args as { data?: { password?: unknown } }).data?.password
  if (password === undefined || password === null || password === '') return
  refuseWeakPassword(password)
}

/** @throws Refusal `invalid` */
export const refuseWeakPassword = (password: unknown): void => {
  if (typeof password !== 'string' || password.length < MINIMUM) {
    throw new Refusal('invalid', say('login.passwordLength', { least: MINIMUM }))
  }
}

/** A session is read without organisations (`auth.depth`); who asks about themselves sees them, as in every other read. */
export const showOwnOrganisations =
  (slugs: Slugs): CollectionMeHook =>
  async ({ args: { depth, req, select, populate }, user }) => {
    if (depth !== undefined) return
    const collection = slugs.users as 'users'
    const { id } = user as { id: string }
    const shown = await req.payload.findByID({ collection, id, req, select, populate, overrideAccess: false })
    Object.assign(user as object, shown)
  }
