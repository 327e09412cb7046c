'use client'
import {
  useDocumentInfo,
  useForm,
  useFormFields,
  useLocale,
  Link,
  useConfig,
  useTranslation,
} from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { SECTIONS } from '../../domain/publicationWords.ts'
import { directionOf, languageName, type Locale, languageNames } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import { send } from '../../admin/send.ts'
import { isWordless, sourceLines } from './sourceLines.ts'
import { type LanguagesMessages, languages as languageMessages } from '../../locales/languages.ts'
import { usePathname, useSearchParams } from '../../payload-internals/navigation.ts'
import { toMinute } from '../../domain/toMinute.ts'
import type { LanguageState } from '../../domain/languages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import '../../payload-internals/theme.css'
import './languages.css'

const RICH: readonly string[] = ['body', ...SECTIONS]
const FIELDS: readonly string[] = ['title', 'summary', ...RICH]

/** Other than the copied value and than none: the editor shows a value anew when what it began with is another object. */
const begunEmpty = () => ({ root: { type: 'root', version: 1, children: [] } })

type Props = { endpoint: string; source: Locale; language: string; words: LanguagesMessages }
type Source = Record<string, unknown>

/**
 * The authoritative text beside the form of another language: to read, open while that language is empty. Nothing of it is
 * content until somebody presses the button; until it is saved, it stands in the form alone.
 */
const SourceText = ({ endpoint, source, language, words }: Props) => {
  const { lastUpdateTime, hasSavePermission } = useDocumentInfo()
  const { code } = useLocale()
  const { dispatchFields, setModified } = useForm()
  const isEmpty = useFormFields(([fields]) => FIELDS.every((name) => isWordless(fields[name]?.value)))
  const text = useSource(endpoint, source, lastUpdateTime)
  if (!text || code === source) return null

  const copy = () => {
    for (const path of FIELDS.filter((name) => !isWordless(text[name])))
      dispatchFields({
        type: 'UPDATE',
        path,
        value: text[path],
        ...(RICH.includes(path) ? { initialValue: begunEmpty() } : {}),
      })
    setModified(true)
  }
  const named = { language: languageName(source, language), own: languageName(code, language) }
  return (
    <details className="source-text" open={isEmpty} key={`${code} ${String(isEmpty)}`} data-part="source">
      <summary>{fill(words.source.title, named)}</summary>
      <div lang={source} dir={directionOf(source)} className="source-text__words">
        <h3>{wordsOf(text.title)}</h3>
        {!isWordless(text.summary) && <p className="source-text__summary">{wordsOf(text.summary)}</p>}
        {RICH.flatMap((name) =>
          sourceLines(text[name]).map(({ tag: Tag, text: line }, index) => (
            <Tag key={`${name} ${index}`}>{line}</Tag>
          )),
        )}
      </div>
      {isEmpty && hasSavePermission && (
        <p className="source-text__copy">
          <button type="button" className="source-text__button" onClick={copy}>
            {words.source.copy}
          </button>{' '}
          <span>{fill(words.source.effect, named)}</span>
        </p>
      )}
    </details>
  )
}

const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const useSource = (endpoint: string, source: Locale, savedAt: number | undefined): Source | null => {
  const [text, setText] = useState<Source | null>(null)
  useEffect(() => {
    let isCurrent = true
    void send('GET', `${endpoint}?depth=0&locale=${source}&fallback-locale=none`).then((answer) => {
      // Without it the form still works: the text can be translated from another source.
      if (isCurrent && answer.ok) setText(answer.body)
    })
    return () => {
      isCurrent = false
    }
  }, [endpoint, source, savedAt])
  return text
}

/** The text's languages with their state, each a way to its form; and what is translated, beside it. What is typed and not saved is asked after, as at any link. */
export const LanguageTabs = () => {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [languages, setLanguages] = useState<LanguageState[]>([])
  const endpoint = `${config.routes.api}/${collectionSlug}/${id}/languages`

  useEffect(() => {
    if (!id) return
    const gone = new AbortController()
    void readLanguages(endpoint, gone.signal).then((found) => found && setLanguages(found))
    return () => gone.abort()
  }, [id, endpoint, lastUpdateTime])

  if (!id) return null
  // As high as what is being read, so that nothing under it moves.
  if (languages.length === 0) return <div className="language-tabs language-tabs--empty" />
  const words = inOwnWords('languages', languageMessages, i18n.language)
  const source = languages.find(({ standing, state }) => standing === 'authoritative' && state !== 'missing')
  return (
    <>
      <nav className="language-tabs" aria-label={words.title}>
        <ul>
          {languages.map((language) => (
            <LanguageTab key={language.locale} {...{ language, words }} />
          ))}
        </ul>
      </nav>
      {source && (
        <SourceText
          endpoint={endpoint.replace(/\/languages$/, '')}
          source={source.locale}
          language={i18n.language}
          words={words}
        />
      )}
    </>
  )
}

type TabProps = { language: LanguageState; words: LanguagesMessages }

const LanguageTab = ({ language: { locale, state, standing, changedAt }, words }: TabProps) => {
  const { code } = useLocale()
  const pathname = usePathname()
  const query = new URLSearchParams(useSearchParams())
  query.set('locale', locale)
  return (
    <li>
      <Link
        className="language-tabs__tab"
        href={`${pathname}?${query.toString()}`}
        prefetch={false}
        aria-current={locale === code ? 'true' : undefined}
        data-locale={locale}
        data-state={state}
        title={changedAt ? fill(words.changed, { at: toMinute(changedAt) }) : undefined}
      >
        <span className="language-tabs__name" lang={locale} dir={directionOf(locale)}>
          {languageNames[locale]}
        </span>{' '}
        <span className="language-tabs__standing">
          {standing ? words.standings[standing] : words.leftOut}
        </span>{' '}
        <span className="language-tabs__state">{words.states[state]}</span>
      </Link>
    </li>
  )
}

/** Null when they cannot be read now: the form does not need them. */
const readLanguages = async (endpoint: string, signal: AbortSignal): Promise<LanguageState[] | null> => {
  try {
    const answer = await fetch(endpoint, { credentials: 'include', signal })
    return answer.ok ? ((await answer.json()) as { languages: LanguageState[] }).languages : null
  } catch {
    return null
  }
}
