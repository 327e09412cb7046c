import type { SignWords } from '../words.ts'

export const fr: SignWords = {
  logInTitle: 'Connectez-vous pour lire et signer',
  email: 'Courriel',
  logIn: 'Se connecter',
  forgot: 'Mot de passe oublié ?',
  needsScript: 'Cette page a besoin de JavaScript pour envoyer votre décision.',
  who: 'Qui signe',
  text: 'Le texte',
  pdf: 'En PDF, avec son empreinte',
  digest: 'Empreinte',
  noText: 'Le texte ne peut pas être montré pour l’instant : rechargez cette page.',
  nothing: 'Vous n’avez rien à faire ici pour l’instant.',
  drafting: 'Ce texte est en rédaction : il n’y a encore rien à signer.',
  desk: 'L’ouvrir au bureau',
  toDesk: 'Vers le bureau',
  sending: 'Envoi…',
}
