import { FEED_FORMS } from '../../../wire/formats/feed.ts'
import { feedPath, type FeedScope, OF_ALL } from '../../../wire/formats/feedAddress.ts'

/** Their names are the same in all languages. */
const NAMES: Record<(typeof FEED_FORMS)[number], string> = { rss: 'RSS', atom: 'Atom', json: 'JSON Feed' }

/** @param of whose, of which kind, about what and in which language; what is left out, of all. */
export const FeedLinks = ({ of = {} }: { of?: Partial<FeedScope> }) => (
  <ul className="links-row">
    {FEED_FORMS.map((form) => (
      <li key={form}>
        <a href={feedPath({ ...OF_ALL, ...of }, form)}>{NAMES[form]}</a>
      </li>
    ))}
  </ul>
)
