import type { CollectionBeforeOperationHook } from 'payload'
import { findActor } from '../access/actor.ts'
import { organisationsThatMay } from '../access/granted.ts'
import { ACCESS_TABLE } from '../domain/rights/table.ts'
import type { Slugs } from '../domain/slugs.ts'
import { Refusal } from '../errors.ts'
import { idOf } from '../domain/references.ts'
import { storedDocumentOf } from './loadStoredDocument.ts'
import { say } from '../domain/sentences.ts'

/** Contacts and files belong to one organisation, and its editors alone keep them. */
export const guardOwnMaterial =
  (slugs: Slugs): CollectionBeforeOperationHook =>
  async ({ args, operation, overrideAccess, req }) => {
    if (overrideAccess || !['create', 'update', 'delete'].includes(operation)) return args
    const actor = await findActor(req, slugs)
    const own = actor ? organisationsThatMay(ACCESS_TABLE.mediaContacts.update, actor) : []
    const stored = storedDocumentOf(req)
    if (stored && !own.includes(idOf(stored.organisation))) throw notEditor()
    if (operation === 'delete') return args
    const { data } = args as { data: Record<string, unknown> }
    const given = data.organisation
      ? idOf(data.organisation)
      : stored
        ? idOf(stored.organisation)
        : onlyOne(own)
    if (!own.includes(given) || (stored && given !== idOf(stored.organisation))) throw notEditor()
    return { ...args, data: { ...data, organisation: given } }
  }

const notEditor = () => new Refusal('not-editor', say('texts.onlyKeeperChanges'))

const onlyOne = (own: string[]): string => {
  if (own.length === 0) throw notEditor()
  if (own.length === 1 && own[0]) return own[0]
  throw new Refusal('invalid', say('texts.sayKeeper'))
}
