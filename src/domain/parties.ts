/** Co-authors edit and sign, co-signatories sign, supporters are named, observers read and are never named. */
export const PARTY_ROLES = ['co-author', 'co-signatory', 'supporter', 'observer'] as const
export type PartyRole = (typeof PARTY_ROLES)[number]

export const STANDINGS = ['invited', 'uninvited', 'accepted', 'declined', 'left', 'dropped'] as const
export type Standing = (typeof STANDINGS)[number]

/** An organisation invited onto an entry; the lead is none. `organisation` is a slug. */
export type Party = { organisation: string; role: PartyRole; standing: Standing }

export const isSigningRole = (role: PartyRole): boolean => role === 'co-author' || role === 'co-signatory'

export const isCoAuthor = ({ role, standing }: { role: PartyRole | 'lead'; standing: Standing }): boolean =>
  role === 'co-author' && standing === 'accepted'

export const isNamedRole = (role: PartyRole): boolean => role !== 'observer'

/** Whether the party reads the entry and its clearance. */
export const isReader = ({ standing }: Pick<Party, 'standing'>): boolean =>
  standing === 'invited' || standing === 'accepted'
