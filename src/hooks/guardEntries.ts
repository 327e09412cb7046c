import type { CollectionBeforeOperationHook } from 'payload'
import { requireActor } from '../access/actor.ts'
import type { StaffActor } from '../access/staffActor.ts'
import { organisationsThatMay, mayWithEntry } from '../access/granted.ts'
import { ACCESS_TABLE } from '../domain/rights/table.ts'
import { isBlank } from '../domain/blankTexts.ts'
import { type Edit, withEdit } from '../domain/edits.ts'
import { idOf } from '../domain/references.ts'
import type { Slugs } from '../domain/slugs.ts'
import { Refusal } from '../errors.ts'
import { baseServicesOf } from '../baseServices.ts'
import { say } from '../domain/sentences.ts'
import { acceptedFrom } from './acceptedWords.ts'
import { type StoredDocument, storedDocumentOf } from './loadStoredDocument.ts'

/** A new entry belongs to an organisation of which its writer is an editor. */
export const guardEntryCreate =
  (slugs: Slugs): CollectionBeforeOperationHook =>
  async ({ args, operation, overrideAccess, req }) => {
    if (overrideAccess || operation !== 'create') return args
    const actor = await requireActor(req, slugs)
    const { data } = args as { data: Record<string, unknown> }
    const lead = chooseLead(data.lead, actor)
    const at = baseServicesOf(req.payload).clock.now().toISOString()
    const stamped = {
      ...data,
      lead,
      state: 'drafting',
      revision: 1,
      parties: [],
      readers: lead,
      writers: '',
      editedBy: [{ user: actor.id, at, locale: req.locale }],
      editedSince: 0,
      blankOf: isBlank(data) ? actor.id : '',
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

/** Who may edit, 403; then the log says whether the text is frozen, 409. */
export const guardEntryUpdate =
  (slugs: Slugs): CollectionBeforeOperationHook =>
  async ({ args, collection, operation, overrideAccess, req }) => {
    const stored = storedDocumentOf(req)
    if (overrideAccess || operation !== 'update' || !stored) return args
    const actor = await requireActor(req, slugs)
    const { data } = args as { data: Record<string, unknown> }
    refuseOutsiders(actor, stored)
    refuseNewLead(data, stored)
    const clearance = await baseServicesOf(req.payload).register.stateOf(
      { collection: collection.slug, id: stored.id },
      req,
    )
    if (clearance.state !== 'drafting' || stored.state !== 'drafting') {
      const state = clearance.state === 'drafting' ? 'review' : clearance.state
      throw new Refusal('frozen', say('texts.frozen'), { state })
    }
    refuseReproducedWithSigners(data, stored)
    const lastEdition = clearance.editions.at(-1)?.edition ?? 0
    const at = baseServicesOf(req.payload).clock.now().toISOString()
    const edit = { user: actor.id, at, locale: req.locale }
    const edited = withEditor(stored, { lastEdition, edit, suggesters: acceptedFrom(req) })
    return { ...args, data: { ...data, lead: stored.lead, ...edited } }
  }

type Saved = {
  lastEdition: number
  edit: Edit & { locale: string | null | undefined }
  suggesters: readonly string[]
}

/** Who has changed the text since the last edition; four eyes ask it. The list begins anew with each edition. */
const withEditor = (stored: StoredDocument, { lastEdition, ...saved }: Saved) => {
  const earlier = stored.editedSince === lastEdition ? (stored.editedBy as Saved['edit'][]) : []
  return { editedBy: withEdit(earlier, saved), editedSince: lastEdition }
}

const refuseOutsiders = (actor: StaffActor, stored: StoredDocument) => {
  if (!mayWithEntry(ACCESS_TABLE.statements.update, actor, stored)) {
    throw new Refusal('not-editor', say('texts.onlyEditorsChange'))
  }
}

/** A form of an older revision may be of before the lead was handed over: it is told of its revision. */
const refuseNewLead = (data: Record<string, unknown>, stored: StoredDocument) => {
  if (typeof data.revision === 'number' && data.revision < Number(stored.revision)) return
  if (data.lead !== undefined && idOf(data.lead) !== idOf(stored.lead)) {
    throw new Refusal('forbidden', say('texts.leadStays'))
  }
}

/** A text that is carried word for word has one signer, the lead, who attests that it is faithful. */
const refuseReproducedWithSigners = (data: Record<string, unknown>, stored: StoredDocument) => {
  const isReproduced = Boolean((data.reproduced as { source?: string } | null | undefined)?.source)
  const parties = stored.parties as { role: string; standing: string }[] | undefined
  const hasSigners = (parties ?? []).some(
    ({ role, standing }) =>
      ['co-author', 'co-signatory'].includes(role) && ['invited', 'accepted'].includes(standing),
  )
  if (isReproduced && hasSigners) {
    throw new Refusal('wrong-state', say('texts.reproducedWithSigners'), { state: 'drafting' })
  }
}
