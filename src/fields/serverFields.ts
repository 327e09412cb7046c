import { randomUUID } from 'node:crypto'
import type { TextField, Field, FieldHook, TypeWithID } from 'payload'
import { findActor, organisationIdsOf } from '../access/actor.ts'
import type { StaffActor } from '../access/staffActor.ts'
import { TEXT_STATES, type TextState } from '../domain/entries.ts'
import { isReader, type Party } from '../domain/parties.ts'
import { idOf } from '../domain/references.ts'
import type { Slugs } from '../domain/slugs.ts'

/** A UUID on both stores. Clients never choose it: an id that exists already would be a 500 that tells of it. */
export const idField = (): TextField => ({
  name: 'id',
  type: 'text',
  required: true,
  defaultValue: () => randomUUID(),
  access: { create: () => false, update: () => false },
  admin: { hidden: true },
})

/** For the rules alone: no reader gets it, and no client sets it. */
export const serverOnly = {
  hidden: true,
  access: { create: () => false, read: () => false, update: () => false },
} as const

const STATE_LABELS: Record<TextState, string> = {
  drafting: 'Draft',
  review: 'Internal review',
  clearance: 'Awaiting signatures',
  cleared: 'Cleared',
  released: 'Released',
}

const hidden = { hidden: true } as const

/**
 * The projections of the log that lists and access need. The log is the truth; `register/projectToDesk` keeps these true to it.
 * Each is one column of the main table, so that one statement writes them all: a partial write of rows beside the table
 * would empty the document's other lists (docs/payload-traps.md 31).
 */
export const serverFields = (slugs: Slugs): Field[] => [
  {
    name: 'state',
    type: 'select',
    options: TEXT_STATES.map((value) => ({ value, label: STATE_LABELS[value] })),
    defaultValue: 'drafting',
    index: true,
    admin: {
      readOnly: true,
      condition: () => false,
      components: { Cell: 'communique/client#StateCell' },
    },
  },
  { name: 'digest', type: 'text', index: true, admin: hidden },
  { name: 'edition', type: 'number', admin: { readOnly: true, condition: () => false } },
  { name: 'revision', type: 'number', defaultValue: 1, admin: hidden },
  // [{organisation: id, role, standing}]
  {
    name: 'parties',
    type: 'json',
    defaultValue: [],
    admin: hidden,
    hooks: { afterRead: [showPartiesOf(slugs)] },
  },
  // [{user: id, at: instant}]: who has changed the text since the edition `editedSince`
  { name: 'editedBy', type: 'json', defaultValue: [], admin: hidden },
  { name: 'editedSince', type: 'number', defaultValue: 0, hidden: true },
  // The ids of the organisations that may read, and of those beside the lead that may write; asked with `contains`.
  { name: 'readers', type: 'text', defaultValue: '', hidden: true },
  { name: 'writers', type: 'text', defaultValue: '', hidden: true },
  { name: 'restoredSeq', type: 'number', defaultValue: 0, hidden: true },
  // Who began a draft in which nobody has written yet: nobody else sees it (domain/blankTexts.ts).
  { name: 'blankOf', type: 'text', defaultValue: '', hidden: true },
]

type Owned = { lead?: unknown }

/** A party sees of the others those that are invited or have accepted, as in the clearance (register/view). */
const showPartiesOf =
  (slugs: Slugs): FieldHook<Owned & TypeWithID, Party[] | null | undefined> =>
  async ({ value, data, req, overrideAccess }) => {
    if (overrideAccess || !value) return value
    const own = organisationIdsOf((await findActor(req, slugs)) ?? NOBODY)
    if (own.includes(idOf(data?.lead))) return value
    return value.filter((party) => isReader(party) || own.includes(party.organisation))
  }

const NOBODY: StaffActor = { id: '', name: '', coordinator: false, memberships: [] }
