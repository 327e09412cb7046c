import type { MandateWords } from '../words.ts'

export const es: MandateWords = {
  heading: 'Lo que la organización principal puede cambiar más tarde',
  facts: {
    status: 'estado',
    start: 'inicio',
    end: 'fin',
    mediaCall: 'convocatoria de medios',
    room: 'sala',
    link: 'enlace',
    attendance: 'asistencia de los invitados',
    contact: 'contacto de prensa',
  },
  may: 'Quien firma este texto permite también que {organisation} cambie estos datos del acto después de la publicación, sin nuevas firmas: {facts}.',
  link: 'Un enlace nuevo es una dirección https en uno de estos servidores: {hosts}.',
  noLink: 'El enlace queda como está: este texto no nombra ningún servidor para otro.',
  until: 'Esto termina cuando sale la edición siguiente o cuando se retira esta.',
  confirming: {
    party: 'Un cambio surte efecto cuando lo confirma una persona de otra organización que firmó este texto.',
    lead: 'Un cambio surte efecto cuando se confirma: por una persona de otra organización que firmó este texto, o por una segunda persona de {organisation} si cada una de las otras organizaciones firmó expresamente, mediante una persona propia.',
    alone: 'Un cambio surte efecto cuando lo confirma una segunda persona de {organisation}.',
    nobody: 'Ninguna otra organización firma este texto: nadie puede confirmar un cambio, y nada cambiará.',
  },
  waiting: 'Anunciado por {organisation} y aún no confirmado por las demás organizaciones: {facts}.',
  separator: '; ',
  changed: '{fact}: {after} (hasta ahora: {before})',
  added: '{fact}: {after}',
  attendances: { invited: 'invitado', consented: 'aceptó', confirmed: 'confirmado', declined: 'declinó' },
}
