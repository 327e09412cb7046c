import type { Field } from 'payload'
import { LOCALES, languageNames } from '../domain/locales.ts'

/** The languages of the newsroom, each by its own name. A list of its own each time, since Payload may write into it. */
export const languageOptions = (): { value: string; label: string }[] =>
  LOCALES.map((locale) => ({ value: locale, label: languageNames[locale] }))

/** Which language a row is in. */
export const languageField = (): Field => ({
  name: 'locale',
  label: 'Language',
  type: 'select',
  required: true,
  options: languageOptions(),
})
