import type { Condition, Field } from 'payload'
import { DESK_LANGUAGES, languageNames } from '../../domain/locales.ts'
import { zoneField } from '../../fields/instants.ts'
import { DEFAULT_CHOICE, MAIL_CHOICES } from '../../domain/noticeKinds.ts'
import { inAllLanguages } from './noticeWords.ts'

/** Each person's own choice: nobody else changes it (hooks/guardPeople), so nobody else is shown it. */
const isOwn: Condition = (data, _siblings, { user }) => Boolean(user) && data.id === String(user?.id)

/** How somebody wants to be told of what concerns them, and by which clock. */
export const noticeFields = (): Field[] => [
  {
    name: 'mailNotices',
    label: inAllLanguages(({ choice }) => choice.label),
    type: 'select',
    defaultValue: DEFAULT_CHOICE,
    options: MAIL_CHOICES.map((value) => ({
      value,
      label: inAllLanguages(({ choice }) => choice.options[value]),
    })),
    admin: {
      condition: isOwn,
      description: inAllLanguages(({ choice }) => choice.description),
      isClearable: false,
    },
  },
  {
    name: 'language',
    label: inAllLanguages(({ choice }) => choice.language),
    type: 'select',
    // None until the person first comes in: then that of their browser.
    options: DESK_LANGUAGES.map((value) => ({ value, label: languageNames[value] })),
    admin: {
      condition: isOwn,
      description: inAllLanguages(({ choice }) => choice.languageDescription),
    },
  },
  // None: that of the browser at the desk, and in emails that of the office.
  zoneField(
    'zone',
    inAllLanguages(({ choice }) => choice.zone),
    { condition: isOwn, description: inAllLanguages(({ choice }) => choice.zoneDescription) },
  ),
]
