import type { BasePayload, executeAuthStrategies } from 'payload'
import type { Actor, Role } from '../domain/organisations.ts'
import { heldBy } from '../held.ts'

/** A person of the staff as the rules see them, with the ids of their organisations beside the slugs. */
export type StaffActor = Omit<Actor, 'memberships'> & {
  memberships: { organisation: string; organisationId: string; roles: Role[] }[]
}

type Account = NonNullable<Awaited<ReturnType<typeof executeAuthStrategies>>['user']>
/** Who makes a request: the account, and what counts of it. */
export type OpenSession = { account: Account; actor: StaffActor; readAt: number }

/**
 * The session of a request is read by the server, before anything is written for it, and would be read by Payload once more
 * and by the rules a third time: it goes on with the request instead. It is known by the very object of the request's
 * headers, which nobody outside can name.
 */
export type OpenSessions = {
  /** Without a transaction. Null for whoever may not come in. @param headers all of the request's. */
  read: (headers: Headers) => Promise<OpenSession | null>
  handOn: (headers: Headers, session: OpenSession) => void
  /** What has been handed on with these headers; nothing where that is a while ago, as behind a body that came slowly. */
  of: (headers: Headers) => OpenSession | undefined
}

/** The session that the server has read for the request with these headers, if it has. */
export const sessionHandedOn = (payload: BasePayload, headers: Headers): OpenSession | undefined =>
  heldBy<{ sessions: OpenSessions }>(payload).sessions?.of(headers)
