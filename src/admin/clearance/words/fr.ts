import type { ClearanceWords } from '../words.ts'

export const fr: ClearanceWords = {
  title: 'Validation',
  saveFirst: 'Enregistrez une première fois le texte ; il pourra ensuite être soumis à validation.',
  reading: 'Lecture de la validation…',
  newer: 'Le texte a changé depuis l’ouverture de cette page.',
  reload: 'L’afficher tel qu’il est',
  saveChanges: 'Enregistrez d’abord vos modifications : on signe ce qui est enregistré.',
  done: '{action} : fait.',
  alsoHere: 'L’a aussi ouvert : {people}',
  conflict: {
    title: 'Quelqu’un d’autre a enregistré ce texte entre-temps',
    changed:
      '{people} a modifié : {fields}. Rien du vôtre n’est perdu : choisissez ce qui reste, puis enregistrez.',
    different: 'Vous avez modifié des choses différentes : les deux peuvent rester telles quelles.',
    mine: 'Le vôtre',
    theirs: 'Le leur, tel qu’il est enregistré',
    both: 'Les deux : le leur, et le vôtre en dessous',
    empty: '(vide)',
    save: 'Enregistrer ce qui est choisi',
    back: 'Retour à mon texte',
    somebody: 'Quelqu’un',
    it: 'le texte',
  },
  unsaved: {
    title: 'Ce que vous aviez saisi',
    kept: 'Le {at} UTC, vous aviez saisi ce qui n’a jamais été enregistré.',
    full: 'Cet appareil n’a plus de place pour garder ce que vous saisissez : enregistrez maintenant.',
    take: 'Le mettre dans le formulaire',
    save: 'L’enregistrer maintenant',
    drop: 'Le jeter',
  },
  owed: {
    title: 'Pas encore enregistré',
    unreachable:
      'Non enregistré : la salle de presse est injoignable. Laissez cette page ouverte : l’enregistrement se fera au retour de la connexion.',
    unknown:
      'La salle de presse n’a pas répondu ; on ne sait pas si ceci a été enregistré. Vérifiez s’il s’y trouve avant d’enregistrer de nouveau.',
    refused: 'Non enregistré : {reason}',
    noReason:
      'Non enregistré : la salle de presse ne l’a pas accepté. Enregistrez de nouveau ; si cela se reproduit, prévenez l’exploitant de la salle de presse.',
    ended: 'Non enregistré : vous avez été déconnecté. Connectez-vous pour continuer ; rien n’est perdu.',
    fields: 'Pas encore enregistré : {fields}.',
    again: 'Enregistrer de nouveau',
    loggedOut: 'Vous avez été déconnecté',
    logIn:
      'Connectez-vous pour continuer ; rien n’est perdu. Un enregistrement déjà demandé se fait dès que vous êtes connecté.',
    later: 'Pas maintenant',
  },
  cancel: 'Annuler',
  choose: 'Choisir…',
  signFor: 'Signer au nom de {organisation}',
  acknowledge: 'En prendre acte et soumettre',
  whyNone: 'Pourquoi cela peut rester ainsi',
  acknowledged: {
    title: 'Assumé au moment de la soumission',
    by: '{person} ({organisation}) dit pourquoi :',
  },
  publicNote: 'Ce que le public en lira',
  note: 'Note aux parties',
  steps: {
    drafting: 'Brouillon',
    review: 'Relecture du chef de file',
    clearance: 'Signatures',
    cleared: 'Validé',
    released: 'Diffusé',
  },
  states: {
    drafting: 'En rédaction',
    review: 'Attend la relecture de l’organisation chef de file',
    clearance: 'Attend des signatures',
    cleared: 'Validé : toutes les signatures y sont',
    released: 'Diffusé',
  },
  wire: {
    scheduled: 'L’édition {edition} paraît le {at} UTC.',
    live: 'L’édition {edition} est parue le {at} UTC.',
    suspended: 'L’édition {edition}, parue le {at} UTC, est suspendue.',
    withdrawn: 'L’édition {edition}, parue le {at} UTC, est retirée.',
  },
  roles: {
    lead: 'chef de file',
    'co-author': 'coauteur',
    'co-signatory': 'cosignataire',
    supporter: 'soutien',
    observer: 'observateur',
  },
  standings: {
    invited: 'invitée, sans réponse',
    uninvited: 'invitation retirée',
    declined: 'a décliné',
    left: 'est partie',
    dropped: 'écartée',
  },
  since:
    'Votre organisation lit ce qui s’est dit ici depuis son invitation le {at} UTC, et rien de ce qui précède.',
  readsThrough:
    'Lisent aussi le texte figé, comme signataires d’un bulletin de presse qui le porte : {organisations}',
  carried: {
    title: 'Ce qu’il contient',
    closed:
      '{place}. Non ouvert à votre organisation : signer ce bulletin de presse ne porte pas sur ce texte.',
    item: 'Élément {number}',
  },
  willSign: 'signera',
  notSigned: 'n’a pas signé',
  isNamed: 'est citée',
  readsAlong: 'lit sans signer',
  bySilence: 'par son silence',
  delegated: '{organisation} peut signer à sa place jusqu’au {at} UTC',
  silentFrom: 'son silence vaut accord à partir du {at} UTC',
  deadline: 'Délai : {at} UTC',
  suspendedParty: 'suspendue : ne peut rien faire',
  noMember: 'n’est pas membre : ne peut rien faire',
  sentBack: '{organisation} l’a renvoyé :',
  sentBackPlace: '{organisation} l’a renvoyé, pour le paragraphe {number} en {language} :',
  erased: '(effacé)',
  separator: ', ',
  thisText: 'exactement ce texte',
  languages: { one: '{n} langue ({list})', other: '{n} langues ({list})' },
  pictures: { one: '{n} image', other: '{n} images' },
  files: { one: '{n} autre fichier', other: '{n} autres fichiers' },
  embargo: 'embargo {when}',
  noEmbargo: 'sans embargo',
  notBefore: 'pas avant le {when}',
  atOnce: 'tout de suite',
  when: '{wall}, {zone} ({utc} UTC)',
  actions: {
    submit: {
      label: 'Soumettre à validation',
      effect:
        'Fige exactement ce texte, ses fichiers et ses faits, et demande à chaque organisation signataire de le signer.',
    },
    sign: { label: 'Signer', effect: '{label} : {text}.' },
    'send-back': {
      label: 'Renvoyer',
      effect: 'Remet le texte en rédaction avec votre note. Les signatures de ce tour sont annulées.',
    },
    recall: {
      label: 'Rappeler',
      effect: 'Remet le texte en rédaction. Les signatures de ce tour sont annulées.',
    },
    release: { label: 'Diffuser', effect: 'Rend le texte accessible au monde {instant}.' },
    hold: {
      label: 'Retenir',
      effect: 'Arrête la diffusion qui attend ; votre organisation signe à nouveau, ou non.',
    },
    correct: {
      label: 'Corriger ou mettre à jour',
      effect:
        'Ouvre une édition suivante. Ce qui est publié reste jusqu’à ce que la nouvelle édition soit signée et diffusée.',
    },
    abandon: {
      label: 'Abandonner',
      effect: 'Renonce à cette édition et met fin aux invitations ouvertes.',
    },
    drop: {
      label: 'Écarter une partie',
      effect:
        'Continue sans une partie qui n’a pas répondu à temps, ou qui est suspendue. Son nom, son logo et sa mention doivent disparaître avant la prochaine soumission.',
    },
    extend: {
      label: 'Prolonger le délai',
      effect: 'Donne plus de temps à chaque partie. Un délai n’est jamais raccourci.',
    },
    delegate: {
      label: 'Déléguer la signature',
      effect:
        'Permet à une autre partie de ce texte de le signer pour votre organisation, jusqu’à l’heure que vous fixez.',
    },
    undelegate: {
      label: 'Mettre fin à la délégation',
      effect: 'Désormais, seuls vos propres relecteurs signent pour votre organisation.',
    },
    include: {
      label: 'Autoriser un bulletin de presse à le porter',
      effect: 'Accepte qu’un bulletin de presse diffuse ce texte avec ses autres éléments.',
    },
    exclude: {
      label: 'Le retirer d’un bulletin de presse',
      effect: 'Retire l’accord donné pour qu’un bulletin de presse porte ce texte.',
    },
    'propose-facts': {
      label: 'Proposer des faits',
      effect:
        'Propose d’autres faits pour l’événement, comme ses signataires l’ont permis. Rien ne change avant la confirmation.',
    },
    'confirm-facts': {
      label: 'Confirmer les faits',
      effect:
        'Confirme ce qui est proposé ({facts}) : le monde le lit tout de suite, et toutes les parties en sont informées.',
    },
    caution: {
      label: 'Ajouter une réserve',
      effect:
        'Montre vos mots avec le texte publié, partout et tout de suite, jusqu’à ce que vous les leviez.',
    },
    lift: {
      label: 'Lever la réserve',
      effect: 'Ôte la réserve de votre organisation du texte publié.',
    },
    suspend: {
      label: 'Suspendre',
      effect:
        'Retire tout de suite le texte publié, jusqu’à ce que chaque organisation qui l’a suspendu le rétablisse.',
    },
    reinstate: {
      label: 'Rétablir',
      effect: 'Met fin à la suspension de votre organisation. Le texte reparaît quand il n’en reste aucune.',
    },
    dissociate: {
      label: 'Se dissocier',
      effect: 'Le texte reste, et dit avec vos mots que votre organisation ne le soutient plus.',
    },
    withdraw: {
      label: 'Retirer',
      effect: 'Retire pour de bon le texte publié et laisse un avis public.',
    },
    invite: {
      label: 'Inviter une organisation',
      effect:
        'Demande à une organisation de prendre part à ce texte. Elle lira le texte en cours, les éditions publiées et ce qui se dira désormais : ni tour, ni note, ni commentaire antérieurs.',
    },
    uninvite: {
      label: 'Retirer une invitation',
      effect: 'Met fin à une invitation restée sans réponse.',
    },
    accept: { label: 'Accepter l’invitation', effect: 'Votre organisation prend part à ce texte.' },
    decline: {
      label: 'Décliner',
      effect: 'Votre organisation n’y prend pas part et cesse de lire ce texte.',
    },
    leave: {
      label: 'Quitter',
      effect: 'Votre organisation n’est plus partie et cesse de lire ce texte.',
    },
    delete: { label: 'Supprimer', effect: 'Supprime ce brouillon. Son journal reste.' },
  },
  fields: {
    organisation: 'Organisation',
    to: 'À',
    role: 'En qualité de',
    editionType: 'Type d’édition',
    deadline: 'Délai',
    onDeadline: 'Après le délai',
    until: 'Jusqu’au',
    bundle: 'Identifiant du bulletin de presse',
    at: 'Disponible à partir de (vide : tout de suite, ou à la fin de l’embargo)',
    notBefore: 'Pas avant le',
    readers: 'Laisser les signataires du bulletin de presse le lire',
    items: 'Avec ses éléments',
    fact: 'Fait',
    value: 'Nouvelle valeur',
    language: 'Langue du paragraphe, s’il s’agit d’un seul',
    paragraph: 'Numéro du paragraphe, à partir de 1',
  },
  editionTypes: { correction: 'Correction', update: 'Mise à jour', translation: 'Traduction' },
  afterwards: {
    block: 'Attendre chaque signature',
    consent: 'Le silence vaut accord, là où une organisation le permet',
    drop: 'Le chef de file peut continuer sans qui se tait',
  },
  wholeText: 'Le texte dans son ensemble',
  unread: 'Non : ils voient seulement qu’un texte figure là',
  opened: 'Oui : son chef de file et les signataires acceptés peuvent lire le texte figé',
  alone: 'Non : ce texte seul',
  together: 'Oui : tous au même moment, ou aucun',
  facts: {
    status: 'statut',
    start: 'début',
    end: 'fin',
    mediaCall: 'accueil de la presse',
    room: 'salle',
    link: 'lien',
    attendance: 'présence',
    contact: 'contact presse',
  },
  eventStatuses: {
    scheduled: 'comme prévu',
    rescheduled: 'à une autre heure',
    postponed: 'reporté',
    cancelled: 'annulé',
    'moved-online': 'déplacé en ligne',
  },
  attendances: {
    invited: 'invité',
    consented: 'a accepté',
    confirmed: 'confirmé',
    declined: 'a décliné',
  },
  remarks: {
    caution: '{organisation} ({person}) émet une réserve sur ce texte depuis le {at} UTC. La note publique :',
    dissociation: '{organisation} ({person}) s’est dissociée de ce texte le {at} UTC. La note publique :',
  },
  proposal: {
    title: 'Des faits attendent une seconde personne',
    confirmers: 'Peut être confirmé par : {organisations}',
    nobody:
      'Personne ne peut le confirmer : aucune autre organisation n’a signé cette édition. Corrigez plutôt le texte.',
    tell: 'L’annoncer maintenant',
    tells:
      'En attendant la confirmation, le public peut en être averti par une mise en garde du chef de file, aussitôt et à côté du texte :',
    by: '{person} ({organisation}) l’a proposé le {at} UTC. Rien n’a encore changé : une seconde personne doit confirmer.',
    own: 'Vous l’avez proposé le {at} UTC. Rien n’a encore changé : une seconde personne doit confirmer. Une nouvelle proposition de votre part remplace celle-ci.',
    now: 'Actuellement :',
    then: 'Proposé :',
    copies: 'Lire le texte avec ces faits',
    done: 'Proposé. Rien n’a encore changé : une seconde personne doit confirmer.',
  },
  changes: {
    title: 'Ce qui a changé depuis la signature de {organisation}',
    cannotRead: 'Lecture impossible pour l’instant : fermez, puis rouvrez.',
    ownPage: 'Sur une page à part',
  },
  copies: {
    title: 'Lire le texte figé tel qu’il paraîtra',
    html: 'En page',
    text: 'En texte brut',
    eml: 'En brouillon de courriel',
    docx: 'En fichier Word',
    pdf: 'En PDF',
  },
  preview: {
    title: 'Aperçu',
    effect:
      'Ouvre le texte tel qu’il est enregistré, comme le monde le lirait. Rien n’en est publié, et rien n’est signé.',
    html: 'En page',
    ninjs: 'Pour les systèmes de presse (ninjs)',
    feed: 'Dans un flux',
    calendar: 'Pour les agendas',
    json: 'Pour les programmes (JSON)',
  },
  sight: {
    title: 'Lecture anticipée sous embargo',
    nobody: 'Personne au-dehors ne lit ce texte avant l’heure.',
    terms: 'Avant le premier mot, les conditions sont à accepter à l’adresse',
    give: 'Donner une lecture anticipée',
    effect:
      'Permet à un journaliste de lire le texte dès sa diffusion, avant l’heure. Chaque lecture est consignée.',
    name: 'Nom',
    organisation: 'Travaille pour',
    email: 'Courriel',
    states: {
      open: 'le lit maintenant',
      closed: 'ne lit rien encore : s’ouvre à la diffusion',
      ended: 'a pris fin',
      revoked: 'révoquée',
    },
    given: 'Donnée par {name} le {at} UTC.',
    givenUntil: 'Donnée par {name} le {at} UTC, jusqu’au {until} UTC.',
    accepted: 'Conditions acceptées le {at} UTC.',
    notAccepted: 'Conditions pas encore acceptées.',
    revoke: 'Révoquer',
    forget: 'Oublier de qui il s’agissait',
  },
}
