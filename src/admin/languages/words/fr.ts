import type { LanguageWords } from '../words.ts'

export const fr: LanguageWords = {
  title: 'Langues de ce texte',
  states: { missing: 'manque', older: 'plus ancienne que le texte faisant foi', ready: 'à jour' },
  standings: { authoritative: 'fait foi', official: 'officielle', courtesy: 'de courtoisie' },
  leftOut: 'non retenue',
  changed: 'Dernière modification le {at} UTC',
  source: {
    title: 'Le texte qui fait foi ({language})',
    copy: 'Copier le texte pour commencer',
    effect:
      'Place les mots dans cette langue ({language}) dans ce formulaire. Ce n’est pas une traduction : remplacez-les ({own}), car la soumission refuse ce qui reste tel quel.',
  },
}
