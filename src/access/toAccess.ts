import type { Access, CollectionConfig, PayloadRequest } from 'payload'
import type { CollectionKey, Slugs } from '../domain/slugs.ts'
import { findActor } from './actor.ts'
import type { Rule } from './rules.ts'
import { ACCESS_TABLE } from './table.ts'

type CollectionAccess = Required<
  Pick<
    NonNullable<CollectionConfig['access']>,
    'create' | 'read' | 'update' | 'delete' | 'readVersions' | 'unlock' | 'admin'
  >
>

/** The complete access functions of one collection, made from the table. */
export const accessOf = (key: CollectionKey, slugs: Slugs): CollectionAccess => {
  const rights = ACCESS_TABLE[key]
  return {
    create: toAccess(rights.create, slugs),
    read: toAccess(rights.read, slugs),
    update: toAccess(rights.update, slugs),
    delete: toAccess(rights.delete, slugs),
    readVersions: toAccess(rights.readVersions, slugs),
    unlock: toAccess(rights.unlock, slugs),
    admin: async ({ req }: { req: PayloadRequest }) => {
      const actor = await findActor(req, slugs)
      return actor ? rights.admin(actor) === true : false
    },
  }
}

const toAccess =
  (rule: Rule, slugs: Slugs): Access =>
  async ({ req }) => {
    const actor = await findActor(req, slugs)
    return actor ? rule(actor) : false
  }
