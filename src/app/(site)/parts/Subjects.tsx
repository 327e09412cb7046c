import { languageOfName, nameOfSubject } from '../../../domain/subjects/subjects.ts'
import type { Locale } from '../../../domain/locales.ts'
import type { FullItem } from '../../../wire/render/items.ts'
import { sitePath } from '../../../wire/site/sitePages.ts'
import { addressOf } from '../pageQuery.ts'

type Props = { subject: NonNullable<FullItem['subject']>; type: FullItem['type']; locale: Locale }

/** What a text is about; each leads to what else of its type is. Where the IPTC has no name in the language, it is English. */
export const Subjects = ({ subject, type, locale }: Props) => (
  <ul className="subjects">
    {subject.map(({ code }) => (
      <li key={code}>
        <a href={addressOf(sitePath({ locale, kind: 'list', type }), { subject: code })}>
          <bdi lang={languageOfName(code, locale)}>{nameOfSubject(code, locale)}</bdi>
        </a>
      </li>
    ))}
  </ul>
)
