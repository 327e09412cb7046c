import type { Locale } from '../../../domain/locales.ts'
import type { Found } from '../../../wire/site/search.ts'
import { formatDay, siteWords, toPath, words as said } from '../words.ts'
import { Marked } from './Marked.tsx'
import { Sentence } from './Sentence.tsx'

type Props = { found: readonly Found[]; words: string; locale: Locale }

/** Titles and the words around what was looked for, in the language in which it stands. */
export const FoundList = ({ found, words, locale }: Props) => {
  const { foundFor, nothingFoundFor, searchHelp } = siteWords[locale]
  if (found.length === 0)
    return (
      <div className="empty" role="status">
        <p>
          <Sentence words={nothingFoundFor} values={{ words }} />
        </p>
        <p>{searchHelp}</p>
      </div>
    )
  return (
    <>
      <h2 className="rule">
        <span>
          <Sentence words={foundFor} values={{ words }} />
        </span>
      </h2>
      <ol className="cards found">
        {found.map((one) => (
          <FoundItem key={one.item.id} found={one} locale={locale} />
        ))}
      </ol>
    </>
  )
}

const FoundItem = ({ found: { item, title, excerpt }, locale }: { found: Found; locale: Locale }) => (
  <li className="card">
    <div>
      <p className="kicker">
        {said[locale].kinds[item.kind ?? item.type]} · <bdi>{item.issuer.acronym || item.issuer.name}</bdi>
      </p>
      <h3 lang={item.language} dir={item.dir}>
        <a href={toPath(item.url)}>
          <Marked stretches={title} />
        </a>
      </h3>
      <p className="summary" lang={item.language} dir={item.dir}>
        {excerpt ? <Marked stretches={excerpt} /> : item.summary}
      </p>
      <p className="date">
        <time dateTime={item.availableAt}>{formatDay(item.availableAt, locale)}</time>
      </p>
    </div>
  </li>
)
