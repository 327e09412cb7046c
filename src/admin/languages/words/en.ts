import type { LanguageWords } from '../words.ts'

export const en: LanguageWords = {
  title: 'Languages of this text',
  states: { missing: 'missing', older: 'older than the authoritative text', ready: 'up to date' },
  standings: { authoritative: 'authoritative', official: 'official', courtesy: 'courtesy' },
  leftOut: 'left out',
  changed: 'Last changed on {at} UTC',
}
