import { isReader, type Party } from '../parties.ts'

/** What an organisation is to an entry. `former`: its invitation was taken back, or it declined, left or was dropped. */
export const ENTRY_RELATIONS = [
  'lead',
  'co-author',
  'co-signatory',
  'supporter',
  'observer',
  'invited',
  'former',
  'none',
] as const
/** What an organisation is to what one organisation keeps: a contact, a file, itself, a person, an invitation. */
export const KEEPER_RELATIONS = ['own', 'other'] as const

export type EntryRelation = (typeof ENTRY_RELATIONS)[number]
export type KeeperRelation = (typeof KEEPER_RELATIONS)[number]
export type Relation = EntryRelation | KeeperRelation

export type EntryParties = { lead: string; parties: readonly Party[] }

/** Organisations are named alike on both sides: by slug, or by id. */
export const relationTo = ({ lead, parties }: EntryParties, organisation: string): EntryRelation => {
  if (organisation === lead) return 'lead'
  const party = parties.find((one) => one.organisation === organisation)
  if (!party) return 'none'
  if (!isReader(party)) return 'former'
  return party.standing === 'invited' ? 'invited' : party.role
}
