import type { desk as english } from '../english/desk.ts'
import type { Part } from '../sentences.ts'

export const desk: Part<typeof english> = {
  'Please log in to the newsroom first.': 'Entre primero en la redacción.',
  'Somebody else is logged in in this browser now. Log in as yourself, then repeat it.':
    'Ahora hay otra persona conectada en este navegador. Entre con su propia cuenta y repítalo.',
  'Please log in to the newsroom again.': 'Entre de nuevo en la redacción.',
  'There is nothing here, or you may not see it.': 'Aquí no hay nada, o no le está permitido verlo.',
  'There is no such text.': 'Ese texto no existe.',
  'You may not do that here.': 'Eso no le está permitido aquí.',
  'That request is not possible here.': 'Esa petición no es posible aquí.',
  'That request cannot be read.': 'Esa petición no se puede leer.',
  'That request does not come from a page of this newsroom.':
    'Esa petición no procede de una página de esta redacción.',
  'That is too large to be taken here.': 'Es demasiado grande para aceptarlo aquí.',
  'That is too large: at most {size} KB are taken here.':
    'Es demasiado grande: aquí se aceptan como máximo {size} KB.',
  'There is no room left on the server, so nothing was stored. Please tell its operator.':
    'No queda espacio en el servidor y no se ha guardado nada. Avise a quien lo administra.',
  'The newsroom is being restarted, and nothing was changed: please try again in a moment.':
    'La sala de prensa se está reiniciando y no se ha cambiado nada: vuelva a intentarlo en un momento.',
  'Something went wrong on the server; nothing was changed. Please try again.':
    'Se ha producido un error en el servidor; no se ha cambiado nada. Inténtelo de nuevo.',
  'Somebody has changed this text meanwhile: read it again, then repeat your change.':
    'Alguien ha cambiado este texto entretanto: léalo de nuevo y repita su cambio.',
  'Somebody wrote this at the same moment: read it again, then repeat your change.':
    'Otra persona ha guardado en el mismo momento: léalo de nuevo y repita su cambio.',

  'Only an editor of a member organisation can begin a text.':
    'Solo un redactor de una organización miembro puede empezar un texto.',
  'You write for several organisations: say which one leads this text.':
    'Usted escribe para varias organizaciones: indique cuál es la responsable de este texto.',
  'You can begin a text only for an organisation whose editor you are.':
    'Solo puede empezar un texto por una organización de la que sea redactor.',
  'Only editors of the lead and of its co-authors can change this text.':
    'Solo los redactores de la organización responsable y de las coautoras pueden cambiar este texto.',
  'This text is frozen while it is being cleared or is released: recall or correct it first.':
    'Este texto está congelado, porque está en aprobación o publicado: retírelo de aprobación o corríjalo primero.',
  'The lead of a text cannot be changed here.': 'Aquí no se puede cambiar el responsable de un texto.',
  'A reproduced text is signed by its lead alone: other signing organisations must leave it first.':
    'Un texto reproducido solo lo firma su responsable: las demás organizaciones firmantes deben salir primero.',
  'One of the entries that this text points at does not exist, or you may not read it.':
    'Uno de los textos a los que remite este no existe, o no le está permitido leerlo.',
  'Only an editor of the organisation that keeps this can change it.':
    'Solo puede cambiarlo un redactor de la organización que lo lleva.',
  'You work for several organisations: say which one keeps this.':
    'Usted trabaja para varias organizaciones: indique cuál lo lleva.',
  'A link begins with https:// or http://.': 'Un enlace empieza por https:// o http://.',
  'Hosts are names such as meet.example, at most ten, with a comma between them.':
    'Los servidores son nombres como meet.example, diez como máximo, separados por comas.',

  'The embargo’s instant has to be written like 2024-07-30T05:15:00.000Z.':
    'El instante del embargo se escribe así: 2024-07-30T05:15:00.000Z.',
  'The embargo’s local time has to be written like 2024-07-30T10:15.':
    'La hora local del embargo se escribe así: 2024-07-30T10:15.',
  'The embargo’s local time needs its zone.': 'La hora local del embargo necesita su zona.',
  'The embargo has a zone and no time.': 'El embargo tiene zona, pero no hora.',
  'In {zone} there is no {wallTime}: clocks are put forward over it. Choose another time.':
    'En la zona {zone} no existe {wallTime}: los relojes se adelantan. Elija otra hora.',
  'In {zone} {wallTime} comes twice, clocks are put back: say which instant, {first} or {second}.':
    'En la zona {zone}, {wallTime} se repite porque se atrasan los relojes: indique el instante, {first} o {second}.',
  'The embargo contradicts itself: {wallTime} in {zone} is {instant}, not {until}.':
    'El embargo se contradice: {wallTime} en la zona {zone} es {instant}, no {until}.',
  '“{zone}” is no time zone; zones are written like Asia/Karachi.':
    '«{zone}» no es una zona horaria; las zonas se escriben como Asia/Karachi.',
  'A zone is written as in the IANA list: Asia/Karachi, Europe/Vienna, UTC.':
    'Una zona se escribe como en la lista de la IANA: Asia/Karachi, Europe/Vienna, UTC.',

  'You can say this for none of your organisations: choose one that reads the text, or was asked.':
    'No puede decirlo por ninguna de sus organizaciones: elija una que lea el texto, o a la que se haya preguntado.',
  'You can speak for {names} here: say for which one in “organisation”.':
    'Aquí puede hablar en nombre de {names}: indique de cuál en «organisation».',
  'Your organisation reads this text no more, so nothing was stored.':
    'Su organización ya no lee este texto, así que no se ha guardado nada.',
  'Your organisation has written very much here already: nothing more is taken.':
    'Su organización ya ha escrito mucho aquí: no se acepta nada más.',
  'Only who may read this comment can be mentioned in it: choose among them.':
    'Solo se puede mencionar a quienes pueden leer este comentario: elija entre ellos.',
  'Only who wrote a comment withdraws it.': 'Solo puede retirar un comentario quien lo escribió.',
  'Only editors and reviewers of the lead ask for remarks, and end it.':
    'Solo los redactores y revisores de la organización responsable pueden pedir observaciones y cerrar la ronda.',
  'Only parties that read the text and take part can be asked: choose among them.':
    'Solo se puede preguntar a las partes que leen el texto y participan en él: elija entre ellas.',
  'That hour has passed: choose one by which remarks can be made.':
    'Esa hora ya ha pasado: elija una que dé tiempo a hacer observaciones.',
  'The text is released: begin a correction before you ask for remarks.':
    'El texto está publicado: empiece una corrección antes de pedir observaciones.',
  'A round of comments is open already: close it first.':
    'Ya hay una ronda de comentarios abierta: ciérrela primero.',
  'A round of comments is closed by its lead, and not resolved.':
    'Una ronda de comentarios no se da por resuelta: la cierra la organización responsable.',
  'This round is over already: remarks are still taken, and marked as late.':
    'Esta ronda ya ha terminado: todavía se aceptan observaciones, marcadas como fuera de plazo.',
  'This is no round of comments, but a thread like any.':
    'No es una ronda de comentarios, sino un hilo como cualquier otro.',
  'Your organisation has made remarks: withdraw them first, if there are none.':
    'Su organización ha hecho observaciones: si ya no las tiene, retírelas primero.',

  'A file has at most 20 MB.': 'Un archivo no puede superar los 20 MB.',
  'Only pictures (JPEG, PNG, WebP, GIF) and PDF files can be stored here, under a name that ends so.':
    'Aquí solo se aceptan imágenes (JPEG, PNG, WebP, GIF) y archivos PDF, con la extensión correspondiente.',
  'The file is called .{ending} and is a {format} picture: give it the right ending and send it again.':
    'El archivo lleva la extensión .{ending}, pero es una imagen {format}: dele la extensión correcta y envíelo de nuevo.',
  'The file is called .{ending} and is a PDF file: give it the right ending and send it again.':
    'El archivo lleva la extensión .{ending}, pero es un PDF: dele la extensión correcta y envíelo de nuevo.',
  'This picture is too large: at most 50 megapixels, all pictures of an animation together.':
    'Esta imagen es demasiado grande: 50 megapíxeles como máximo, contando todas las imágenes de una animación.',
  'This picture is too long: at most {side} pixels a side, and 50 megapixels.':
    'Esta imagen es demasiado larga: {side} píxeles por lado y 50 megapíxeles como máximo.',
  'This picture cannot be read: open it, save it anew, and send it again.':
    'Esta imagen no se puede leer: ábrala, guárdela de nuevo y vuelva a enviarla.',
  'You have eight texts open already: close one of them, then this one shows who else is there.':
    'Ya tiene abiertos ocho textos: cierre uno de ellos y este mostrará quién más está aquí.',
  'Too many texts are open on this server just now: please try again in a minute.':
    'En este momento hay demasiados textos abiertos en este servidor: inténtelo de nuevo dentro de un minuto.',
  'This newsroom makes no PDF files: take the text in another form, or as a page.':
    'Esta redacción no produce archivos PDF: tome el texto en otro formato o como página.',
  'This copy takes more time or memory than the newsroom has for one: take the text in another form, or as a page.':
    'Esta copia necesita más tiempo o memoria de los que hay para una sola: tome el texto en otro formato o como página.',
  'Many copies are being made just now: please try again in a moment.':
    'Se están preparando muchas copias: inténtelo de nuevo dentro de un momento.',
  'The span ends before it begins: “to” has to be later than “from”.':
    'El período termina antes de empezar: el final debe ser posterior al inicio.',
}
