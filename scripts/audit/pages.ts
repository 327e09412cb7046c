import { LOCALES, type Locale } from '../../src/domain/locales.ts'

/** A page to be looked at: what it is called in the table, and its address below the language. */
export type AuditedPage = { page: string; path: string }

type Listed = { slug: string; picture?: unknown; logo?: unknown; languages?: { locale: Locale }[] }

/** One with what makes a page heavy, where there is one, and of those the one in most languages. */
const pick = (items: readonly Listed[], isHeavy: (item: Listed) => boolean = () => true): string => {
  const heavy = items.filter(isHeavy)
  const [found] = [...(heavy.length > 0 ? heavy : items)].sort(
    (one, other) => (other.languages?.length ?? 0) - (one.languages?.length ?? 0),
  )
  if (!found) throw new Error('The demonstration has no page to look at: nothing of that kind is published.')
  return found.slug
}

/** One page of each type that journalists see most. */
export const findPages = async (url: string): Promise<AuditedPage[]> => {
  const read = async (collection: string): Promise<Listed[]> => {
    const answer = await fetch(`${url}/v1/${collection}?limit=100`)
    if (!answer.ok) throw new Error(`The wire answers ${answer.status} to /v1/${collection}.`)
    return ((await answer.json()) as { items: Listed[] }).items
  }
  const [statements, events, organisations] = await Promise.all(
    ['statements', 'events', 'organisations'].map(read),
  )
  return [
    { page: 'front page', path: '' },
    { page: 'list', path: '/statements' },
    { page: 'statement', path: `/statements/${pick(statements ?? [], ({ picture }) => Boolean(picture))}` },
    { page: 'event', path: `/events/${pick(events ?? [])}` },
    {
      page: 'organisation',
      path: `/organisations/${pick(organisations ?? [], ({ logo }) => Boolean(logo))}`,
    },
  ]
}

/** Left to right, right to left, and in Nastaliq. */
export const AUDITED: readonly Locale[] = LOCALES.filter((locale) => ['en', 'ar', 'ur'].includes(locale))
