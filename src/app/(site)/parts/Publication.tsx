import { Fragment } from 'react'
import type { Locale } from '../../../domain/locales.ts'
import type { FullItem, Contact, Tombstone } from '../../../wire/render/items.ts'
import { words } from '../words.ts'
import { Colophon, Contacts } from './Colophon.tsx'
import { Facts } from './Facts.tsx'
import { Headline } from './Headline.tsx'
import { Languages } from './Languages.tsx'
import { LeadPicture, Media } from './Media.tsx'
import { Notices } from './Notices.tsx'
import { PassOn } from './PassOn.tsx'
import { Instant, Sentence } from './Sentence.tsx'
import { SignedText } from './SignedText.tsx'
import { WhatChanged } from './WhatChanged.tsx'
import type { EditionLink } from '../../../wire/site/editionPages.ts'
import type { ChangedText } from '../../../wire/site/whatChanged.ts'

type Carried = NonNullable<FullItem['items']>[number]

/** A media update as one composed text: masthead, contents, each entry whole under its heading, contacts. */
export const Bundle = ({ item, locale, publicUrl, changed = null, editions = [] }: PublicationProps) => {
  const items = item.items ?? []
  return (
    <article className="bundle">
      <Headline item={item} locale={locale} />
      <LeadPicture item={item} locale={locale} />
      <Notices item={item} locale={locale} />
      <WhatChanged item={item} changed={changed} editions={editions} locale={locale} />
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
      <Media item={item} locale={locale} hasLead />
      <Contacts contacts={item.contacts} locale={locale} />
      <End item={item} locale={locale} publicUrl={publicUrl} />
    </article>
  )
}

/** The end of a page: how to pass the text on, its languages, and what proves it. */
const End = ({ item, locale, publicUrl }: Pick<PublicationProps, 'item' | 'locale' | 'publicUrl'>) => (
  <>
    <PassOn item={item} locale={locale} />
    <Languages item={item} locale={locale} />
    <Colophon item={item} locale={locale} publicUrl={publicUrl} />
  </>
)

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
    <Media item={carried} locale={locale} />
    <Contacts contacts={ownContacts(carried, bundle)} locale={locale} />
  </section>
)

type PublicationProps = {
  item: FullItem
  locale: Locale
  /** Where the newsroom is for the world. */
  publicUrl: string
  changed?: ChangedText | null
  /** Earlier ones that can be read. */
  editions?: readonly EditionLink[]
}

/** A statement or an event on its own page. */
export const Publication = ({ item, locale, publicUrl, changed = null, editions = [] }: PublicationProps) => (
  <article>
    <Headline item={item} locale={locale} />
    <LeadPicture item={item} locale={locale} />
    <Notices item={item} locale={locale} />
    <WhatChanged item={item} changed={changed} editions={editions} locale={locale} />
    <Facts item={item} locale={locale} />
    <SignedText item={item} />
    <Media item={item} locale={locale} hasLead />
    <Contacts contacts={item.contacts} locale={locale} />
    <End item={item} locale={locale} publicUrl={publicUrl} />
  </article>
)

type WithdrawnProps = { tombstone: Tombstone; locale: Locale }

/** That there was a text and that it is gone; none of its words. */
export const Withdrawn = ({ tombstone: { withdrawnAt, note }, locale }: WithdrawnProps) => (
  <div className="notice-page">
    <h1>{words[locale].withdrawnTitle}</h1>
    <p>
      <Sentence
        words={words[locale].withdrawnText}
        values={{ date: <Instant at={withdrawnAt} locale={locale} /> }}
      />
    </p>
    {note ? (
      <blockquote dir="auto">
        <p>{note}</p>
      </blockquote>
    ) : null}
    <p>
      <a href={`/${locale}`}>{words[locale].back}</a>
    </p>
  </div>
)
