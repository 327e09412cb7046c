import type { LanguageWords } from '../words.ts'

export const fr: LanguageWords = {
  title: 'Langues de ce texte',
  states: { missing: 'manque', older: 'plus ancienne que le texte faisant foi', ready: 'à jour' },
  standings: { authoritative: 'fait foi', official: 'officielle', courtesy: 'de courtoisie' },
  leftOut: 'non retenue',
  changed: 'Dernière modification le {at} UTC',
}
