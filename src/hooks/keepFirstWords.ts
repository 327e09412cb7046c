import type { CollectionBeforeChangeHook } from 'payload'
import { type Described, firstWordsAfter } from '../domain/pictures/alternatives.ts'

/** The words that stand for all languages follow the language that they were written in, whichever door that was changed by. */
export const keepFirstWords: CollectionBeforeChangeHook<Described & { id: string }> = ({
  data,
  originalDoc,
}) => ({
  ...data,
  alt: firstWordsAfter({ ...originalDoc, ...data }, originalDoc ?? {}),
})
