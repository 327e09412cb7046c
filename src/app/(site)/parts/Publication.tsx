import type { Locale } from '../../../domain/locales.ts'
import type { FullItem } from '../../../wire/items.ts'
import { Colophon } from './Colophon.tsx'
import { Contacts } from './Contacts.tsx'
import { Facts } from './Facts.tsx'
import { Headline } from './Headline.tsx'
import { Media } from './Media.tsx'
import { Notices } from './Notices.tsx'
import { SignedText } from './SignedText.tsx'

type Props = { item: FullItem; locale: Locale }

/** A statement or an event on its own page. */
export const Publication = ({ item, locale }: Props) => (
  <article>
    <Headline item={item} locale={locale} />
    <Notices item={item} locale={locale} />
    <Facts item={item} locale={locale} />
    <SignedText item={item} />
    <Media media={item.media} locale={locale} />
    <Contacts contacts={item.contacts} locale={locale} />
    <Colophon item={item} locale={locale} />
  </article>
)
