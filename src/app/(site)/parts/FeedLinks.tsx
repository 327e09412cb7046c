import { FEED_FORMS } from '../../../wire/formats/feed.ts'

/** Their names are the same in all languages. */
const NAMES: Record<(typeof FEED_FORMS)[number], string> = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' }

/** @param name of an organisation, or `all`. */
export const FeedLinks = ({ name }: { name: string }) => (
  <ul className="links-row">
    {FEED_FORMS.map((form) => (
      <li key={form}>
        <a href={`/feeds/${name}.${form}`}>{NAMES[form]}</a>
      </li>
    ))}
  </ul>
)
