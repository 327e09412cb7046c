import type { LanguageWords } from '../words.ts'

export const es: LanguageWords = {
  title: 'Idiomas de este texto',
  states: { missing: 'falta', older: 'anterior al texto auténtico', ready: 'al día' },
  standings: { authoritative: 'auténtico', official: 'oficial', courtesy: 'de cortesía' },
  leftOut: 'no incluido',
  changed: 'Último cambio: {at} UTC',
  source: {
    title: 'El texto auténtico ({language})',
    copy: 'Copiar el texto para empezar',
    effect:
      'Pone en este formulario las palabras en {language}. No son una traducción: sustitúyalas por {own}, porque el envío rechaza lo que quede igual.',
  },
}
