import type { Locale } from '../../../domain/locales.ts'
import type { Related } from '../../../wire/site/related.ts'
import { siteWords } from '../words.ts'
import { CardSection } from './CardList.tsx'

type Props = { related: Related; locale: Locale }

/** What else there is of the same occasion. */
export const RelatedTexts = ({ related: { ofEvent, ofUpdates, ofSubject }, locale }: Props) => {
  const { relatedEvent, relatedUpdate, relatedSubject } = siteWords[locale]
  return ofEvent.length + ofUpdates.length + ofSubject.length === 0 ? null : (
    <aside className="related">
      <CardSection title={relatedEvent} cards={ofEvent} locale={locale} />
      <CardSection title={relatedUpdate} cards={ofUpdates} locale={locale} />
      <CardSection title={relatedSubject} cards={ofSubject} locale={locale} />
    </aside>
  )
}
