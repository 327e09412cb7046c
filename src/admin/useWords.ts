'use client'
import { useTranslation } from '@payloadcms/ui'
import { inOwnWords } from '../domain/ownWords.ts'
import { clearance, type ClearanceMessages } from '../locales/clearance.ts'
import { people, type PeopleMessages } from '../locales/people.ts'

/** The panel's words in the language of the admin, and that language. */
export const useClearanceWords = (): { words: ClearanceMessages; language: string } => {
  const { i18n } = useTranslation()
  return { words: inOwnWords('clearance', clearance, i18n.language), language: i18n.language }
}

export const usePeopleWords = (): PeopleMessages =>
  inOwnWords('people', people, useTranslation().i18n.language)
