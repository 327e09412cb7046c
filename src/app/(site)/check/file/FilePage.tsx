import { useEffect, useMemo, useState } from 'react'
import { provedEditions, type TrustedKeys } from '../../../../domain/checking/offline.ts'
import { formatInstant } from '../../../../domain/dates.ts'
import {
  DEFAULT_LOCALE,
  directionOf,
  isLocale,
  languageNames,
  type Locale,
  LOCALES,
} from '../../../../domain/locales.ts'
import { fill } from '../../../../domain/messages.ts'
import { check } from '../../../../locales/check.ts'
import { CheckTool } from '../CheckTool.tsx'
import { createChecker } from '../createChecker.ts'
import { newsroomAt, type Segments } from '../newsroomAt.ts'
import { isSigned, loadPdf } from './inBrowser.ts'

/** What the server writes into the file when somebody fetches it (`server/serveCheckFile.ts`). */
export type Made = {
  /** ISO 8601. */
  at: string
  /** Of the newsroom. */
  origin: string
  /** Its keys as of then; null where it has none. */
  trusted: TrustedKeys | null
  segments: Segments
}

const preferred = (): Locale =>
  navigator.languages.map((each) => each.split('-')[0]).find(isLocale) ?? DEFAULT_LOCALE

/** The page /check as one file: it asks its newsroom, and without it tells what a copy proves by itself. */
export const FilePage = ({ made }: { made: Made }) => {
  const { origin, segments, trusted } = made
  const [locale, setLocale] = useState(preferred)
  const said = check[locale]
  const checker = useMemo(() => {
    const newsroom = newsroomAt(origin, segments)
    const { segmentOf } = newsroom
    return createChecker({
      ...{ newsroom, loadPdf },
      prove: async (carried) =>
        trusted ? provedEditions(carried, { trusted, isSigned, origin, segmentOf }) : [],
    })
  }, [origin, segments, trusted])
  useEffect(() => {
    document.documentElement.lang = locale
    document.documentElement.dir = directionOf(locale)
    document.title = said.title
  }, [locale, said])
  const host = new URL(origin).host
  return (
    <main className="check file-page">
      <nav className="file-languages" aria-label={said.file.languages}>
        {LOCALES.map((each) => (
          <button
            key={each}
            type="button"
            lang={each}
            aria-pressed={each === locale}
            onClick={() => setLocale(each)}
          >
            {languageNames[each]}
          </button>
        ))}
      </nav>
      <h1>{said.title}</h1>
      <p>{said.intro}</p>
      <p className="quiet">
        <bdi>{fill(said.file.made, { date: formatInstant(made.at, locale), host }, locale)}</bdi>
      </p>
      <CheckTool locale={locale} said={said} segments={segments} origin={origin} checker={checker} />
    </main>
  )
}
