import type { hosts as english } from '../english/hosts.ts'
import type { Part } from '../sentences.ts'

export const hosts: Part<typeof english> = {
  'Choose the account that the person logs in with.':
    'Choisissez le compte avec lequel la personne se connecte.',
  'This account is known to the newsroom already: invite its owner by e-mail, under Invitations.':
    'La salle de presse connaît déjà ce compte : invitez son titulaire par courriel, sous « Invitations ».',
  'This account has the id of one that was removed, and the log names that person by it: its owner needs another account.':
    'Ce compte porte l’identifiant d’un compte supprimé, sous lequel le journal nomme une autre personne : il faut un autre compte à son titulaire.',
  'Say which roles the person has, and in which organisation.':
    'Indiquez quels rôles la personne exerce, et dans quelle organisation.',
  'Send the “token” of the link, and your “name” if it is another one than you were invited by.':
    'Donnez le code du lien (« token ») et, s’il diffère de celui de l’invitation, votre nom (« name »).',
  'This invitation is for another address than that of the account that you are logged in with.':
    'Cette invitation s’adresse à une autre adresse que celle du compte avec lequel vous êtes connecté.',
  'Log in with your account here, then follow the link again. If you have none, ask whoever runs this application: accounts are made there first.':
    'Connectez-vous avec votre compte ici, puis suivez de nouveau le lien. Si vous n’en avez pas, adressez-vous à qui exploite cette application : c’est là que les comptes se créent d’abord.',
  'This address has an account here: log in with it, then follow the link again.':
    'Cette adresse a un compte ici : connectez-vous avec lui, puis suivez de nouveau le lien.',
  'You have been disabled in the newsroom: ask the managers who did so.':
    'Vous avez été désactivé dans la salle de presse : adressez-vous aux gestionnaires qui l’ont fait.',
  'Prove that it is you: give the code that your authenticator app shows now, or a recovery code.':
    'Prouvez que c’est vous : donnez le code que votre application d’authentification affiche en ce moment, ou un code de secours.',
  'That code is not right, or has been used: wait for the next one that your app shows, and give that.':
    'Ce code n’est pas juste, ou il a déjà servi : attendez le suivant que votre application affiche, et donnez-le.',
  'Send a “code”, or nothing where you have no second factor yet.':
    'Donnez un code (« code »), ou rien si vous n’avez pas encore de second facteur.',
}
