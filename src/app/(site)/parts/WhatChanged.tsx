import type { Locale } from '../../../domain/locales.ts'
import type { FullItem } from '../../../wire/render/items.ts'
import type { EditionLink } from '../../../wire/site/editionPages.ts'
import type { ChangedPart, ChangedText } from '../../../wire/site/whatChanged.ts'
import { fill, siteWords } from '../words.ts'
import { EarlierEditions } from './EarlierEdition.tsx'

type Props = {
  item: FullItem
  changed: ChangedText | null
  editions: readonly EditionLink[]
  locale: Locale
}

/** The lines that are not as they were in the edition before, and where that can be read as it was. */
export const WhatChanged = ({ item, changed, editions, locale }: Props) => {
  const { changedInEdition, changedHow } = siteWords[locale]
  const links = <EarlierEditions item={item} editions={editions} locale={locale} />
  return changed ? (
    <details className="what-changed">
      <summary>{fill(changedInEdition, { number: changed.edition }, locale)}</summary>
      <p className="quiet">{changedHow}</p>
      {changed.lines.map((line, index) => (
        <p key={index} lang={item.language} dir={item.dir}>
          {line.map((part, place) => (
            <Part key={place} part={part} locale={locale} />
          ))}
        </p>
      ))}
      {links}
    </details>
  ) : (
    links
  )
}

const Part = ({ part: { kind, text }, locale }: { part: ChangedPart; locale: Locale }) => {
  if (kind === 'same') return text
  if (kind === 'added') return <ins>{text}</ins>
  return (
    <span className="cut" title={siteWords[locale].wordsRemoved}>
      [<span className="visually-hidden">{siteWords[locale].wordsRemoved}</span>
      <span aria-hidden="true">…</span>]
    </span>
  )
}
