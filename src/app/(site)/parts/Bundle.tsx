import { Fragment } from 'react'
import type { Locale } from '../../../domain/locales.ts'
import type { Contact, FullItem } from '../../../wire/items.ts'
import { words } from '../words.ts'
import { Colophon } from './Colophon.tsx'
import { Contacts } from './Contacts.tsx'
import { Facts } from './Facts.tsx'
import { Headline } from './Headline.tsx'
import { Media } from './Media.tsx'
import { Notices } from './Notices.tsx'
import { SignedText } from './SignedText.tsx'

type Props = { item: FullItem; locale: Locale }
type Carried = NonNullable<FullItem['items']>[number]

/** A media update as one composed text: masthead, contents, each entry whole under its heading, contacts. */
export const Bundle = ({ item, locale }: Props) => {
  const items = item.items ?? []
  return (
    <article className="bundle">
      <Headline item={item} locale={locale} />
      <Notices item={item} locale={locale} />
      <Facts item={item} locale={locale} />
      <SignedText item={item} />
      <Contents items={items} locale={locale} />
      {items.map((carried, index) => (
        <Fragment key={carried.item.id}>
          {startsHeading(items, index) ? (
            <h2 className="heading">
              <bdi>{carried.heading}</bdi>
            </h2>
          ) : null}
          <Entry carried={carried.item} bundle={item} locale={locale} />
        </Fragment>
      ))}
      <Media media={item.media} locale={locale} />
      <Contacts contacts={item.contacts} locale={locale} />
      <Colophon item={item} locale={locale} />
    </article>
  )
}

/** Entries that follow each other under the same words stand under them once. */
const startsHeading = (items: readonly Carried[], index: number): boolean => {
  const heading = items[index]?.heading ?? ''
  return heading !== '' && heading !== items[index - 1]?.heading
}

const anchorOf = ({ slug }: FullItem): string => `entry-${slug}`

const Contents = ({ items, locale }: { items: readonly Carried[]; locale: Locale }) =>
  items.length < 2 ? null : (
    <nav className="contents" aria-label={words[locale].contents}>
      <h2>{words[locale].contents}</h2>
      <ol>
        {items.map(({ item }) => (
          <li key={item.id}>
            <a href={`#${anchorOf(item)}`} lang={item.language} dir="auto">
              {item.title}
            </a>{' '}
            <span className="quiet">
              <bdi>{item.issuer.name}</bdi>
            </span>
          </li>
        ))}
      </ol>
    </nav>
  )

/** Contacts of the whole update stand once, at its end. */
const ownContacts = (carried: FullItem, bundle: FullItem): Contact[] => {
  const shared = new Set(bundle.contacts.map((contact) => JSON.stringify(contact)))
  return carried.contacts.filter((contact) => !shared.has(JSON.stringify(contact)))
}

type EntryProps = { carried: FullItem; bundle: FullItem; locale: Locale }

const Entry = ({ carried, bundle, locale }: EntryProps) => (
  <section className="entry" id={anchorOf(carried)}>
    <Headline item={carried} locale={locale} level={3} />
    <Notices item={carried} locale={locale} />
    <Facts item={carried} locale={locale} />
    <SignedText item={carried} />
    <Media media={carried.media} locale={locale} />
    <Contacts contacts={ownContacts(carried, bundle)} locale={locale} />
  </section>
)
