import type { CollectionBeforeOperationHook } from 'payload'
import { requireActor } from '../access/actor.ts'
import type { StaffActor } from '../access/types.ts'
import { organisationsThatMay } from '../access/granted.ts'
import { ACCESS_TABLE } from '../domain/rights/table.ts'
import { idOf } from '../domain/references.ts'
import type { Slugs } from '../domain/slugs.ts'
import { Refusal } from '../errors.ts'
import { deskServicesOf } from '../services.ts'
import { say } from '../domain/sentences.ts'

/** A new entry belongs to an organisation of which its writer is an editor. */
export const guardEntryCreate =
  (slugs: Slugs): CollectionBeforeOperationHook =>
  async ({ args, operation, overrideAccess, req }) => {
    if (overrideAccess || operation !== 'create') return args
    const actor = await requireActor(req, slugs)
    const { data } = args as { data: Record<string, unknown> }
    const lead = chooseLead(data.lead, actor)
    const at = deskServicesOf(req.payload).clock.now().toISOString()
    const stamped = {
      ...data,
      lead,
      state: 'drafting',
      revision: 1,
      parties: [],
      readers: lead,
      writers: '',
      editedBy: [{ user: actor.id, at }],
      editedSince: 0,
    }
    return { ...args, data: stamped }
  }

const chooseLead = (given: unknown, actor: StaffActor): string => {
  const own = organisationsThatMay(ACCESS_TABLE.statements.create, actor)
  if (own.length === 0) throw new Refusal('not-editor', say('texts.onlyEditorsBegin'))
  if (given === undefined || given === null || given === '') {
    if (own.length === 1 && own[0]) return own[0]
    throw new Refusal('invalid', say('texts.sayLead'))
  }
  const lead = idOf(given)
  if (!own.includes(lead)) throw new Refusal('not-editor', say('texts.leadNotYours'))
  return lead
}
