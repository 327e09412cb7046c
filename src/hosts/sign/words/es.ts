import type { SignWords } from '../words.ts'

export const es: SignWords = {
  logInTitle: 'Entre para leer y firmar',
  email: 'Correo electrónico',
  logIn: 'Entrar',
  forgot: '¿Ha olvidado su contraseña?',
  needsScript: 'Esta página necesita JavaScript para enviar lo que usted decida.',
  who: 'Quién firma',
  text: 'El texto',
  pdf: 'En PDF, con su huella',
  digest: 'Huella',
  noText: 'El texto no se puede mostrar ahora: recargue esta página.',
  nothing: 'Ahora no hay nada que usted deba hacer aquí.',
  drafting: 'Este texto se está redactando: aún no hay nada que firmar.',
  desk: 'Abrirlo en el escritorio',
  toDesk: 'Ir al escritorio',
  sending: 'Enviando…',
}
