import type { FullItem } from '../../../wire/items.ts'
import { mastheadOf } from '../../../wire/masthead.ts'
import { toPath } from '../formats.ts'

/** The organisations that stand over the text. */
export const Masthead = ({ item }: { item: FullItem }) => (
  <div className="masthead">
    {mastheadOf(item).map(({ wording, logos, organisations }, index) => (
      <div className="masthead-line" key={index}>
        {wording ? (
          <p className="wording">
            <bdi lang={item.language}>{wording}</bdi>
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
