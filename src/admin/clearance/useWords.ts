'use client'

import { useTranslation } from '@payloadcms/ui'
import { type ClearanceWords, clearanceWords } from './words.ts'

/** The panel's words in the language of the admin, and that language. */
export const useWords = (): { words: ClearanceWords; language: string } => {
  const { i18n } = useTranslation()
  return { words: clearanceWords(i18n.language), language: i18n.language }
}
