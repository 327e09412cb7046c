import type { Locale } from '../../../domain/locales.ts'
import type { Tombstone } from '../../../wire/items.ts'
import { words } from '../words.ts'
import { Instant } from './Instant.tsx'
import { Sentence } from './Sentence.tsx'

type Props = { tombstone: Tombstone; locale: Locale }

/** That there was a text and that it is gone; none of its words. */
export const Withdrawn = ({ tombstone: { withdrawnAt, note }, locale }: Props) => (
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
