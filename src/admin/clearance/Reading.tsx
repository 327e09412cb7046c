import type { ClearanceView } from '../../domain/clearance/viewTypes.ts'
import { isLocale } from '../../domain/locales.ts'
import { sayMandate } from '../../domain/mandate/sayMandate.ts'
import { fill } from '../../domain/messages.ts'
import type { MemberOption } from './clearanceClient.ts'
import { carriedLines, mandateIn, minuteIn, nameIn } from './saying.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'

type Props = {
  view: ClearanceView
  organisations: readonly MemberOption[]
  words: ClearanceMessages
  language: string
}

/** How far the reader's organisation reads back, who else reads the frozen text, what a media update carries, and the mandate. */
export const Reading = ({ view, organisations, words, language }: Props) => {
  const readers = [...new Set(view.inclusions.flatMap((each) => each.readers))]
  return (
    <>
      {view.since && (
        <p className="clearance__hint" data-part="since">
          {fill(words.since, { at: minuteIn(view.since) })}
        </p>
      )}
      {readers.length > 0 && (
        <p className="clearance__hint" data-part="readers">
          {fill(words.readsThrough, {
            organisations: readers.map((slug) => nameIn(organisations, slug)).join(words.separator),
          })}
        </p>
      )}
      {view.carried.length > 0 && (
        <section data-part="carried">
          <h4>{words.carried.title}</h4>
          <ul className="clearance__hints">
            {carriedLines(view, words, language).map(({ key, text, isClosed, mandate }) => (
              <li key={key} data-closed={isClosed ? 'yes' : 'no'} dir="auto">
                {text}
                {mandate && <p data-part="mandate">{mandate}</p>}
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.mandate && (
        <section data-part="mandate">
          <h4>{sayMandate(view.mandate, isLocale(language) ? language : 'en').heading}</h4>
          <p>{mandateIn(view.mandate, language)}</p>
        </section>
      )}
    </>
  )
}
