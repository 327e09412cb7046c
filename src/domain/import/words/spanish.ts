import { type ImportWords, list } from './importWords.ts'

export const spanish: ImportWords = {
  openings: {
    'media-update': list(
      'actualización para los medios, dossier de prensa, carpeta de prensa, boletín de prensa, actualización de prensa',
    ),
    message: list('mensaje, mensajes, mensaje en vídeo, mensaje conjunto, videomensaje'),
    statement: list('declaración, declaraciones, declaración conjunta'),
    'press-release': list('comunicado de prensa, comunicados de prensa, nota de prensa, comunicado'),
    advisory: list(
      'aviso a los medios, aviso a la prensa, nota a los corresponsales, convocatoria de prensa',
    ),
    remarks: list('discurso, palabras, alocución, intervención, palabras de apertura'),
    'questions-and-answers': list('preguntas y respuestas, preguntas frecuentes'),
    event: list(
      'invitación, invitaciones, invitación a los medios, acto conjunto, evento conjunto, rueda de prensa, conferencia de prensa, está usted invitado',
    ),
  },
  by: list('de la, de los, del, de, por el, por la, por'),
  on: list(
    'con motivo del, con motivo de, en el, en la, con ocasión del, con ocasión de, para el, para la, para, sobre la, sobre el, sobre, por el, por la',
  ),
  offices: list(
    `secretario general, secretaria general, directora ejecutiva, director ejecutivo, director general, directora general, alto comisionado,
    representante regional, representante, coordinador residente, coordinadora residente, presidenta, presidente, primer ministro, ministro del interior,
    ministra del interior, ministra de justicia, ministro de justicia, ministro, ministra, embajador, embajadora, directora, director, jefe de misión, jefa de misión, relatora especial, relator especial`,
  ),
  secretaryGeneral: list('secretario general, secretaria general'),
  honorifics: list('s.e., excmo. sr., excma. sra., su excelencia, sr., sra., dr., dra., d., dña., don, doña'),
  contacts: list(
    `contacto de prensa, contactos de prensa, contacto para la prensa, contacto para medios, contacto, contactos, para más información, para mayor información,
    más información, consultas de prensa, contacto para los medios`,
  ),
  telephone: list('teléfono, tel., tel, tfno., oficina'),
  mobile: list('móvil, celular, whatsapp, cel., particular, personal'),
  mail: list('correo electrónico, correo, e-mail, email'),
  desks: list(
    'oficina de prensa, servicio de prensa, gabinete de prensa, comunicación, sala de prensa, portavoz, información pública',
  ),
  embargo: list(
    'embargo, embargado, embargada, bajo embargo, no publicar antes, no difundir antes, prohibida su difusión antes',
  ),
  number: list('n.º, nº, núm., n°, número, no.'),
  notes: list('notas para los editores, nota para los editores, nota a los editores, antecedentes, notas'),
  about: list('acerca de, sobre la'),
  ends: list('fin, -fin-, - fin -, # # #, ###, * * *, ***'),
  collaboration: list(
    'en colaboración con, en cooperación con, en asociación con, con el apoyo de, con el apoyo del, junto con',
  ),
  organisers: list(
    'organizado por, organizada por, organizan, organizadores, organizador, organizado conjuntamente por',
  ),
  chiefGuest: list('invitado de honor, invitada de honor, invitado principal'),
  guests: list('invitados, ponentes, oradores, panelistas, participantes, otros invitados'),
  venue: list('lugar, dónde, donde, dirección, sede'),
  hall: list('sala, salón, auditorio'),
  caption: list('foto, imagen, pie de foto, figura, fotografía'),
  expected: {
    before: list('más de, unos, unas, alrededor de, cerca de, al menos, hasta'),
    behind: list(
      'participantes, invitados, personas, asistentes, delegados, representantes, periodistas, estudiantes',
    ),
  },
  common: list(
    'el, la, los, las, de, del, y, en, un, una, para, que, es, por, con, se, al, como, su, nos, lo',
  ),
}
