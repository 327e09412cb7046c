import { idOf } from './references.ts'

/** What a host's account is known by. Its id may be a number. */
export type HostAccount = { id: string | number; createdAt?: string | Date | null }

/** What a person's document says of the account that it was made for. */
export type AccountOf = { account?: unknown; accountSince?: string | null }

/** As the log, the rows and every list have it: a number in decimal digits. */
export const personIdOf = ({ id }: Pick<HostAccount, 'id'>): string => String(id)

/** The instant at which an account was made, ISO 8601; null where its host keeps none. */
export const sinceOf = ({ createdAt }: HostAccount): string | null =>
  createdAt ? new Date(createdAt).toISOString() : null

/**
 * Whether a person's document was made for this very account. A store may give the id of an account that was removed to
 * another one, and whoever gets it is not the person whom the log names: so the instant of its making counts, too. A
 * database that minds relations has emptied `account` by then.
 */
export const isPersonOf = ({ account, accountSince }: AccountOf, present: HostAccount): boolean =>
  account !== null &&
  account !== undefined &&
  idOf(account) === String(present.id) &&
  (!accountSince || accountSince === sinceOf(present))

/** Printed in the README, so every server that is not the demonstration takes it from nobody. */
export const DEMO_PASSWORD = 'communique-demo'

/**
 * The header of a write that says, by the id of a person, who opened the form that it comes from. A login in one tab of a
 * browser is one in all of them: what one person typed or read is never saved, sent or signed in the session of another.
 */
export const OPENED_BY_HEADER = 'X-Opened-By'
