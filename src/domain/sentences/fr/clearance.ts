import type { clearance as english } from '../english/clearance.ts'
import type { Part } from '../sentences.ts'

export const clearance: Part<typeof english> = {
  '{organisation} has signed this already.': '{organisation} a déjà signé.',
  'You wrote or submitted this text: somebody else of your organisation has to sign it.':
    'Vous avez écrit ou soumis ce texte : quelqu’un d’autre de votre organisation doit le signer.',
  'You have signed this text for {organisation}: one person signs for one organisation.':
    'Vous avez signé ce texte pour {organisation} : une même personne ne signe que pour une organisation.',
  '{organisation} must sign and is suspended: the text waits until it is back.':
    '{organisation} doit signer, mais est suspendue : le texte attend son retour.',
  '{organisation} must sign and is no member any more: the text waits until it is one again.':
    '{organisation} doit signer, mais n’est plus membre : le texte attend qu’elle le redevienne.',
  'The silence of {organisation} stands for nothing any more: it has to sign.':
    'Le silence de {organisation} ne vaut plus accord : elle doit signer.',

  'The text is not complete: {sentences}': 'Le texte n’est pas complet : {sentences}',
  'It cannot go out yet: {sentences}': 'Il ne peut pas encore paraître : {sentences}',
  'Words and facts disagree: {sentences} Mend it, or acknowledge it and say why.':
    'Les mots et les faits se contredisent : {sentences} Remédiez-y, ou prenez-en acte et dites pourquoi.',
  'The translations are not ready: {sentences} Mend them, or acknowledge them, once for all languages, and say why.':
    'Les traductions ne sont pas prêtes : {sentences} Corrigez-les, ou prenez-en acte, une fois pour toutes les langues, et dites pourquoi.',
  '“{title}” is not cleared yet.': '« {title} » n’est pas encore validé.',
  '“{title}” is not released yet.': '« {title} » n’est pas encore diffusé.',
  '“{title}” waits to be released with another media update.':
    '« {title} » attend d’être diffusé avec un autre bulletin de presse.',
  '“{title}”: {sentences}': '« {title} » : {sentences}',
  'The lead of “{title}” has not agreed that this media update carries it.':
    'Le chef de file de « {title} » n’a pas accepté que ce bulletin de presse le porte.',
  'Item {number} is not released yet.': 'L’élément {number} n’est pas encore diffusé.',
  'The lead of item {number} has not agreed that this media update carries it.':
    'Le chef de file de l’élément {number} n’a pas accepté que ce bulletin de presse le comporte.',
  'Item {number} is not ready to go out with this media update: ask its lead.':
    'L’élément {number} n’est pas prêt à être diffusé avec ce bulletin de presse : adressez-vous à son chef de file.',
  'The event “{title}” is not released yet.': 'L’événement « {title} » n’est pas encore diffusé.',
  'The event “{title}” comes out only at {instant}: release this text for then or later.':
    'L’événement « {title} » ne paraît que le {instant} : diffusez ce texte à ce moment-là ou plus tard.',
  '“{title}”: {organisation} has not delegated its signature of this text: sign the media update without its entries.':
    '« {title} » : {organisation} n’a pas délégué sa signature pour ce texte ; signez le bulletin de presse sans ses éléments.',

  'The text has changed since you opened it: read it again before you decide.':
    'Le texte a changé depuis que vous l’avez ouvert : relisez-le avant de décider.',
  'Another edition is out than the one you looked at: read it before you decide.':
    'L’édition parue n’est plus celle que vous avez consultée : lisez-la avant de décider.',
  'Somebody has changed the text since you opened it: read it again before you submit it.':
    'Quelqu’un a modifié le texte depuis que vous l’avez ouvert : relisez-le avant de le soumettre.',
  'Many people act on this text at this moment: please try again.':
    'Beaucoup de personnes interviennent en ce moment sur ce texte : veuillez réessayer.',
  'The clocks of the server and of its database differ by {seconds} seconds, so nothing can be released: tell whoever runs the server.':
    'L’horloge du serveur et celle de sa base de données diffèrent de {seconds} s, si bien que rien ne peut être diffusé : prévenez qui fait tourner le serveur.',

  'To {action} is not possible once the text is deleted.': 'Ce n’est plus possible : le texte est supprimé.',
  'To {action} is not possible while the text is being written.':
    'Ce n’est pas possible : le texte est en rédaction.',
  'To {action} is not possible while the text is waiting for the lead’s own reviewer.':
    'Ce n’est pas possible : le texte attend la relecture du chef de file.',
  'To {action} is not possible while the text is waiting for signatures.':
    'Ce n’est pas possible : le texte attend des signatures.',
  'To {action} is not possible while the text is cleared.': 'Ce n’est pas possible : le texte est validé.',
  'To {action} is not possible while the text is released.': 'Ce n’est pas possible : le texte est diffusé.',
  'To {action} is not possible: no edition is waiting for its instant.':
    'Ce n’est pas possible : aucune édition n’attend son heure.',
  'To {action} is not possible: an edition is waiting for its instant.':
    'Ce n’est pas possible : une édition attend son heure.',
  'To {action} is not possible: no edition is shown.':
    'Ce n’est pas possible : aucune édition n’est publiée en ce moment.',
  'To {action} is not possible: no edition is shown, and none waits.':
    'Ce n’est pas possible : aucune édition n’est publiée en ce moment, et aucune n’attend.',
  'To {action} is not possible: there is not one edition alone that is shown, or that waits.':
    'Ce n’est pas possible : il faut une seule édition, publiée ou en attente de son heure.',
  'To {action} is not possible: no edition is out.': 'Ce n’est pas possible : aucune édition n’est parue.',
  'To {action} is not possible: no edition is suspended.':
    'Ce n’est pas possible : aucune édition n’est suspendue.',
  'To {action} is not possible: there is an edition of it already.':
    'Ce n’est pas possible : il en existe déjà une édition.',

  'It is too late to hold this edition: it goes out this very moment.':
    'Il est trop tard pour retenir cette édition : elle paraît à l’instant même.',
  'The next edition goes out this very moment: look at it, and do this once it is out.':
    'L’édition suivante paraît à l’instant même : consultez-la, puis agissez une fois qu’elle est parue.',
  '{organisation} has no caution on this edition.':
    '{organisation} n’a ajouté aucune réserve à cette édition.',
  '{organisation} has suspended this edition already.': '{organisation} a déjà suspendu cette édition.',
  '{organisation} has not suspended this edition: each organisation reinstates for itself.':
    '{organisation} n’a pas suspendu cette édition : chaque organisation ne met fin qu’à sa propre suspension.',
  '{organisation} has dissociated itself from this edition already.':
    '{organisation} s’est déjà dissociée de cette édition.',
  'It is suspended already.': 'Il est déjà suspendu.',
  'Those who signed this text can suspend it themselves: ask {names}.':
    'Les signataires de ce texte peuvent le suspendre eux-mêmes : adressez-vous à {names}.',
  'The coordinator has not suspended this text: who did, reinstates it.':
    'La coordination n’a pas suspendu ce texte : c’est à qui l’a suspendu de le rétablir.',

  'The deadline leaves too little time: the parties have at least {hours} hours.':
    'Le délai est trop court : les parties disposent d’au moins {hours} heures.',
  'The deadline leaves too little time: the parties have at least {days} working days in {zone}.':
    'Le délai est trop court : les parties disposent d’au moins {days} jours ouvrables ({zone}).',
  'This round has no deadline that could be extended.': 'Ce tour n’a pas de délai à prolonger.',
  'The deadline has passed at {instant}.': 'Le délai a expiré le {instant}.',
  'A deadline is only moved to later than {instant}.':
    'Un délai ne peut être prolongé qu’au-delà du {instant}.',

  'The mandate of this text does not cover: {names}.': 'Le mandat de ce texte ne couvre pas : {names}.',
  'The event would end before it starts: change its end, too.':
    'L’événement se terminerait avant de commencer : modifiez aussi sa fin.',
  'The event names no such guest: {names}.': 'L’événement n’annonce aucun invité de ce nom : {names}.',
  'The room is one line of at most {number} characters.':
    'La salle tient en une ligne de {number} caractères au plus.',
  'The mandate of this text names no host for a link: its link stays as it is.':
    'Le mandat de ce texte ne nomme aucun hôte pour un lien : le lien reste tel quel.',
  'A new link is an https address on a host that the mandate names: {hosts}.':
    'Un nouveau lien est une adresse https sur un hôte que le mandat nomme : {hosts}.',
  'This text carries no mandate: correct it, so that its signers see the change.':
    'Ce texte ne comporte pas de mandat : corrigez-le, pour que ses signataires voient le changement.',
  'Nobody has proposed facts of this edition.': 'Personne n’a proposé de faits pour cette édition.',
  'Other facts are proposed than the ones that you looked at.':
    'Les faits proposés ne sont plus ceux que vous avez consultés.',
  'You have proposed these facts: a second person has to confirm them.':
    'Vous avez proposé ces faits : une deuxième personne doit les confirmer.',
  'Nobody can confirm facts of this edition: no other organisation has signed it. Correct the text.':
    'Personne ne peut confirmer des données de cette édition : aucune autre organisation ne l’a signée. Corrigez le texte.',
  'Under this mandate a person of another organisation that signed confirms: ask {names}.':
    'Selon ce mandat, une personne d’une autre organisation signataire confirme : adressez-vous à {names}.',
  'You hold a role in {organisation}, or have held one since these facts were proposed: somebody else has to confirm them.':
    'Vous avez un rôle chez {organisation}, ou en avez eu un depuis la proposition : quelqu’un d’autre doit confirmer ces données.',
}
