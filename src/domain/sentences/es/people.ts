import type { people as english } from '../english/people.ts'
import type { Part } from '../sentences.ts'

export const people: Part<typeof english> = {
  'Only managers invite people, into their own organisation.':
    'Solo los gestores invitan a personas, y a su propia organización.',
  'A manager is appointed in a member that is not suspended, and nowhere else.':
    'Solo se nombra un gestor en una organización miembro que no esté suspendida.',
  'The coordinator appoints managers; every other role is given by the organisation’s own manager.':
    'El coordinador nombra a los gestores; las demás funciones las da el gestor de la propia organización.',
  'This organisation has a manager, or one is asked already: only its managers invite its people.':
    'Esta organización tiene un gestor, o ya se ha invitado a alguien a serlo: solo sus gestores invitan a su personal.',
  'This organisation has a manager, or one is asked already: its roles are theirs to give.':
    'Esta organización tiene un gestor, o ya se ha invitado a alguien a serlo: las funciones las dan sus gestores.',
  'A manager was asked in at the same moment: look at the list of invitations.':
    'Se invitó a un gestor en el mismo momento: consulte la lista de invitaciones.',
  'The coordinator belongs to no organisation: appoint somebody else.':
    'El coordinador no pertenece a ninguna organización: nombre a otra persona.',
  'The coordinator belongs to no organisation: accept with another address.':
    'El coordinador no pertenece a ninguna organización: acepte con otra dirección.',
  'The roles would have ended before they begin: choose a later end.':
    'Las funciones terminarían antes de empezar: elija un final posterior.',
  'An invitation names an address in “email”, the “organisation”, and “roles” out of editor, reviewer and manager; “name” and “until” may be left out.':
    'Una invitación indica una dirección en «email», la organización en «organisation» y, en «roles», funciones de entre editor, reviewer y manager; «name» y «until» son optativos.',
  'An invitation is its organisation’s managers’, or whose who made it.':
    'Una invitación corresponde a los gestores de su organización, o a quien la hizo.',
  'The invitation has been accepted: the roles are given and taken under People.':
    'La invitación ya fue aceptada: las funciones se dan y se quitan en «Personas».',
  'Say by which name your colleagues know you.': 'Indique el nombre por el que le conocen sus colegas.',
  'Send the “token” of the link, your “name” and a “password”.':
    'Dé el código del enlace («token»), su nombre («name») y una contraseña («password»).',
  'Accounts are made by invitation only: invite the person under Invitations.':
    'Las cuentas solo se crean por invitación: invite a la persona en «Invitaciones».',
  'Nobody can register here: accounts are made by the newsroom’s managers.':
    'Aquí nadie puede registrarse: las cuentas las crean los gestores de la redacción.',
  'Nobody can register here: the first account is made on the server.':
    'Aquí nadie puede registrarse: la primera cuenta se crea en el servidor.',

  'Roles of an organisation are given and taken by its managers; where it has none, the coordinator appoints a manager, and nobody else.':
    'Las funciones de una organización las dan y las quitan sus gestores; donde no hay ninguno, el coordinador nombra a un gestor, y a nadie más.',
  'Your own roles are given and taken by another manager.':
    'Sus propias funciones las da y las quita otro gestor.',
  'The coordinator is appointed by whoever runs the server.':
    'Al coordinador lo nombra quien administra el servidor.',
  'E-mail address and password change by a one-time link only: use “Forgot password”.':
    'El correo electrónico y la contraseña solo se cambian con un enlace de un solo uso: utilice la opción de contraseña olvidada.',
  'Which mails somebody gets, and in which language, they choose themselves.':
    'Cada persona elige qué correos recibe y en qué idioma.',
  'Your own account is disabled by another manager.': 'Su propia cuenta solo puede desactivarla otro gestor.',
  'This person works for another organisation too: take away the roles in your own, and the account stays.':
    'Esta persona trabaja también para otra organización: quítele las funciones en la suya; la cuenta se conserva.',
  'An account is disabled and enabled by the managers of the organisation that the person works for.':
    'Una cuenta la desactivan y la reactivan los gestores de la organización para la que trabaja la persona.',

  'The e-mail address, the password or the code is not right. Who has a second factor gives its code too.':
    'El correo electrónico, la contraseña o el código no es correcto. Quien tiene un segundo factor da también su código.',
  'Too many tries: please wait {minutes} minutes and try again.':
    'Demasiados intentos: espere {minutes} min e inténtelo de nuevo.',
  'A password has at least {least} characters.': 'Una contraseña tiene al menos {least} caracteres.',
  'That password is printed in the documentation: choose another one.':
    'Esa contraseña figura en la documentación: elija otra.',
  'This link has been used or is too old: ask for a new one under “Forgot password”.':
    'Este enlace ya se ha usado o es demasiado antiguo: pida otro con la opción de contraseña olvidada.',
  'The password or the code is not right: please try again.':
    'La contraseña o el código no es correcto: inténtelo de nuevo.',
  'Send your “password”.': 'Dé su contraseña («password»).',
  'Send the “code” that your authenticator app shows.':
    'Dé el código que muestra su aplicación de autenticación («code»).',
  'Send your “password” and a “code”.': 'Dé su contraseña («password») y un código («code»).',
  'There is nothing to confirm: begin with a new picture to scan.':
    'No hay nada que confirmar: empiece de nuevo con otra imagen para escanear.',
  'This was confirmed at the same moment in another window.':
    'Esto se confirmó en el mismo momento en otra ventana.',
  'Your account has no second factor: set one up first.':
    'Su cuenta no tiene segundo factor: configure primero uno.',
  '{names} demands a second factor of its people: you can set up a new one, which replaces this one.':
    '{names} pide un segundo factor a su personal: puede configurar uno nuevo, que sustituye a este.',
  'A second factor is taken back by another manager of the organisation for which alone the person works.':
    'Un segundo factor lo retira otro gestor de la organización, si la persona trabaja solo para ella.',

  'Only the coordinator may do this.': 'Solo puede hacerlo el coordinador.',
  'Only the coordinator adds organisations.': 'Solo el coordinador añade organizaciones.',
  'The slug of an organisation stays as it is: signed texts name it.':
    'El nombre de una organización en la dirección no cambia: lo citan textos firmados.',
  'A slug is made of small letters, digits and hyphens.':
    'El nombre en la dirección se compone de minúsculas, cifras y guiones.',
  'You cannot change “{name}” of this organisation.':
    'Usted no puede cambiar el campo «{name}» de esta organización.',
  'There is no organisation of that name: give its id or its slug.':
    'No hay ninguna organización con ese nombre: dé su identificador o su nombre en la dirección.',
  'There is no member of that name: give its id or its slug.':
    'No hay ningún miembro con ese nombre: dé su identificador o su nombre en la dirección.',
  'You manage several organisations: say in “organisation” which one is meant.':
    'Usted gestiona varias organizaciones: indique en «organisation» de cuál se trata.',

  'A consumer has a “name” and “scopes” out of {scopes}; “organisation”, “contact” (an address), “endsAt” (an instant) and “ratePerMinute” (up to {highest}) may be left out.':
    'Un lector automático tiene «name» y «scopes» de entre {scopes}; «organisation», «contact» (una dirección), «endsAt» (un instante) y «ratePerMinute» (hasta {highest}) son optativos.',
  'A name is needed, of 200 characters at most.': 'Hace falta un nombre, de 200 caracteres como máximo.',
  'This is no e-mail address.': 'Esto no es una dirección de correo electrónico.',
  'The rate is a whole number from 1 to 60,000 a minute.':
    'La frecuencia es un número entero, de 1 a 60 000 por minuto.',
  'This end is no instant: give one such as 2024-07-30T05:15:00Z.':
    'Este final no es un instante: indique uno como 2024-07-30T05:15:00Z.',
  'A consumer’s key is a matter of its organisation’s managers, and the coordinator’s.':
    'La clave de un lector automático corresponde a los gestores de su organización y al coordinador.',
  'Say in “organisation” which of yours it is for.': 'Indique en «organisation» para cuál de las suyas es.',
  'The key would have ended before it begins: choose a later end.':
    'La clave terminaría antes de empezar: elija un final posterior.',
  'The old key can work for 24 hours longer at most: choose an earlier instant.':
    'La clave anterior puede servir como máximo 24 horas más: elija un instante más cercano.',
  'This consumer has been revoked, which is for good: make a new one.':
    'Este lector automático fue revocado definitivamente: cree otro.',
  'Somebody has changed this consumer at the same moment: look at it again.':
    'Alguien ha cambiado este lector automático en el mismo momento: consúltelo de nuevo.',

  'Only a reviewer of the lead gives early sight of a text: it lets words out, as a release does.':
    'Solo un revisor de la organización responsable puede dar lectura anticipada de un texto: con ella salen palabras, como con una publicación.',
  'Only a reviewer of the lead revokes early sight.':
    'Solo un revisor de la organización responsable puede revocar una lectura anticipada.',
  'Only a reviewer of the lead has the name of a reader forgotten.':
    'Solo un revisor de la organización responsable puede hacer que se olvide el nombre de un lector.',
  'Only the organisations that sign a text see who has early sight of it.':
    'Solo las organizaciones que firman un texto ven quién tiene lectura anticipada de él.',
  'A grant names a “consumer” by its id, or a “journalist” by “name”, “organisation” and “email”; “until” (an instant) may be left out.':
    'Una lectura anticipada designa un «consumer» por su identificador, o un «journalist» por «name», «organisation» y «email»; «until» (un instante) es optativo.',
  'The grant would have ended before it begins: choose a later end.':
    'La lectura anticipada terminaría antes de empezar: elija un final posterior.',
  'There is no consumer of that id whose key works: ask its manager for it.':
    'No hay ningún lector automático con ese identificador cuya clave sirva: diríjase a su gestor.',
  'This grant has been revoked already.': 'Esta lectura anticipada ya fue revocada.',
  'This grant is a consumer’s and names no person: revoke it instead.':
    'Esta lectura anticipada es de un lector automático y no nombra a nadie: revóquela en su lugar.',

  'Receivers are kept by an organisation’s managers, and by the coordinator.':
    'Los destinatarios los llevan los gestores de una organización y el coordinador.',
  'You keep no consumer of that id whose key works: give its id, and no other organisation than its own.':
    'Usted no lleva ningún lector automático con ese identificador cuya clave sirva: dé su identificador, y ninguna otra organización que la suya.',
  'There are {most} receivers already: delete one first.':
    'Ya hay {most} destinatarios: elimine primero uno.',
  'The address is longer than {longest} characters.': 'La dirección supera los {longest} caracteres.',
  'The address is not one: give it whole, such as https://desk.example/hooks.':
    'No es una dirección: dela entera, como https://desk.example/hooks.',
  'The address must begin with https://.': 'La dirección debe empezar por https://.',
  'The address must hold no name and no password: what is sent is signed instead.':
    'La dirección no debe llevar nombre ni contraseña: en su lugar, lo que se envía va firmado.',
  'The address must not hold a “#”: nothing behind it would be sent.':
    'La dirección no debe llevar «#»: no se enviaría nada de lo que sigue.',
  'Port {port} is not sent to: use 443, or one from {lowest} on.':
    'No se envía nada al puerto {port}: use el 443, o uno a partir del {lowest}.',
  'The address does not lead to the public internet: deliveries go nowhere else, whatever its name.':
    'La dirección no lleva a la Internet pública: los envíos no van a ninguna otra parte, sea cual sea su nombre.',
  'The name in the address is not known to the internet: check how it is spelt.':
    'El nombre de la dirección no se conoce en Internet: compruebe cómo está escrito.',
  'It is for a consumer whose key works no more: set up another one.':
    'Es para un lector automático cuya clave ya no sirve: cree otro.',
  'Somebody else has just changed this receiver: look again.':
    'Otra persona acaba de cambiar este destinatario: consúltelo de nuevo.',
  'The receiver is switched off: switch it on first.': 'El destinatario está desactivado: actívelo primero.',
  'Only a delivery that was given up is sent again.': 'Solo se repite un envío que se dio por fallido.',
}
