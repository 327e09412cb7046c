import type { EntryType } from '../../../domain/entries.ts'
import type { Locale } from '../../../domain/locales.ts'
import type { OrganisationItem } from '../../../wire/render/items.ts'
import type { CardPage } from '../../../wire/site/listPages.ts'
import { sitePath } from '../../../wire/site/sitePages.ts'
import { addressOf, type PageQuery } from '../pageQuery.ts'
import { nameOfPage } from '../trail.ts'
import { siteWords } from '../words.ts'
import { Cards, CardSection } from './CardList.tsx'
import { EventList } from './EventList.tsx'
import { Filters } from './Filters.tsx'
import { Pagination } from './Pagination.tsx'

type Props = {
  page: { locale: Locale; kind: 'list'; type: EntryType }
  query: PageQuery
  list: CardPage
  /** Events that are over, below those that are coming. */
  past: CardPage | null
  /** Which events are shown; left out, those of a year, or another type. */
  when?: 'upcoming' | 'past'
  organisations: readonly OrganisationItem[]
  /** Codes of what the newest texts are about. */
  subjects: readonly string[]
  years: readonly number[]
  isFurther: boolean
}

/** A list with what it can be narrowed to. */
export const ListPage = (props: Props) => {
  const { page, query, list, past, when, organisations, subjects, years, isFurther } = props
  const { locale, type } = page
  const path = sitePath(page)
  const said = siteWords[locale]
  const { when: _, ...filters } = query
  return (
    <>
      <header className="page-title">
        <h1>{when === 'past' ? said.past : nameOfPage(page)}</h1>
      </header>
      <Filters {...{ path, type, locale, query, organisations, subjects, years }} />
      {when === 'upcoming' ? <h2 className="rule">{said.upcoming}</h2> : null}
      {list.cards.length === 0 ? (
        <p className="empty">{emptyWords(said, when, Object.keys(filters).length > 0)}</p>
      ) : when === 'upcoming' ? (
        <EventList events={list.cards} locale={locale} />
      ) : (
        <Cards cards={list.cards} locale={locale} level={2} hasKind={type === 'statement'} />
      )}
      <Pagination {...{ path, query, locale, isFurther }} next={list.next} />
      {past ? (
        <CardSection
          title={said.past}
          cards={past.cards}
          more={{ name: said.showAll, path: addressOf(path, { ...filters, when: 'past' }) }}
          {...{ locale, hasKind: false }}
        />
      ) : null}
    </>
  )
}

const emptyWords = (
  { noMatch, noneInList, noneUpcoming }: (typeof siteWords)[Locale],
  when: Props['when'],
  isNarrowed: boolean,
): string => {
  if (isNarrowed) return noMatch
  return when === 'upcoming' ? noneUpcoming : noneInList
}
