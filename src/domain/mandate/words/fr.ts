import type { MandateWords } from '../words.ts'

export const fr: MandateWords = {
  heading: 'Ce que le chef de file peut modifier plus tard',
  facts: {
    status: 'statut',
    start: 'début',
    end: 'fin',
    mediaCall: 'accueil des médias',
    room: 'salle',
    link: 'lien',
    attendance: 'présence des invités',
    contact: 'contact presse',
  },
  may: 'Signer ce texte permet aussi à {organisation} de modifier ces données de l’événement après la publication, sans nouvelles signatures : {facts}.',
  link: 'Un nouveau lien est une adresse https sur l’un de ces hôtes : {hosts}.',
  noLink: 'Le lien reste tel quel : ce texte ne nomme aucun hôte pour un autre.',
  until: 'Cela prend fin quand l’édition suivante est publiée, ou quand celle-ci est retirée.',
  confirming: {
    party:
      'Une modification prend effet quand une personne d’une autre organisation qui a signé ce texte la confirme.',
    lead: 'Une modification prend effet quand elle est confirmée : par une personne d’une autre organisation qui a signé ce texte, ou par une deuxième personne de {organisation} si chaque autre organisation a signé expressément, par une personne qui lui appartient.',
    alone: 'Une modification prend effet quand une deuxième personne de {organisation} la confirme.',
    nobody:
      'Aucune autre organisation ne signe ce texte : personne ne peut confirmer une modification, et rien ne changera.',
  },
  waiting: 'Annoncé par {organisation}, pas encore confirmé par les autres organisations : {facts}.',
  separator: '; ',
  changed: '{fact} : {after} (jusqu’ici : {before})',
  added: '{fact} : {after}',
  attendances: { invited: 'invité', consented: 'a accepté', confirmed: 'confirmé', declined: 'a décliné' },
}
