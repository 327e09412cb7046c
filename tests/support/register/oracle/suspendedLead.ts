import type { LogEvent } from '../../../../src/domain/clearance/events.ts'
import { leadAt, raw } from './book.ts'
import { type Before, LINES, offeredTo } from './who.ts'

const WEEK = 7 * 86_400_000

const logBefore = ({ book, entry, event }: Before): LogEvent[] =>
  book.logs[entry].filter(({ seq }) => seq < event.seq)

/** The last act of whoever leads the text. */
const lastOfLead = (before: Before): LogEvent | undefined =>
  logBefore(before).findLast(
    ({ type, organisation, seq }) =>
      LINES[type] !== undefined && organisation === leadAt(before.book, before.entry, seq),
  )

/** Since when the lead has been suspended and has done nothing; null where it is not. */
export const suspendedSince = (before: Before): number | null => {
  const { witness, book, entry, event } = before
  const lead = witness.organisations[leadAt(book, entry, event.seq - 1)]
  if (!lead?.suspended || !lead.suspendedSince) return null
  return Math.max(Date.parse(lead.suspendedSince), Date.parse(lastOfLead(before)?.at ?? '1970-01-01'))
}

const signers = ({ seen }: Before): string[] =>
  [...seen.roles].flatMap(([slug, { role, standing }]) =>
    standing === 'accepted' && /^co-/.test(role) ? [slug] : [],
  )

/** Whether its last word on another lead, since the lead has been suspended, is a no. */
const isObjecting = (before: Before, slug: string): boolean => {
  const since = suspendedSince(before)
  const from = lastOfLead(before)?.seq ?? 0
  const word = logBefore(before).findLast(
    ({ type, seq, organisation }) =>
      /^(object|end-objection)$/.test(type) && seq > from && organisation === slug,
  )
  return since !== null && word?.type === 'object' && Date.parse(word.at) >= since
}

const isTranslating = (before: Before): boolean => {
  const begun = logBefore(before).findLast(({ type }) => /^(correct|abandon)$/.test(type))
  return before.was.state === 'drafting' && begun !== undefined && raw(begun).editionType === 'translation'
}

/** Without an offer: of a lead that is suspended for a week, of no translation, and over nobody's objection. */
export const takeLead = (before: Before): string | null => {
  const { event, book, entry, now } = before
  if (raw(event).from !== leadAt(book, entry, event.seq - 1))
    return 'it is taken from another one than the lead'
  const { since } = raw(event) as { since?: string }
  if (offeredTo(before) === event.organisation) return since === undefined ? null : 'it was offered'
  const suspended = suspendedSince(before)
  if (suspended === null) return 'it was not offered, and the lead is not suspended'
  if (Date.parse(since ?? '') !== suspended) return 'it names another instant'
  if (now < suspended + WEEK) return 'it comes too early'
  if (isTranslating(before)) return 'it is taken of a translation'
  const no = signers(before).find((slug) => isObjecting(before, slug))
  return no ? `${no} objects` : null
}

export const object = (before: Before): string | null => {
  if (suspendedSince(before) === null) return 'the lead is not suspended'
  return isObjecting(before, before.event.organisation ?? '') ? 'it objects already' : null
}

export const endObjection = (before: Before): string | null =>
  isObjecting(before, before.event.organisation ?? '') ? null : 'it does not object'

/** By its lead, or by the coordinator while the lead can do nothing. */
export const abandon = (before: Before): string | null =>
  before.event.organisation === null && suspendedSince(before) === null ? 'the lead is not suspended' : null
