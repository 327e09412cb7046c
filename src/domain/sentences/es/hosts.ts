import type { hosts as english } from '../english/hosts.ts'
import type { Part } from '../sentences.ts'

export const hosts: Part<typeof english> = {
  'Choose the account that the person logs in with.': 'Elija la cuenta con la que la persona inicia sesión.',
  'This account is known to the newsroom already: invite its owner by e-mail, under Invitations.':
    'La sala de prensa ya conoce esta cuenta: invite a su titular por correo, en «Invitaciones».',
  'This account has the id of one that was removed, and the log names that person by it: its owner needs another account.':
    'Esta cuenta tiene el identificador de una que fue eliminada, con el que el registro nombra a otra persona: su titular necesita otra cuenta.',
  'Say which roles the person has, and in which organisation.':
    'Indique qué funciones tiene la persona, y en qué organización.',
  'Send the “token” of the link, and your “name” if it is another one than you were invited by.':
    'Dé el código del enlace («token») y, si es distinto del de la invitación, su nombre («name»).',
  'This invitation is for another address than that of the account that you are logged in with.':
    'Esta invitación es para otra dirección que la de la cuenta con la que ha iniciado sesión.',
  'Log in with your account here, then follow the link again. If you have none, ask whoever runs this application: accounts are made there first.':
    'Inicie sesión aquí con su cuenta y siga de nuevo el enlace. Si no tiene ninguna, pídala a quien administra esta aplicación: las cuentas se crean primero allí.',
  'This address has an account here: log in with it, then follow the link again.':
    'Esta dirección tiene aquí una cuenta: inicie sesión con ella y siga de nuevo el enlace.',
  'You have been disabled in the newsroom: ask the managers who did so.':
    'Se le ha desactivado en la sala de prensa: pregunte a los gestores que lo hicieron.',
  'Prove that it is you: give the code that your authenticator app shows now, or a recovery code.':
    'Demuestre que es usted: dé el código que muestra ahora su aplicación de autenticación, o un código de recuperación.',
  'That code is not right, or has been used: wait for the next one that your app shows, and give that.':
    'Ese código no es correcto, o ya se ha usado: espere al siguiente que muestre su aplicación y dé ese.',
  'Send a “code”, or nothing where you have no second factor yet.':
    'Dé un código («code»), o nada si aún no tiene un segundo factor.',
}
