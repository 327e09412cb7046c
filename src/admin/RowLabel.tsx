'use client'
import { useConfig, useRowLabel } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { isLocale, languageName } from '../domain/locales.ts'
import { toRowWords, type RowPart } from '../domain/rowParts.ts'
import { send } from './send.ts'
import { useClearanceWords } from './useClearanceWords.ts'
import { useKnown } from './useNewsroom.ts'

type Props = { parts: readonly RowPart[] }

/** What a row of a list holds, in the place of its number; see domain/rowParts.ts. */
export const RowLabel = ({ parts }: Props) => {
  const { data } = useRowLabel<Record<string, unknown>>()
  const { words, language } = useClearanceWords()
  const names = useNames(parts, data)
  const said = toRowWords(parts, data ?? {}, {
    nameOf: (key) => names[key] ?? '',
    languageOf: (code) => (isLocale(code) ? languageName(code, language) : code),
  })
  return <span dir="auto">{said || words.conflict.empty}</span>
}

/** What the organisations and entries of the row are called, by id; those that the reader may not read have no name. */
const useNames = (parts: readonly RowPart[], data: Record<string, unknown> | undefined) => {
  const { config } = useConfig()
  const { organisationsDoor } = useKnown()
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const wanted = parts
    .filter(({ as }) => as === 'organisation' || as === 'entry')
    .flatMap(({ field, as }) => linksIn(data?.[field]).map((link) => ({ ...link, as })))
    .map(({ as, collection, id }) =>
      as === 'organisation' ? `${organisationsDoor}/${id}` : `${config.routes.api}/${collection}/${id}`,
    )
    .join(' ')

  useEffect(() => {
    let isCurrent = true
    for (const url of wanted.split(' ').filter(Boolean))
      void nameAt(url).then((name) => {
        if (isCurrent) setNames((known) => ({ ...known, [idIn(url)]: name }))
      })
    return () => {
      isCurrent = false
    }
  }, [wanted])

  return names
}

const idIn = (url: string): string => url.slice(url.lastIndexOf('/') + 1)

type Linked = { collection: string; id: string }

/** Ids of one collection, or of several with the collection beside each. */
const linksIn = (value: unknown): Linked[] =>
  [value].flat().flatMap((one): Linked[] => {
    if (typeof one === 'string') return [{ collection: '', id: one }]
    const { relationTo, value: id } = (one ?? {}) as { relationTo?: string; value?: unknown }
    return relationTo && typeof id === 'string' ? [{ collection: relationTo, id }] : []
  })

/** By address: many rows name the same. What is refused, or not answered, is asked again by the next row. */
const asked = new Map<string, Promise<string>>()

const nameAt = (url: string): Promise<string> => {
  const known = asked.get(url)
  if (known) return known
  const asking = send('GET', `${url}?depth=0`).then(({ ok, body }) => {
    if (!ok) {
      asked.delete(url)
      return ''
    }
    const { acronym, name, title } = body as { acronym?: string; name?: string; title?: string }
    return acronym || name || title || ''
  })
  asked.set(url, asking)
  return asking
}
