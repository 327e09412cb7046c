import type { MailChoice, MailState } from './kinds.ts'

/** The hour, in UTC, at which whoever wants one mail a day gets it. */
export const DIGEST_HOUR = 7
const DAY_MS = 86_400_000

/** Due at once, even when the clock has stepped back. */
export const AT_ONCE = new Date(0).toISOString()

/** The first instant after this one at which mails of a day go out. */
export const nextDigest = (now: Date): Date => {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), DIGEST_HOUR)
  return new Date(today > now.getTime() ? today : today + DAY_MS)
}

/** What a new notice is to its reader's mail, and from when on. */
export const mailingOf = (choice: MailChoice, now: Date): { mail: MailState; dueAt: string } => {
  if (choice === 'daily') return { mail: 'digest', dueAt: nextDigest(now).toISOString() }
  return { mail: choice === 'never' ? 'none' : 'due', dueAt: AT_ONCE }
}
