import type { PayloadRequest } from 'payload'
import { hasHostAccounts, type Slugs } from '../domain/slugs.ts'

const HEADER = 'x-second-factor'

/**
 * What somebody gives to prove an act, in the header `X-Second-Factor` or as “code” beside the act's own fields, and the
 * body without it. Where accounts are the newsroom's own the login has asked, and the body is as it came.
 */
export const actCodeOf = (
  { headers }: PayloadRequest,
  body: unknown,
  slugs: Slugs,
): { body: unknown; code: unknown } => {
  if (!hasHostAccounts(slugs)) return { body, code: null }
  const given = headers.get(HEADER)
  if (typeof body !== 'object' || body === null || !('code' in body)) return { body, code: given }
  const { code, ...rest } = body
  return { body: rest, code: given ?? code }
}
