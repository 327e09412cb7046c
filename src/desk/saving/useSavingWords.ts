'use client'
import { useTranslation } from '@payloadcms/ui'
import { inOwnWords } from '../../domain/ownWords.ts'
import { saving, type SavingMessages } from '../../locales/saving.ts'

/** What has to be said without a network, in the language of the admin, and that language. */
export const useSavingWords = (): { words: SavingMessages; language: string } => {
  const { language } = useTranslation().i18n
  return { words: inOwnWords('saving', saving, language), language }
}
