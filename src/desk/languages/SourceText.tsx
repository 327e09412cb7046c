'use client'

import { useDocumentInfo, useForm, useFormFields, useLocale } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { SECTIONS } from '../../domain/publicationWords.ts'
import { directionOf, languageName, type Locale } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import { send } from '../../admin/send.ts'
import { isWordless, sourceLines } from './sourceLines.ts'
import type { LanguagesMessages } from '../../locales/languages.ts'

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
export const SourceText = ({ endpoint, source, language, words }: Props) => {
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
