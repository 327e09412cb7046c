import type { CollectionKey } from '../domain/slugs.ts'
import {
  canAddPeople,
  canCoordinate,
  canEnter,
  canWriteSomewhere,
  colleaguesScope,
  historyScope,
  managedOrganisationScope,
  nobody,
  organisationWritersScope,
  ownOrganisationEditorScope,
  ownOrganisationHistoryScope,
  ownOrganisationScope,
  peopleWritersScope,
  readersScope,
  type Rule,
  writersScope,
} from './rules.ts'

/** Every key that Payload asks of a collection; what is on none of these lines is denied. */
export const OPERATIONS = ['create', 'read', 'update', 'delete', 'readVersions', 'unlock', 'admin'] as const
export type Operation = (typeof OPERATIONS)[number]
export type Rights = Record<Operation, Rule>

const closed: Rights = {
  create: nobody,
  read: nobody,
  update: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  admin: nobody,
}

const entry: Rights = {
  ...closed,
  create: canWriteSomewhere,
  read: readersScope,
  update: writersScope,
  readVersions: historyScope,
}

const ownMaterial: Rights = {
  ...closed,
  create: canWriteSomewhere,
  read: ownOrganisationScope,
  update: ownOrganisationEditorScope,
  delete: ownOrganisationEditorScope,
  readVersions: ownOrganisationHistoryScope,
}

/**
 * Who may do what, collection by collection. The guards in `hooks` say the same with a reason for people;
 * these are the last word where a guard is silent. An entry leaves by the clearance action `delete`, not by this table.
 */
export const ACCESS_TABLE: Record<CollectionKey, Rights> = {
  statements: entry,
  events: entry,
  mediaUpdates: entry,
  mediaContacts: ownMaterial,
  media: ownMaterial,
  organisations: { ...closed, create: canCoordinate, read: canEnter, update: organisationWritersScope },
  users: {
    ...closed,
    create: canAddPeople,
    read: colleaguesScope,
    update: peopleWritersScope,
    admin: canEnter,
  },
  invitations: { ...closed, read: managedOrganisationScope },
  clearanceEvents: closed,
  frozenTexts: closed,
  registerEntries: closed,
  publications: closed,
  wireChanges: closed,
}
