import { FEED_FORMS } from '../../../wire/formats/feed.ts'
import { feedPath, OF_ALL } from '../../../wire/formats/feedAddress.ts'

/** Their names are the same in all languages. */
const NAMES: Record<(typeof FEED_FORMS)[number], string> = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' }

/** @param organisation its slug; null for the feeds of all. */
export const FeedLinks = ({ organisation }: { organisation: string | null }) => (
  <ul className="links-row">
    {FEED_FORMS.map((form) => (
      <li key={form}>
        <a href={feedPath({ ...OF_ALL, organisation }, form)}>{NAMES[form]}</a>
      </li>
    ))}
  </ul>
)
