import type { Locale } from '../../../domain/locales.ts'
import type { Item } from '../../../wire/items.ts'
import { toPath } from '../formats.ts'

type Props = { lines: Item['masthead']; language: Locale }

/** The organisations that stand over the text, in the words and the order that they agreed on. */
export const Masthead = ({ lines, language }: Props) =>
  lines.length === 0 ? null : (
    <div className="masthead">
      {lines.map(({ wording, logos, organisations }, index) => (
        <div className="masthead-line" key={index}>
          {wording ? (
            <p className="wording">
              <bdi lang={language}>{wording}</bdi>
            </p>
          ) : null}
          <ul>
            {organisations.map(({ slug, name, acronym, logo }) => (
              <li key={slug}>
                {logos && logo ? <img src={toPath(logo.url)} alt={logo.alt || ''} loading="lazy" /> : null}
                <bdi>
                  {name}
                  {acronym && acronym !== name ? <span className="acronym"> ({acronym})</span> : null}
                </bdi>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
