import type { ReactNode } from 'react'
import type { Locale } from '../../../domain/locales.ts'
import type { Item } from '../../../wire/items.ts'
import { formatDay, toPath } from '../formats.ts'
import { words } from '../words.ts'

type Props<Shown extends Item> = {
  title: string
  items: readonly Shown[]
  locale: Locale
  isLeading?: boolean
  renderFacts?: (item: Shown) => ReactNode
}

/** Titles with who speaks and since when; nothing at all when there is none. */
export const ItemList = <Shown extends Item>({
  title,
  items,
  locale,
  isLeading,
  renderFacts,
}: Props<Shown>) =>
  items.length === 0 ? null : (
    <section className={isLeading ? 'list leading' : 'list'}>
      <h2>{title}</h2>
      <ol>
        {items.map((item) => (
          <li key={item.id}>
            <p className="kicker">
              {item.kind ? `${words[locale].kinds[item.kind]} · ` : ''}
              <bdi>{item.issuer.name}</bdi>
            </p>
            <h3 lang={item.language} dir={item.dir}>
              <a href={toPath(item.url)}>{item.title}</a>
            </h3>
            {renderFacts?.(item)}
            {item.summary ? (
              <p className="summary" lang={item.language} dir={item.dir}>
                {item.summary}
              </p>
            ) : null}
            <p className="date">
              <time dateTime={item.availableAt}>{formatDay(item.availableAt, locale)}</time>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
