'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { send } from '../../admin/send.ts'
import { KEEP_VERSION_HEADER } from '../../domain/edits.ts'
import { languageName, type Locale } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { history } from '../../locales/history.ts'
import { LOCALISED } from '../composer/draft.ts'
import { useRouter } from '../../payload-internals/navigation.ts'

type Props = {
  /** Of the collection. */
  api: string
  id: string
  /** Of which the words are. */
  version: string
  locale: Locale
  /** Of the text in hand. */
  revision: number
  at: string
  /** Of the reader. */
  language: string
}

/** Writes what a version says in one language into the draft: an edit like any other, so that nothing is lost by it. */
export const UseWords = ({ api, id, version, locale, revision, at, language }: Props) => {
  const words = inOwnWords('history', history, language)
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const named = { language: languageName(locale, language), at }

  const use = async () => {
    setBusy(true)
    const query = new URLSearchParams({ depth: '0', locale, 'fallback-locale': 'none' })
    const found = await send('GET', `${api}/versions/${version}?${query}`)
    const answer = found.ok
      ? await send(
          'PATCH',
          `${api}/${id}?depth=0&locale=${locale}`,
          { revision, ...wordsOf(found.body.version) },
          { headers: { [KEEP_VERSION_HEADER]: 'yes' } },
        )
      : found
    setBusy(false)
    setRefusal(answer.ok ? null : answer.message)
    if (answer.ok) router.refresh()
  }
  return (
    <details className="text-history__use" data-use={locale}>
      <summary>{fill(words.use, named)}</summary>
      <p>{fill(words.effect, named)}</p>
      {refusal && <p role="alert">{refusal}</p>}
      <Button size="small" buttonStyle="secondary" disabled={isBusy} onClick={() => void use()}>
        {words.put}
      </Button>
    </details>
  )
}

const wordsOf = (version: unknown): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(version as Record<string, unknown>).filter(([field]) => LOCALISED.includes(field)),
  )
