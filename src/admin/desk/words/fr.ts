import type { DeskWords } from '../words.ts'

export const fr: DeskWords = {
  title: 'Mon bureau',
  waiting: 'Vous attend',
  sentBack: 'Renvoyé à vos soins',
  drafts: 'Vos brouillons',
  next: 'Prochaines parutions',
  released: 'Parus récemment',
  nothingWaits: 'Rien n’attend votre organisation. Un texte qui l’attend figurera ici en premier.',
  nothingDrafted: 'Vous n’avez pas de brouillon.',
  nothingNext: 'Aucun texte n’attend son heure.',
  nothingReleased: 'Rien de votre part n’est encore paru.',
  noOrganisation: 'Vous n’agissez actuellement pour aucune organisation : rien ne peut vous attendre.',
  begins: 'Vous commencez à agir pour {organisation} ({roles})',
  beginsWhy:
    'Qui est nommé par le coordinateur commence un jour plus tard, et tout le personnel de l’organisation en est informé.',
  roles: { editor: 'rédacteur', reviewer: 'relecteur', manager: 'gestionnaire' },
  begin: 'Commencer un texte',
  more: 'Il y en a d’autres : ouvrez les listes pour les voir.',
  untitled: 'Sans titre',
  lead: 'Chef de file : {organisation}',
  edition: 'Édition {number}',
  until: 'Échéance',
  embargo: 'Embargo',
  goesOut: 'Paraît',
  outSince: 'Paru',
  changed: 'Modifié',
  sentBackBy: '{organisation} l’a renvoyé',
  steps: {
    sign: 'Signature de {organisation}',
    answer: 'Réponse de {organisation} à une invitation',
    release: 'Parution par {organisation}',
    confirm: 'Une deuxième personne de {organisation} pour des faits modifiés',
  },
  inPlaceOf: 'à la place de {organisation}',
  hindrances: {
    'needs-reviewer': 'C’est à un réviseur de {organisation} de le faire.',
    'needs-editor': 'C’est à un rédacteur de le corriger.',
    'own-text': 'Vous l’avez écrit ou soumis : c’est à quelqu’un d’autre de {organisation} de le signer.',
    'signed-elsewhere':
      'Vous l’avez signé pour une autre organisation : c’est à quelqu’un d’autre de le signer.',
    'own-proposal': 'Vous l’avez proposé : c’est à quelqu’un d’autre de le confirmer.',
    'of-lead':
      'Vous êtes du chef de file, ou l’étiez depuis la proposition : c’est à quelqu’un d’autre de confirmer.',
    'party-suspended':
      'L’organisation pour laquelle vous signeriez est suspendue : elle doit revenir, ou le chef de file la retire.',
  },
  states: {
    drafting: 'En rédaction',
    review: 'Attend le chef de file',
    clearance: 'Attend des signatures',
    cleared: 'Validé',
    released: 'Paru',
  },
  types: { statement: 'Déclaration', event: 'Événement', 'media-update': 'Bulletin de presse' },
}
