import type { LanguageWords } from '../words.ts'

export const en: LanguageWords = {
  title: 'Languages of this text',
  states: { missing: 'missing', older: 'older than the authoritative text', ready: 'up to date' },
  standings: { authoritative: 'authoritative', official: 'official', courtesy: 'courtesy' },
  leftOut: 'left out',
  changed: 'Last changed on {at} UTC',
  source: {
    title: 'The authoritative text, in {language}',
    copy: 'Copy the text as a start',
    effect:
      'Puts the words in {language} into this form. They are no translation: put {own} in their place, since submit refuses what stays as it is.',
  },
}
