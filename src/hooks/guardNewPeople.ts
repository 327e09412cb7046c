import type { CollectionBeforeOperationHook } from 'payload'
import { requireActor } from '../access/actor.ts'
import { organisationsThatMay } from '../access/granted.ts'
import { DEFAULT_CHOICE } from '../domain/notices/kinds.ts'
import { changedOrganisations, toRows } from '../domain/people.ts'
import { idOf } from '../domain/references.ts'
import { PERSON_FIELDS } from '../domain/rights/table.ts'
import type { Slugs } from '../domain/slugs.ts'
import { Refusal } from '../errors.ts'
import { appointManager } from './appointManager.ts'
import { CHOICES_SENTENCE, COORDINATOR_SENTENCE, toStoredRows } from './guardPeople.ts'
import { say } from '../domain/sentences.ts'

type Data = Record<string, unknown>

/**
 * Beside a host's account somebody begins in an organisation of the manager who chooses the account, or as the first
 * manager whom the coordinator appoints. Which accounts can be chosen the host's own access says (refuseForeignReferences).
 */
export const guardNewPeople =
  (slugs: Slugs): CollectionBeforeOperationHook =>
  async ({ args, operation, overrideAccess, req }) => {
    if (overrideAccess || operation !== 'create') return args
    const actor = await requireActor(req, slugs)
    const { data } = args as { data: Data }
    refuseOthersWord(data)
    const rows = toRows([], toStoredRows(data.memberships))
    if (rows.length === 0) throw new Refusal('invalid', say('accounts.sayRoles'))
    const managed = organisationsThatMay(PERSON_FIELDS.memberships, actor)
    const newcomer = { ...data, id: idOf(data.account) }
    for (const organisation of changedOrganisations([], rows)) {
      if (managed.includes(organisation)) continue
      await appointManager({ req, slugs, actor, stored: newcomer }, { before: [], after: rows, organisation })
    }
    return { ...args, data: { ...data, memberships: rows, disabled: false } }
  }

/** What is the server's, or each person's own, to say. */
const refuseOthersWord = ({ coordinator, language, mailNotices }: Data): void => {
  if (coordinator) throw new Refusal('forbidden', COORDINATOR_SENTENCE)
  if (language || (mailNotices ?? DEFAULT_CHOICE) !== DEFAULT_CHOICE)
    throw new Refusal('forbidden', CHOICES_SENTENCE)
}
