import { useCallback, useEffect, useState } from 'react'
import { send } from '../../admin/send.ts'
import type { Locale } from '../../domain/locales.ts'
import type { TranslatorView } from './translatorsEndpoints.ts'

export type TextHere = { key: string; collection: string; id: string; title: string; mayEdit: boolean }

/** By key of a text, which of its languages are with their translators. */
export type Out = Readonly<Record<string, readonly TranslatorView[]>>

/** What both ways are drawn with: the texts of a page, one of its languages, and what follows. */
export type Passing = {
  texts: readonly TextHere[]
  source: Locale
  target: Locale
  api: string
  /** Of the reader. */
  language: string
  out: Out
  /** Everything that is typed is stored; no for what cannot be. */
  save: () => Promise<boolean>
  onChanged: () => Promise<void>
}

/** @param texts of the page that are stored. */
export const useTranslators = (texts: readonly TextHere[], api: string) => {
  const [out, setOut] = useState<Out>({})
  const mark = texts.map(({ collection, id }) => `${collection}/${id}`).join(' ')
  const read = useCallback(async (): Promise<void> => {
    const answers = await Promise.all(
      texts.map(async ({ key, collection, id }) => {
        const answer = await send('GET', `${api}/${collection}/${id}/translators`)
        return [key, answer.ok ? (answer.body.languages as TranslatorView[]) : []] as const
      }),
    )
    setOut(Object.fromEntries(answers))
    // `mark` stands for the texts: each save makes new ones.
  }, [mark, api])
  useEffect(() => void read(), [read])
  return { out, read }
}

/** Of several texts of one page, the one whose day comes last; null where the language is at home. */
export const outOf = (out: Out, locale: Locale): TranslatorView | null =>
  Object.values(out)
    .flat()
    .filter((one) => one.locale === locale)
    .sort((one, other) => (one.until < other.until ? -1 : 1))
    .at(-1) ?? null
