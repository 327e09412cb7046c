'use client'

import { useTranslation } from '@payloadcms/ui'
import { type PeopleWords, peopleWords } from './words.ts'

export const usePeopleWords = (): PeopleWords => peopleWords(useTranslation().i18n.language)
