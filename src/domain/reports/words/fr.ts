import type { ReportWords } from '../words.ts'

export const fr: ReportWords = {
  title: 'Rapports',
  reports: {
    overdue: {
      name: 'En retard',
      about:
        'Les textes dont l’échéance est passée sans toutes les signatures, ou dont l’embargo est levé sans parution.',
    },
    'early-sight': {
      name: 'Lecture anticipée',
      about:
        'Qui peut lire quel texte avant l’heure, et combien de fois cela a été fait. Visible par les organisations qui le signent.',
    },
    signatures: {
      name: 'Signatures',
      about:
        'Qui a signé quoi. Les signatures annulées par un renvoi ou un rappel ne figurent que dans le journal du texte.',
    },
    drafts: {
      name: 'Brouillons en sommeil',
      about:
        'Les brouillons de vos organisations que personne n’a modifiés depuis un moment, du plus ancien au plus récent.',
    },
  },
  columns: {
    text: 'Texte',
    type: 'Nature',
    lead: 'Chef de file',
    what: 'Ce qui est passé',
    since: 'Depuis',
    state: 'État',
    missing: 'En attente de',
    reader: 'Lecteur',
    worksFor: 'Travaille pour',
    standing: 'Accès',
    givenBy: 'Accordé par',
    givenAt: 'Accordé le',
    reads: 'Lectures',
    lastRead: 'Dernière lecture',
    signedAt: 'Signé le',
    organisation: 'Organisation',
    person: 'Personne',
    how: 'Mode',
    edition: 'Édition',
    changedAt: 'Dernière modification',
    days: 'Jours',
  },
  choices: {
    deadline: 'Échéance',
    embargo: 'Embargo',
    express: 'Signature',
    tacit: 'Accord tacite',
    carried: 'Reprise de l’édition précédente',
    open: 'En vigueur',
    ended: 'Terminé',
    revoked: 'Révoqué',
  },
  types: { statement: 'Déclaration', event: 'Événement', 'media-update': 'Bulletin de presse' },
  states: {
    drafting: 'En rédaction',
    review: 'Attend le chef de file',
    clearance: 'Attend des signatures',
    cleared: 'Validé',
    released: 'Paru',
  },
  narrow: 'Affiner le rapport',
  organisation: 'Organisation',
  anyOrganisation: 'Toutes',
  from: 'Du',
  to: 'Au',
  days: 'Sans modification depuis (jours)',
  show: 'Afficher',
  asFile: 'Télécharger en CSV',
  rows: 'Lignes : {count}',
  nothing: 'Rien à signaler.',
  more: 'Il y en a plus que ce qui est affiché : affinez le rapport.',
  untitled: 'Sans titre',
  comma: ', ',
}
