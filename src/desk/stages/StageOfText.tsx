'use client'
import { useConfig, useTranslation } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'
import { useEffect, useState } from 'react'
import type { TextState } from '../../domain/entries.ts'
import { askStage } from './askStages.ts'
import { StageChip, StageLine } from './StageChip.tsx'
import type { StageView } from './stages.ts'

type Props = {
  collection: string
  /** Null for a text that is not stored yet. */
  id: string | null
  /** What the document says: shown until the log has answered. */
  state: TextState
  /** What changes with the text: it is asked for anew. */
  fresh?: string | number
  /** Null while it has none. */
  title?: string | null
  /** The word alone, where there is little room. */
  isShort?: boolean
}

/** Where a text is, as its log says it. */
export const StageOfText = ({ collection, id, state, fresh, title = null, isShort = false }: Props) => {
  const { config } = useConfig()
  const { language } = useTranslation().i18n
  const [view, setView] = useState<StageView | null>(null)
  const endpoint = `${config.routes.api}/desk/stages`
  useEffect(() => {
    if (id === null) return
    let isCurrent = true
    void askStage(endpoint, { collection, id }).then((found) => {
      if (isCurrent) setView(found)
    })
    return () => {
      isCurrent = false
    }
  }, [endpoint, collection, id, state, fresh])
  if (!view || id === null || isShort) return <StageChip stage={view?.stage ?? state} language={language} />
  return (
    <StageLine {...{ view, language }} text={{ collection, id, title }}>
      {view.stage === 'scheduled' && view.at && <Instant at={view.at} language={language} />}
    </StageLine>
  )
}

/** By the reader's own clock. */
const Instant = ({ at, language }: { at: string; language: string }) => (
  <small>
    <time dateTime={at}>
      <bdi>
        {new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))}
      </bdi>
    </time>
  </small>
)

/** The state in a list: a word, a colour, a shape, and whom the text waits for. */
export const StateCell = ({ cellData, rowData, collectionSlug }: DefaultCellComponentProps) => {
  const state = cellData as TextState | null // of the field `state`
  const { id, updatedAt, title } = rowData as { id?: string; updatedAt?: string; title?: string } // of a text
  return state && id ? (
    <StageOfText collection={collectionSlug ?? ''} {...{ id, state, title }} fresh={updatedAt} />
  ) : (
    '—'
  )
}
