import { COPY_KINDS, type CopyForm } from '../../../domain/copies.ts'
import type { Locale } from '../../../domain/locales.ts'
import { SEGMENTS } from '../../../wire/http/routes.ts'
import type { FullItem } from '../../../wire/render/items.ts'
import { citationOf, shareLinks } from '../share.ts'
import { siteWords } from '../words.ts'

type Props = { item: FullItem; locale: Locale }

/** Files to pass on, in the language that is shown; ways to tell others; how to name it as a source. */
export const PassOn = ({ item, locale }: Props) => {
  const { download, share, cite, byEmail } = siteWords[locale]
  return (
    <section className="pass-on">
      <div>
        <h2>{download}</h2>
        <ul className="links-row">
          {formsIn(locale).map(([form, name]) => (
            <li key={form}>
              <a href={copyOf(item, form)} type={COPY_KINDS[form].type.replace(/;.*$/, '')}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h2>{share}</h2>
        <ul className="links-row">
          {shareLinks(item, byEmail).map(({ name, href }) => (
            <li key={name}>
              <a href={href} rel="noopener noreferrer nofollow">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </div>
      <details className="cite">
        <summary>{cite}</summary>
        <p dir="auto">{citationOf(item, locale)}</p>
      </details>
    </section>
  )
}

const formsIn = (locale: Locale): [CopyForm, string][] => [
  ['pdf', 'PDF'],
  ['docx', 'Word'],
  ['eml', siteWords[locale].byEmail],
  ['html', siteWords[locale].webPage],
]

const copyOf = ({ type, slug, language }: FullItem, form: CopyForm): string =>
  `/v1/${SEGMENTS[type]}/${slug}.${COPY_KINDS[form].ending}?locale=${language}`
