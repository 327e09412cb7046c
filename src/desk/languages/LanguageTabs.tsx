'use client'

import { Link, useConfig, useDocumentInfo, useLocale, useTranslation } from '@payloadcms/ui'
import { usePathname, useSearchParams } from '../../payload-internals/navigation.ts'
import { useEffect, useState } from 'react'
import { toMinute } from '../../domain/instants.ts'
import type { LanguageState } from '../../domain/languages.ts'
import { directionOf, languageNames } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import { SourceText } from './SourceText.tsx'
import { inOwnWords } from '../../domain/ownWords.ts'
import { languages as languageMessages, type LanguagesMessages } from '../../locales/languages.ts'
import '../../payload-internals/theme.css'
import './languages.css'

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
