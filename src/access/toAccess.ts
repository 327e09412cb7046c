import type { Access, CollectionConfig, PayloadRequest } from 'payload'
import { ACCESS_TABLE, DELETE_WITHOUT_REGISTER, type Operation } from '../domain/rights/table.ts'
import type { AccessKey, EntryKey, Slugs } from '../domain/slugs.ts'
import { findActor } from './actor.ts'
import { canBegin, type Scope, toHistoryScope, toScope } from './scopes.ts'

type CollectionAccess = Required<Pick<NonNullable<CollectionConfig['access']>, Operation>>

/** The complete access functions of one collection, made from the table. */
export const accessOf = (key: AccessKey, slugs: Slugs): CollectionAccess => {
  const rights = ACCESS_TABLE[key]
  const scoped = (operation: Operation) => toAccess(toScope(rights[operation], key), slugs)
  const canEnter = canBegin(rights.admin)
  return remembered({
    create: toAccess(canBegin(rights.create), slugs),
    read: scoped('read'),
    update: scoped('update'),
    delete: scoped('delete'),
    readVersions: toAccess(toHistoryScope(rights.readVersions, key), slugs),
    unlock: toAccess(canBegin(rights.unlock), slugs),
    admin: async ({ req }: { req: PayloadRequest }) => {
      const actor = await findActor(req, slugs)
      return actor !== null && canEnter(actor)
    },
  })
}

/** Of entries, which the register alone deletes where its collections are. */
export const entryAccessOf = (key: EntryKey, slugs: Slugs): CollectionAccess => {
  const access = accessOf(key, slugs)
  const deleteDraft = toAccess(toScope(DELETE_WITHOUT_REGISTER, key), slugs)
  return remembered({
    ...access,
    delete: (args) =>
      slugs.clearanceEvents in args.req.payload.collections ? access.delete(args) : deleteDraft(args),
  })
}

const FROM_TABLE = new WeakSet<object>()

const remembered = (access: CollectionAccess): CollectionAccess => {
  for (const answer of Object.values(access)) FROM_TABLE.add(answer)
  return access
}

/** Whether this access function was made here, and by nobody beside the table. */
export const isFromTable = (access: unknown): boolean =>
  typeof access === 'function' && FROM_TABLE.has(access)

const toAccess =
  (scope: Scope, slugs: Slugs): Access =>
  async ({ req }) => {
    const actor = await findActor(req, slugs)
    return actor ? scope(actor) : false
  }
