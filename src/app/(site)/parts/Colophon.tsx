import { COPY_KINDS, type CopyForm } from '../../../domain/copies.ts'
import type { Locale } from '../../../domain/locales.ts'
import { languageNames } from '../../../domain/locales.ts'
import { SEGMENTS } from '../../../wire/doors.ts'
import type { FullItem, LinkRef } from '../../../wire/items.ts'
import { toPath } from '../formats.ts'
import { words } from '../words.ts'

type Props = { item: FullItem; locale: Locale }

/** Files to pass on; their names are the same in all languages. */
const FORMS: readonly [CopyForm, string][] = [
  ['pdf', 'PDF'],
  ['docx', 'DOCX'],
  ['eml', 'EML'],
  ['html', 'HTML'],
]

/** Where the text belongs, in which languages it can be had, and what proves it. */
export const Colophon = ({ item, locale }: Props) => {
  const { event, mediaUpdates, languages, language, type, slug, digest } = item
  const others = languages.filter((each) => each.locale !== language)
  return (
    <footer className="colophon">
      {event ? <Links name={words[locale].event} links={[event]} /> : null}
      <Links name={words[locale].partOf} links={mediaUpdates} />
      {others.length > 0 ? (
        <p>
          {words[locale].alsoIn}:{' '}
          {others.map((each, index) => (
            <span key={each.locale}>
              {index > 0 ? ' · ' : ''}
              <a href={`/${each.locale}/${SEGMENTS[type]}/${slug}`} lang={each.locale} hrefLang={each.locale}>
                {languageNames[each.locale]}
              </a>
            </span>
          ))}
        </p>
      ) : null}
      <p>
        {words[locale].passOn}:{' '}
        {FORMS.map(([form, name], index) => (
          <span key={form}>
            {index > 0 ? ' · ' : ''}
            <a
              href={`/v1/${SEGMENTS[type]}/${slug}.${COPY_KINDS[form].ending}?locale=${language}`}
              type={COPY_KINDS[form].type.replace(/;.*$/, '')}
            >
              {name}
            </a>
          </span>
        ))}
      </p>
      <p className="digest">
        {words[locale].digest}:{' '}
        <a href={`/v1/${SEGMENTS[type]}/${slug}/canonical`} dir="ltr">
          {digest}
        </a>
      </p>
    </footer>
  )
}

const Links = ({ name, links }: { name: string; links: readonly LinkRef[] }) =>
  links.length === 0 ? null : (
    <p>
      {name}:{' '}
      {links.map(({ id, url, title }, index) => (
        <span key={id}>
          {index > 0 ? ' · ' : ''}
          <a href={toPath(url)} dir="auto">
            {title}
          </a>
        </span>
      ))}
    </p>
  )
