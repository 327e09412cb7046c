import type { people as english } from '../english/people.ts'
import type { Part } from '../sentences.ts'

export const people: Part<typeof english> = {
  'Only managers invite people, into their own organisation.':
    'Seuls les gestionnaires invitent des personnes, et dans leur propre organisation.',
  'A manager is appointed in a member that is not suspended, and nowhere else.':
    'Un gestionnaire ne se nomme que dans une organisation membre qui n’est pas suspendue.',
  'The coordinator appoints managers; every other role is given by the organisation’s own manager.':
    'Le coordinateur nomme les gestionnaires ; tout autre rôle est donné par le gestionnaire de l’organisation.',
  'This organisation has a manager, or one is asked already: only its managers invite its people.':
    'Cette organisation a un gestionnaire, ou quelqu’un est déjà invité à l’être : seuls ses gestionnaires invitent son personnel.',
  'This organisation has a manager, or one is asked already: its roles are theirs to give.':
    'Cette organisation a un gestionnaire, ou quelqu’un est déjà invité à l’être : c’est aux gestionnaires d’y donner les rôles.',
  'A manager was asked in at the same moment: look at the list of invitations.':
    'Un gestionnaire a été invité au même moment : consultez la liste des invitations.',
  'The coordinator belongs to no organisation: appoint somebody else.':
    'Le coordinateur n’appartient à aucune organisation : nommez quelqu’un d’autre.',
  'The coordinator belongs to no organisation: accept with another address.':
    'Le coordinateur n’appartient à aucune organisation : acceptez avec une autre adresse.',
  'The roles would have ended before they begin: choose a later end.':
    'Les rôles prendraient fin avant de commencer : choisissez une fin plus tardive.',
  'An invitation names an address in “email”, the “organisation”, and “roles” out of editor, reviewer and manager; “name” and “until” may be left out.':
    'Une invitation indique une adresse dans « email », l’organisation dans « organisation » et, dans « roles », des rôles parmi editor, reviewer et manager ; « name » et « until » sont facultatifs.',
  'An invitation is its organisation’s managers’, or whose who made it.':
    'Une invitation relève des gestionnaires de son organisation, ou de qui l’a faite.',
  'The invitation has been accepted: the roles are given and taken under People.':
    'L’invitation a été acceptée : les rôles se donnent et se retirent sous « Personnes ».',
  'Say by which name your colleagues know you.':
    'Indiquez le nom sous lequel vos collègues vous connaissent.',
  'Send the “token” of the link, your “name” and a “password”.':
    'Donnez le code du lien (« token »), votre nom (« name ») et un mot de passe (« password »).',
  'Accounts are made by invitation only: invite the person under Invitations.':
    'Les comptes ne se créent que sur invitation : invitez la personne sous « Invitations ».',
  'Nobody can register here: accounts are made by the newsroom’s managers.':
    'Personne ne peut s’inscrire ici : les comptes sont créés par les gestionnaires de la salle de presse.',
  'Nobody can register here: the first account is made on the server.':
    'Personne ne peut s’inscrire ici : le premier compte se crée sur le serveur.',

  'Roles of an organisation are given and taken by its managers; where it has none, the coordinator appoints a manager, and nobody else.':
    'Les rôles d’une organisation sont donnés et retirés par ses gestionnaires ; là où il n’y en a pas, le coordinateur nomme un gestionnaire, et personne d’autre.',
  'Your own roles are given and taken by another manager.':
    'Vos propres rôles sont donnés et retirés par un autre gestionnaire.',
  'The coordinator is appointed by whoever runs the server.':
    'Le coordinateur est nommé par qui fait tourner le serveur.',
  'E-mail address and password change by a one-time link only: use “Forgot password”.':
    'L’adresse électronique et le mot de passe ne se changent que par un lien à usage unique : passez par « Mot de passe oublié ? ».',
  'Which mails somebody gets, and in which language, they choose themselves.':
    'Chacun choisit soi-même quels courriels recevoir, et en quelle langue.',
  'Your own account is disabled by another manager.':
    'Votre propre compte ne peut être désactivé que par un autre gestionnaire.',
  'This person works for another organisation too: take away the roles in your own, and the account stays.':
    'Cette personne travaille aussi pour une autre organisation : retirez-lui ses rôles dans la vôtre ; son compte reste.',
  'An account is disabled and enabled by the managers of the organisation that the person works for.':
    'Un compte est désactivé et réactivé par les gestionnaires de l’organisation pour laquelle la personne travaille.',

  'The e-mail address, the password or the code is not right. Who has a second factor gives its code too.':
    'L’adresse électronique, le mot de passe ou le code n’est pas juste. Avec un second facteur, il faut aussi en donner le code.',
  'Too many tries: please wait {minutes} minutes and try again.':
    'Trop de tentatives : attendez {minutes} min, puis réessayez.',
  'A password has at least {least} characters.': 'Un mot de passe compte au moins {least} caractères.',
  'That password is printed in the documentation: choose another one.':
    'Ce mot de passe figure dans la documentation : choisissez-en un autre.',
  'This link has been used or is too old: ask for a new one under “Forgot password”.':
    'Ce lien a déjà servi ou est trop ancien : demandez-en un nouveau par « Mot de passe oublié ? ».',
  'The password or the code is not right: please try again.':
    'Le mot de passe ou le code n’est pas juste : réessayez.',
  'Send your “password”.': 'Donnez votre mot de passe (« password »).',
  'Send the “code” that your authenticator app shows.':
    'Donnez le code que votre application d’authentification affiche (« code »).',
  'Send your “password” and a “code”.': 'Donnez votre mot de passe (« password ») et un code (« code »).',
  'There is nothing to confirm: begin with a new picture to scan.':
    'Il n’y a rien à confirmer : recommencez avec une nouvelle image à scanner.',
  'This was confirmed at the same moment in another window.':
    'Cela a été confirmé au même moment dans une autre fenêtre.',
  'Your account has no second factor: set one up first.':
    'Votre compte n’a pas de second facteur : mettez-en d’abord un en place.',
  '{names} demands a second factor of its people: you can set up a new one, which replaces this one.':
    '{names} demande un second facteur à son personnel : vous pouvez en mettre en place un nouveau, qui remplace celui-ci.',
  'A second factor is taken back by another manager of the organisation for which alone the person works.':
    'Un second facteur est retiré par un autre gestionnaire de l’organisation, si la personne ne travaille que pour elle.',

  'Only the coordinator may do this.': 'Seul le coordinateur peut le faire.',
  'Only the coordinator adds organisations.': 'Seul le coordinateur ajoute des organisations.',
  'The slug of an organisation stays as it is: signed texts name it.':
    'Le nom d’une organisation dans l’adresse ne change pas : des textes signés le citent.',
  'A slug is made of small letters, digits and hyphens.':
    'Le nom dans l’adresse se compose de minuscules, de chiffres et de traits d’union.',
  'You cannot change “{name}” of this organisation.':
    'Vous ne pouvez pas modifier le champ « {name} » de cette organisation.',
  'There is no organisation of that name: give its id or its slug.':
    'Aucune organisation ne porte ce nom : donnez son identifiant ou son nom dans l’adresse.',
  'There is no member of that name: give its id or its slug.':
    'Aucun membre ne porte ce nom : donnez son identifiant ou son nom dans l’adresse.',
  'You manage several organisations: say in “organisation” which one is meant.':
    'Vous gérez plusieurs organisations : précisez laquelle dans « organisation ».',

  'A consumer has a “name” and “scopes” out of {scopes}; “organisation”, “contact” (an address), “endsAt” (an instant) and “ratePerMinute” (up to {highest}) may be left out.':
    'Un lecteur automatique a un « name » et des « scopes » parmi {scopes} ; « organisation », « contact » (une adresse), « endsAt » (un instant) et « ratePerMinute » ({highest} au plus) sont facultatifs.',
  'A name is needed, of 200 characters at most.': 'Un nom est nécessaire, de 200 caractères au plus.',
  'This is no e-mail address.': 'Ce n’est pas une adresse électronique.',
  'The rate is a whole number from 1 to 60,000 a minute.':
    'Le débit est un nombre entier, de 1 à 60 000 par minute.',
  'This end is no instant: give one such as 2024-07-30T05:15:00Z.':
    'Cette fin n’est pas un instant : donnez-en un tel que 2024-07-30T05:15:00Z.',
  'A consumer’s key is a matter of its organisation’s managers, and the coordinator’s.':
    'La clé d’un lecteur automatique relève des gestionnaires de son organisation, et du coordinateur.',
  'Say in “organisation” which of yours it is for.':
    'Précisez dans « organisation » à laquelle des vôtres il est destiné.',
  'The key would have ended before it begins: choose a later end.':
    'La clé prendrait fin avant de commencer : choisissez une fin plus tardive.',
  'The old key can work for 24 hours longer at most: choose an earlier instant.':
    'L’ancienne clé peut valoir encore 24 heures au plus : choisissez un instant plus proche.',
  'This consumer has been revoked, which is for good: make a new one.':
    'Ce lecteur automatique a été révoqué pour de bon : créez-en un nouveau.',
  'Somebody has changed this consumer at the same moment: look at it again.':
    'Quelqu’un a modifié ce lecteur automatique au même moment : consultez-le de nouveau.',

  'Only a reviewer of the lead gives early sight of a text: it lets words out, as a release does.':
    'Seul un relecteur du chef de file peut donner une lecture anticipée d’un texte : comme une diffusion, elle en laisse sortir les mots.',
  'Only a reviewer of the lead revokes early sight.':
    'Seul un relecteur du chef de file peut révoquer une lecture anticipée.',
  'Only a reviewer of the lead has the name of a reader forgotten.':
    'Seul un relecteur du chef de file peut faire oublier le nom d’un lecteur.',
  'Only the organisations that sign a text see who has early sight of it.':
    'Seules les organisations qui signent un texte voient qui en a une lecture anticipée.',
  'A grant names a “consumer” by its id, or a “journalist” by “name”, “organisation” and “email”; “until” (an instant) may be left out.':
    'Une lecture anticipée désigne un « consumer » par son identifiant, ou un « journalist » par « name », « organisation » et « email » ; « until » (un instant) est facultatif.',
  'The grant would have ended before it begins: choose a later end.':
    'La lecture anticipée prendrait fin avant de commencer : choisissez une fin plus tardive.',
  'There is no consumer of that id whose key works: ask its manager for it.':
    'Aucun lecteur automatique de cet identifiant n’a de clé valable : adressez-vous à son gestionnaire.',
  'This grant has been revoked already.': 'Cette lecture anticipée a déjà été révoquée.',
  'This grant is a consumer’s and names no person: revoke it instead.':
    'Cette lecture anticipée est celle d’un lecteur automatique et ne nomme personne : révoquez-la plutôt.',

  'Receivers are kept by an organisation’s managers, and by the coordinator.':
    'Les destinataires relèvent des gestionnaires d’une organisation, et du coordinateur.',
  'You keep no consumer of that id whose key works: give its id, and no other organisation than its own.':
    'Vous ne gérez aucun lecteur automatique de cet identifiant dont la clé soit valable : donnez son identifiant, et nulle autre organisation que la sienne.',
  'There are {most} receivers already: delete one first.':
    'Il y a déjà {most} destinataires : supprimez-en d’abord un.',
  'The address is longer than {longest} characters.': 'L’adresse dépasse {longest} caractères.',
  'The address is not one: give it whole, such as https://desk.example/hooks.':
    'Ce n’est pas une adresse : donnez-la entière, comme https://desk.example/hooks.',
  'The address must begin with https://.': 'L’adresse doit commencer par https://.',
  'The address must hold no name and no password: what is sent is signed instead.':
    'L’adresse ne doit contenir ni nom ni mot de passe : la signature des envois en tient lieu.',
  'The address must not hold a “#”: nothing behind it would be sent.':
    'L’adresse ne doit pas contenir de « # » : rien de ce qui le suit ne serait envoyé.',
  'Port {port} is not sent to: use 443, or one from {lowest} on.':
    'Rien n’est envoyé au port {port} : utilisez le 443, ou un port à partir de {lowest}.',
  'The address does not lead to the public internet: deliveries go nowhere else, whatever its name.':
    'L’adresse ne mène pas à l’Internet public : les envois ne vont nulle part ailleurs, quel que soit son nom.',
  'The name in the address is not known to the internet: check how it is spelt.':
    'Le nom qui figure dans l’adresse est inconnu sur Internet : vérifiez-en l’orthographe.',
  'It is for a consumer whose key works no more: set up another one.':
    'Il est destiné à un lecteur automatique dont la clé n’est plus valable : créez-en un autre.',
  'Somebody else has just changed this receiver: look again.':
    'Quelqu’un d’autre vient de modifier ce destinataire : consultez-le de nouveau.',
  'The receiver is switched off: switch it on first.':
    'Le destinataire est désactivé : réactivez-le d’abord.',
  'Only a delivery that was given up is sent again.': 'Seul un envoi abandonné peut être relancé.',
}
