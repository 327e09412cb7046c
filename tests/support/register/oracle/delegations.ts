import { handedIn, isStanding, leadAt, releasesOf } from './book.ts'
import type { Before } from './who.ts'

/** The party to which whoever signs here has given its signature, by the last word of it. */
export const delegation = ({ book, entry, event, now }: Before): string | null => {
  const last = book.logs[entry].findLast(
    ({ seq, type, organisation }) =>
      seq < event.seq && /^(un)?delegate$/.test(type) && organisation === event.organisation,
  )
  const { to, until } = (last?.data ?? {}) as { to?: string; until?: string }
  const isGiven = last?.type === 'delegate' && Date.parse(until ?? '') > now
  const isEnded = book.logs[entry].some(
    ({ seq, type, organisation, data }) =>
      seq > (last?.seq ?? 0) &&
      seq < event.seq &&
      (type === 'submit'
        ? ((data.demanding ?? []) as string[]).includes(event.organisation ?? '')
        : type === 'demand' && organisation === event.organisation),
  )
  if (isEnded && !last?.proof) return null
  return isGiven && ![event.organisation, to].some((slug) => hasGone({ book, entry, event }, last.seq, slug))
    ? (to ?? null)
    : null
}

/** Whether an organisation has been no party since, be it one again. */
const hasGone = (
  { book, entry, event }: Pick<Before, 'book' | 'entry' | 'event'>,
  since: number,
  slug: string | null | undefined,
): boolean =>
  book.logs[entry]
    .filter(({ seq }) => seq > since && seq < event.seq)
    .some(({ type, organisation, data, seq }) => {
      if (type === 'leave') return organisation === slug
      if (type === 'take-lead') return handedIn(book, entry, seq - 1, seq).includes(slug ?? '')
      if (type === 'drop') return data.organisation === slug
      return (
        type === 'abandon' &&
        ![leadAt(book, entry, seq), ...handedIn(book, entry, 0, seq)].includes(slug ?? '') &&
        !releasesOf(book, entry, seq).some((release) => isStanding(release))
      )
    })
