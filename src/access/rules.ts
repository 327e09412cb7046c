import type { Where } from 'payload'
import { organisationIdsOf, type StaffActor } from './actor.ts'

/**
 * A rule answers for one person: yes, no, or the documents to which the yes is limited.
 * `canX` answers yes or no; `xScope` may answer with a `Where`. Only `canX` may stand under `create`
 * (Payload takes a `Where` there for a yes).
 */
export type Rule = (actor: StaffActor) => boolean | Where

const within = (path: string, ids: string[]): boolean | Where =>
  ids.length > 0 ? { [path]: { in: ids } } : false

/** For the lists of ids that are kept in one column. */
const naming = (path: string, ids: string[]): boolean | Where =>
  ids.length > 0 ? { or: ids.map((id) => ({ [path]: { contains: id } })) } : false

export const nobody: Rule = () => false
export const canEnter: Rule = () => true

export const canWriteSomewhere: Rule = (actor) => organisationIdsOf(actor, 'editor').length > 0
export const canManageSomewhere: Rule = (actor) => organisationIdsOf(actor, 'manager').length > 0
export const canCoordinate: Rule = (actor) => actor.coordinator

/** The lead's people, and those of every organisation that is invited or has accepted. */
export const readersScope: Rule = (actor) => naming('readers', organisationIdsOf(actor))

/** Editors of the lead and of accepted co-authors, while the text is not frozen (the guard asks the log itself). */
export const writersScope: Rule = (actor) => {
  const ids = organisationIdsOf(actor, 'editor')
  if (ids.length === 0) return false
  const isWriter: Where = { or: [{ lead: { in: ids } }, ...ids.map((id) => ({ writers: { contains: id } }))] }
  return { and: [{ state: { equals: 'drafting' } }, isWriter] }
}

/** History is the lead's alone. */
export const historyScope: Rule = (actor) => within('version.lead', organisationIdsOf(actor))

export const ownOrganisationScope: Rule = (actor) => within('organisation', organisationIdsOf(actor))
export const ownOrganisationEditorScope: Rule = (actor) =>
  within('organisation', organisationIdsOf(actor, 'editor'))
export const ownOrganisationHistoryScope: Rule = (actor) =>
  within('version.organisation', organisationIdsOf(actor))

export const managedOrganisationScope: Rule = (actor) =>
  within('organisation', organisationIdsOf(actor, 'manager'))

export const organisationWritersScope: Rule = (actor) =>
  actor.coordinator || within('id', organisationIdsOf(actor, 'manager'))

/** Oneself, colleagues, and for the coordinator everybody. */
export const colleaguesScope: Rule = (actor) =>
  actor.coordinator || selfAndPeopleOf(actor, organisationIdsOf(actor))

export const peopleWritersScope: Rule = (actor) =>
  actor.coordinator || selfAndPeopleOf(actor, organisationIdsOf(actor, 'manager'))

const selfAndPeopleOf = ({ id }: StaffActor, organisations: string[]): Where => {
  const self: Where = { id: { equals: id } }
  return organisations.length === 0
    ? self
    : { or: [self, { 'memberships.organisation': { in: organisations } }] }
}

export const canAddPeople: Rule = (actor) => actor.coordinator || canManageSomewhere(actor) === true
