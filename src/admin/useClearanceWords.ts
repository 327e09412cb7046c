'use client'
import { useTranslation } from '@payloadcms/ui'
import { inOwnWords } from '../domain/ownWords.ts'
import { clearance, type ClearanceMessages } from '../locales/clearance.ts'

/** The panel's words in the language of the admin, and that language. */
export const useClearanceWords = (): { words: ClearanceMessages; language: string } => {
  const { i18n } = useTranslation()
  return { words: inOwnWords('clearance', clearance, i18n.language), language: i18n.language }
}
