'use client'
import { useTranslation } from '@payloadcms/ui'
import { inOwnWords } from '../domain/ownWords.ts'
import { people, type PeopleMessages } from '../locales/people.ts'

export const usePeopleWords = (): PeopleMessages =>
  inOwnWords('people', people, useTranslation().i18n.language)
