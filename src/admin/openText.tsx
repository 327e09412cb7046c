'use client'

import { useDocumentInfo, useFormModified, useFormProcessing } from '@payloadcms/ui'
import type { Readiness } from '../domain/readiness/readiness.ts'
import { createContext, type ReactNode, useContext } from 'react'

/** The text that a panel is about. */
type OpenText = {
  id: string | null
  collectionSlug: string
  /** Changes with every save. */
  savedAt: number | undefined
  /** Whether something is typed that is not saved. */
  isModified: boolean
  /** Whether a save is under way. A form counts as unmodified before the page knows what has been saved. */
  isSaving?: boolean
  /** Told when the person has done something with it. */
  onActed?: () => void
  /** Told what the text lacks before it is submitted, where its panel has read that. */
  onList?: (list: List) => void
  /** The address of its form, for a panel that stands outside of it. */
  formUrl?: string
  /** The page that the text is written on, where that is no form. */
  page?: WritingPage
  /** Where a reader of the text gives their answer; it stands beside the panel. */
  answering?: Answering
}

type Answering = {
  /** Null until it is drawn. */
  place: HTMLElement | null
  /** The title of the text, where others stand on the same page. */
  about: string | null
  /** Leads to where other words are suggested, and comments written. */
  onSpeak: () => void
}

type List = { readiness: Readiness<string> | null; kept: Readonly<Record<string, string>> }

type WritingPage = {
  /** Whether the field can be written there, in whatever language. */
  has: (field: string) => boolean
  /** @param quote words of the field that are meant. */
  show: (field: string, locale: string | undefined, quote?: string) => void
  /** What has been written there, stored or not, of what has no language. */
  read: (field: string) => unknown
  set: (field: string, value: unknown) => void
}

const Context = createContext<OpenText | null>(null)

/** Around panels that stand beside a text without being part of one of Payload's forms. */
export const OpenTextProvider = ({ text, children }: { text: OpenText; children: ReactNode }) => (
  <Context.Provider value={text}>{children}</Context.Provider>
)

/** In one of Payload's forms, its document. */
export const useOpenText = (): OpenText => {
  const given = useContext(Context)
  const { id, collectionSlug = '', lastUpdateTime } = useDocumentInfo()
  const isModified = useFormModified()
  const isSaving = useFormProcessing()
  return (
    given ?? { id: id ? String(id) : null, collectionSlug, savedAt: lastUpdateTime, isModified, isSaving }
  )
}
