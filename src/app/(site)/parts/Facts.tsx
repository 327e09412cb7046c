import type { Locale } from '../../../domain/locales.ts'
import { themesOf } from '../../../wire/copies/toFacts.ts'
import type { FullItem } from '../../../wire/items.ts'
import { EventFacts } from './EventFacts.tsx'
import { Fact } from './Fact.tsx'

type Props = { item: FullItem; locale: Locale }

/** What is known of an event, and what a text is for. */
export const Facts = ({ item, locale }: Props) => {
  const themes = themesOf(item, locale)
  const isEvent = item.type === 'event'
  return isEvent || themes.length > 0 ? (
    <dl className="facts">
      {isEvent ? <EventFacts item={item} locale={locale} /> : null}
      {themes.map(({ name, lines }) => (
        <Fact key={name} name={name}>
          <bdi>{lines.map(({ text }) => text).join(', ')}</bdi>
        </Fact>
      ))}
    </dl>
  ) : null
}
