import type { phrases, text as english } from '../english/text.ts'
import type { Part } from '../sentences.ts'

export const text: Part<typeof english> & Part<typeof phrases> = {
  'It has no title.': 'Falta el título.',
  'One language, and only one, has to be the authoritative one, with a title.':
    'Un idioma, y solo uno, tiene que dar fe y llevar título.',
  'The {language} title is missing.': 'Falta el título en {language}.',
  'The {language} text is missing.': 'Falta el texto en {language}.',
  'A media update needs at least one item.': 'Un boletín de prensa necesita al menos una pieza.',
  'The event’s start is missing.': 'Falta el inicio del evento.',
  'The event ends before it starts.': 'El evento termina antes de empezar.',
  'The event’s time zone is missing.': 'Falta la zona horaria del evento.',
  'The event needs a venue or a link.': 'El evento necesita una sede o un enlace.',
  '{organisation} has not answered its invitation yet.':
    '{organisation} aún no ha respondido a la invitación.',
  'A text carried word for word takes supporters and observers only, and {organisation} is neither.':
    'En un texto que se reproduce palabra por palabra solo caben organizaciones que lo apoyan y observadoras, y {organisation} no es ni lo uno ni lo otro.',
  '{organisation} is named {places} and is no party: invite it, or take its name out.':
    'Se nombra a {organisation} {places} y no es parte: invítela o quite su nombre.',
  'The event “{title}” is still being written: submit it first.':
    'El evento «{title}» sigue en redacción: envíelo primero.',
  'The file {file} is not there any more: take it out or upload it again.':
    'Un archivo ya no está ({file}): quítelo o súbalo de nuevo.',
  'A translation changes texts in their languages only, and something else has been changed here: correct the text instead.':
    'Una traducción solo cambia las versiones en cada idioma, y aquí se ha cambiado algo más: haga en su lugar una corrección.',

  'Nobody of your organisation could sign this text: a reviewer is needed who neither wrote nor submits it.':
    'Nadie de su organización podría firmar este texto: hace falta un revisor que no lo haya escrito ni lo envíe.',
  'The event has another start than in the edition before, and does not say that it was moved: set its status, and the previous start.':
    'El evento tiene otro inicio que en la edición anterior y no dice que se ha cambiado: indique su estado y el inicio anterior.',
  '{organisation} has held the release: recall the text and clear up why.':
    '{organisation} ha retenido la publicación: retire el texto de aprobación y aclare el motivo.',
  'The log of this text was changed past the newsroom, at entry {seq}: trust nothing after it, and tell whoever runs the server.':
    'El registro de este texto se modificó al margen de la redacción, en la entrada {seq}: no se fíe de nada de lo que sigue y avise a quien administra el servidor.',
  'If you submit this text, or nobody but you changes it, you cannot sign it: somebody else of your organisation has to.':
    'Si envía usted este texto, o si nadie más lo cambia, no podrá firmarlo: tendrá que hacerlo otra persona de su organización.',

  '{words} in the {language} {field} cannot be right.':
    '{words}, en el {field} en {language}, no puede ser correcto.',
  '{words} in the {language} {field} says {weekday}, but {date} is a {rightWeekday}.':
    '{words}, en el {field} en {language}, dice {weekday}, pero el {date} es {rightWeekday}.',
  '{words} in the {language} {field} contradicts the facts: the event is on {value}.':
    '{words}, en el {field} en {language}, contradice los datos: el evento es el {value}.',
  '{words} in the {language} {field} contradicts the facts: the event ends on {value}.':
    '{words}, en el {field} en {language}, contradice los datos: el evento termina el {value}.',
  '{words} in the {language} {field} contradicts the facts: the event is on a {rightWeekday}.':
    '{words}, en el {field} en {language}, contradice los datos: el evento es un {rightWeekday}.',
  '{words} in the {language} {field} contradicts the facts: the event starts at {value}.':
    '{words}, en el {field} en {language}, contradice los datos: hora de inicio del evento, {value}.',
  '{words} in the {language} {field} contradicts the facts: the event ends at {value}.':
    '{words}, en el {field} en {language}, contradice los datos: hora de fin del evento, {value}.',
  '{words} in the {language} {field} contradicts the facts: the media call is at {value}.':
    '{words}, en el {field} en {language}, contradice los datos: llegada de la prensa, {value}.',
  '{words} in the {language} {field} contradicts the facts: the venue is {value}.':
    '{words}, en el {field} en {language}, contradice los datos: la sede es {value}.',
  '{words} in the {language} {field} contradicts the facts: the event is in {value}.':
    '{words}, en el {field} en {language}, contradice los datos: el evento se celebra en {value}.',
  '{words} in the {language} {field} contradicts the facts: the guest is {value}.':
    '{words}, en el {field} en {language}, contradice los datos: el invitado es {value}.',
  '{words} in the {language} {field} contradicts the facts: the organisation is {value}.':
    '{words}, en el {field} en {language}, contradice los datos: la organización es {value}.',
  '{words} in the {language} {field} contradicts {others} in the {otherLanguage} {otherField}.':
    '{words}, en el {field} en {language}, contradice {others}, en el {otherField} en {otherLanguage}.',
  '{words} in the {language} {field} contradicts {others} in the {otherLanguage} {otherField} of another entry.':
    '{words}, en el {field} en {language}, contradice {others}, en otro texto ({otherField} en {otherLanguage}).',
  '{words} in the {language} {field} is not the same instant as {others} in the {otherLanguage} {otherField}.':
    '{words}, en el {field} en {language}, no es el mismo instante que {others}, en el {otherField} en {otherLanguage}.',
  '{words} in the {language} {field} is not the same instant as {others} in the {otherLanguage} {otherField} of another entry.':
    '{words}, en el {field} en {language}, no es el mismo instante que {others}, en otro texto ({otherField} en {otherLanguage}).',

  'as issuer': 'como emisor',
  'as organiser': 'como organizador',
  'as the speaker’s organisation': 'como organización del orador',
  'on the masthead': 'en la cabecera',
  title: 'título',
  summary: 'resumen',
  body: 'cuerpo del texto',
}
