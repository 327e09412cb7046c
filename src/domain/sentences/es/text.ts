import type { phrases, text as english } from '../english/text.ts'
import type { Part } from '../sentences.ts'

export const text: Part<typeof english> & Part<typeof phrases> = {
  'It has no title.': 'Falta el título.',
  'One language, and only one, has to be the authoritative one, with a title.':
    'Un idioma, y solo uno, tiene que dar fe y llevar título.',
  'The {language} title is missing.': 'Falta el título en {language}.',
  'The {language} text is missing.': 'Falta el texto en {language}.',
  'The {language} text is an official one and has no title: as it stands, it is left out.':
    'El texto en {language} es oficial y no tiene título: tal como está, queda fuera.',
  'The {language} translation lacks parts of the authoritative text: {parts}.':
    'A la traducción en {language} le faltan partes del texto auténtico: {parts}.',
  'The {language} translation is the same as the authoritative text here: {parts}.':
    'La traducción en {language} es idéntica al texto auténtico aquí: {parts}.',
  'The {language} translation is mostly in another script here: {parts}.':
    'La traducción en {language} está en su mayor parte en otra escritura aquí: {parts}.',
  'The {language} translation is mostly in another script.':
    'La traducción en {language} está en su mayor parte en otra escritura.',
  'The {language} translation was last changed before the authoritative text was.':
    'La traducción en {language} se cambió por última vez antes que el texto auténtico.',
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
  'The event that this text links to cannot be read by {organisation}: take the link out, or ask its lead for an invitation.':
    '{organisation} no puede leer el evento al que enlaza este texto: quite el enlace o pida una invitación a su responsable.',
  'Item {number} of this media update cannot be read by {organisation}: take it out, or ask its lead for an invitation.':
    '{organisation} no puede leer el elemento {number} de este boletín de prensa: quítelo o pida una invitación a su responsable.',
  '{organisations} cannot read the event “{title}”, which is not published yet: invite them to the event, or take the link out.':
    '{organisations} no pueden leer el evento «{title}», que aún no está publicado: invítelas al evento o quite el enlace.',
  'What {organisation} is called, or says of itself, holds characters that cannot be seen: one of its managers has to save it again.':
    'El nombre o la descripción de {organisation} contiene caracteres invisibles: una persona que la gestione tiene que guardarlo de nuevo.',
  'The facts or names hold characters that cannot be seen: save the text again, and they are taken out.':
    'Los datos o los nombres contienen caracteres invisibles: guarde de nuevo el texto y se quitarán.',
  'The {language} text holds characters that cannot be seen: save it again, and they are taken out.':
    'El texto en {language} contiene caracteres invisibles: guárdelo de nuevo y se quitarán.',
  'A contact or a note holds characters that cannot be seen: save it again, and they are taken out.':
    'Un contacto o una nota contiene caracteres invisibles: guárdelo de nuevo y se quitarán.',
  'A contact of this text belongs to an organisation that takes no part in it: take the contact out.':
    'Un contacto de este texto pertenece a una organización que no participa en él: quite el contacto.',
  'A picture or an attachment of this text belongs to an organisation that takes no part in it: take it out.':
    'Una imagen o un adjunto de este texto pertenece a una organización que no participa en él: quítelo.',
  'The event “{title}” is still being written: submit it first.':
    'El evento «{title}» sigue en redacción: envíelo primero.',
  'The file {file} is not there any more: take it out or upload it again.':
    'Un archivo ya no está ({file}): quítelo o súbalo de nuevo.',
  'A translation changes texts in their languages only, and something else has been changed here: correct the text instead.':
    'Una traducción solo cambia las versiones en cada idioma, y aquí se ha cambiado algo más: haga en su lugar una corrección.',

  'The {language} {field} has {count} characters, and {most} is the most: shorten it, or make two texts of it.':
    'El {field} en {language} tiene {count} caracteres y el máximo es {most}: acórtelo o haga dos textos.',
  'The {language} {field} has {count} paragraphs, headings and items of lists, and {most} is the most: shorten it, or make two texts of it.':
    'El {field} en {language} tiene {count} párrafos, títulos y puntos de lista, y el máximo es {most}: acórtelo o haga dos textos.',
  'The {language} {field} has lists {count} levels deep, and {most} is the deepest: move them out.':
    'El {field} en {language} tiene listas de {count} niveles y el máximo es {most}: sáquelas algunos niveles.',
  'The {language} {field} has {count} links, and {most} is the most: take some of them out.':
    'El {field} en {language} tiene {count} enlaces y el máximo es {most}: quite algunos.',
  'The {language} {field} has a link with an address of {count} characters, and {most} is the most: link to a shorter address.':
    'El {field} en {language} tiene un enlace cuya dirección es de {count} caracteres y el máximo es {most}: enlace a una dirección más corta.',
  'The {language} {field} has a numbered list that begins at {count}: let it begin at a number from 0 to {most}.':
    'El {field} en {language} tiene una lista numerada que empieza en {count}: hágala empezar en un número de 0 a {most}.',
  'The {language} {field} changes its formatting {count} times, and {most} is the most: take some formatting out.':
    'El {field} en {language} cambia {count} veces de formato y el máximo es {most}: quite parte del formato.',
  'The {language} {field} has a paragraph with {count} line breaks, and {most} is the most: make several paragraphs of it.':
    'El {field} en {language} tiene un párrafo con {count} saltos de línea y el máximo es {most}: divídalo en varios párrafos.',
  'The {language} {field} has a letter with {count} accents or marks on it, and {most} is the most: type that word again.':
    'El {field} en {language} tiene una letra con {count} acentos o signos y el máximo es {most}: escriba de nuevo esa palabra.',
  'The {language} {field} has a paragraph that changes {count} times between left-to-right and right-to-left, and {most} is the most: make several paragraphs of it.':
    'El {field} en {language} tiene un párrafo que cambia {count} veces de sentido de escritura y el máximo es {most}: divídalo en varios párrafos.',
  '“{place}” has {count} characters, and {most} is the most: shorten it.':
    '«{place}» tiene {count} caracteres y el máximo es {most}: acórtelo.',
  '“{place}” has a letter with {count} accents or marks on it, and {most} is the most: type that word again.':
    '«{place}» tiene una letra con {count} acentos o signos y el máximo es {most}: escriba de nuevo esa palabra.',
  '“{place}” changes {count} times between left-to-right and right-to-left, and {most} is the most: shorten it.':
    '«{place}» cambia {count} veces de sentido de escritura y el máximo es {most}: acórtelo.',
  '“{place}” has {count} entries, and {most} is the most: take some of them out.':
    '«{place}» tiene {count} entradas y el máximo es {most}: quite algunas.',
  'Nobody of your organisation could sign this text: a reviewer is needed who neither wrote nor submits it.':
    'Nadie de su organización podría firmar este texto: hace falta un revisor que no lo haya escrito ni lo envíe.',
  'The event has another start than in the edition before, and does not say that it was moved: set its status, and the previous start.':
    'El evento tiene otro inicio que en la edición anterior y no dice que se ha cambiado: indique su estado y el inicio anterior.',
  '{organisation} has held the release: recall the text and clear up why.':
    '{organisation} ha retenido la publicación: retire el texto de aprobación y aclare el motivo.',
  'Comments on this text that nobody has settled: {count}.':
    'Comentarios sobre este texto que nadie ha resuelto: {count}.',
  'Contact {number} is for staff only: no reader of the published text will see it.':
    'El contacto {number} es solo para el personal: ningún lector del texto publicado lo verá.',
  'The dateline says “{date}”, and that is not the day on which the text comes out: {day} at the earliest.':
    'La línea de lugar y fecha dice «{date}», y ese no es el día en que sale el texto: como pronto, el {day}.',
  'The log of this text was changed past the newsroom, at entry {seq}: trust nothing after it, and tell whoever runs the server.':
    'El registro de este texto se modificó al margen de la redacción, en la entrada {seq}: no se fíe de nada de lo que sigue y avise a quien administra el servidor.',
  'If you submit this text, or nobody but you changes it, you cannot sign it: somebody else of your organisation has to.':
    'Si envía usted este texto, o si nadie más lo cambia, no podrá firmarlo: tendrá que hacerlo otra persona de su organización.',

  'The {language} {field} is too long to be compared with the facts: check its hours, dates, places and names yourself.':
    'El {field} en {language} es demasiado largo para compararlo con los hechos: compruebe usted las horas, las fechas, los lugares y los nombres.',
  'The {language} {field} of another entry is too long to be compared with the facts: check its hours, dates, places and names yourself.':
    'El {field} en {language} de otro texto es demasiado largo para compararlo con los hechos: compruebe usted las horas, las fechas, los lugares y los nombres.',
  'This text takes the newsroom too long just now, and nothing was changed: please try again in a moment, or make it shorter.':
    'Este texto ocupa demasiado tiempo ahora y no se ha cambiado nada: inténtelo de nuevo en un momento o acórtelo.',
  '{words} in the {language} {field} cannot be right.':
    '{words}, en el {field} en {language}, no puede ser correcto.',
  'Item {number} opens at {wallTime} in {city}, {duration} after the media update.':
    'La pieza {number} se abre el {wallTime} en {city}, {duration} después del boletín de prensa.',
  'Item {number} opens at {wallTime} in {city}, {duration} before the media update.':
    'La pieza {number} se abre el {wallTime} en {city}, {duration} antes del boletín de prensa.',
  'Item {number} has no embargo, and the media update opens at {wallTime} in {city}.':
    'La pieza {number} no tiene embargo, y el boletín de prensa se abre el {wallTime} en {city}.',
  'Places where words and facts seem to disagree: {count}.':
    'Lugares donde las palabras y los datos parecen contradecirse: {count}.',
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
  'paragraph {number}': 'párrafo {number}',
  '{count} more': '{count} más',
  programme: 'programa',
  registration: 'texto sobre la inscripción',
  'media accreditation': 'texto sobre la acreditación de medios',
  'text of the notes to editors': 'texto de las notas para la redacción',
  body: 'cuerpo del texto',
}
