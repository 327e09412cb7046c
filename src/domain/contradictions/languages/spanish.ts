import {
  compose,
  count,
  type Language,
  type LanguageWords,
  phrases,
  table,
  isInLatinTown,
  namedBy,
} from './language.ts'
import { type Clock, minutesTo, time } from '../times/clock.ts'

const units = count(
  'uno|una,dos,tres,cuatro,cinco,seis,siete,ocho,nueve,diez,once,doce,trece,catorce,quince,dieciséis,diecisiete,dieciocho,diecinueve,veinte,veintiuno|veintiún,veintidós,veintitrés,veinticuatro,veinticinco,veintiséis,veintisiete,veintiocho,veintinueve,treinta',
)
const tens: [string, number][] = [
  ['treinta', 30],
  ['cuarenta', 40],
  ['cincuenta', 50],
]

const words: LanguageWords = {
  cues: {
    ask: phrases(
      `ruega, rogamos, deben, deberán, se solicita, se pide, por favor, deberan, se invita a la prensa a, solicitamos`,
    ),
    contact: phrases(
      `todos los días, a diario, cada día, de lunes a viernes, teléfono, tel., contacto:, por teléfono, atiende, atenderá, atienden, disponibles, whatsapp`,
    ),
    start: phrases(
      `inici*, comienz*, comenz*, comienc*, empiez*, empez*, arranc*, comienza, comenzará, comienzan, comenzarán, comienzo, empieza, empezará, empiezan, inicia, iniciará, iniciarán, inicio, da inicio, dará inicio, dará comienzo, da comienzo, apertura, se abre, se abrirá, inaugura, inaugurará, inauguración, arranca, arrancará, hora de inicio, hora de comienzo, inicio del acto, inaugurado, inaugurada, abrirá`,
    ),
    held: phrases(
      `concentración, marcha, se hará, se dará, será el, será en, habrá, tendremos, participar, asistir, asista, asistirá, realizará, realizaremos, celebraremos, se ofrecerá, ofrecerá, se celebra, se celebrará, celebrará, celebrarán, celebrarse, tiene lugar, tendrá lugar, tendrán lugar, tener lugar, se realiza, se realizará, realizará, realizarse, se lleva a cabo, se llevará a cabo, llevará a cabo, se desarrolla, se desarrollará, está previsto, está prevista, previsto para, prevista para, organiza, organizan, organizará, organizarán, acoge, acogerá, convoca, convocan, cita, se reunirá, se reunirán, presentará, presentarán, lanzará, lanzarán, lanzamiento, acto del, conferencia del, ceremonia del, programado, programada, fijado, fijada, se aplaza al, aplazado al, conmemorará, conmemorarán`,
    ),
    end: phrases(
      `finali*, conclu*, termin*, culmin*, clausur*, finalizan, terminan, culmina, culminará, acabará, se cierra, termina, terminará, finaliza, finalizará, concluye, concluirá, fin, final, clausura, se clausura, se clausurará, cierre, acaba, acabará, hora de finalización, hora de fin, hora de término, término`,
    ),
    until: phrases('hasta, hasta las, hasta el'),
    when: phrases(
      'cuándo:, fecha:, fechas:, hora:, horario:, fecha y hora:, día:, día y hora:, fecha/hora:, hora y fecha:',
    ),
    where: phrases('dónde:, lugar:, dirección:, sede:, lugar del acto:, lugar y dirección:, ubicación:'),
    invite: phrases(
      'invitamos, invitar, les invitamos, le invitamos, convocamos, os esperamos, los esperamos, nos vemos, invita, invitan, invitado, invitados, invitada, invitadas, invitación, convoca, convocan, tiene el honor, tienen el honor, tienen el agrado, tiene el agrado, tiene el placer, ruega, ruegan',
    ),
    event: phrases(
      `acto, evento, ceremonia, conferencia, seminario, taller, reunión, coloquio, foro, cumbre, diálogo, conmemoración, mesa redonda, exposición, proyección, aviso a los medios, rueda de prensa, conferencia de prensa, encuentro, jornada, nota de prensa, convocatoria`,
    ),
    mediaCall: phrases(
      `acceso de prensa, acceso de medios, acceso de los medios, acceso de la prensa, llegada de los medios, llegada de la prensa, llegada de medios, llegada de los periodistas, llegada de periodistas, convocatoria de medios, convocatoria de prensa, convocatoria de los medios, convocatoria a medios, convocatoria a la prensa, convocatoria a los medios, convocatoria para los medios, convocatoria para la prensa, citación de medios, citación de prensa, citación de los medios, cita de prensa, llamado a la prensa, llamado a medios, convocatoria para medios, hora de prensa`,
    ),
    media: phrases(
      'medio, medios, prensa, periodista, periodistas, reporteros, fotógrafos, camarógrafos, fotógrafas, corresponsales, equipos de televisión, reporteros gráficos',
    ),
    arrive: phrases(
      'punto de encuentro, punto de reunión, concentrarse, llegar, lleguen, llegada, llegan, presentarse, se presenten, estar presentes, estén presentes, estar en, estén en, acudir, acudan, personarse, ocupar sus asientos, situarse, instalarse, acceder, estar presente',
    ),
    audience: phrases(
      'invitados deben, participantes, delegados, delegaciones, público, asistentes, dignatarios',
    ),
    programme: phrases(
      `palabras de apertura, palabras de bienvenida, palabras de, discurso, discursos, discurso inaugural, discurso de apertura, alocución, intervención, intervenciones, sesión inaugural, sesión de apertura, sesión, panel, debate, preguntas y respuestas, pausa, pausa café, café, receso, palabras de clausura, sesión de clausura, discurso de clausura, testimonios, mensaje en vídeo, mensaje en video, presentación, presentaciones, foto de familia, foto de grupo, minuto de silencio, himno, bienvenida`,
    ),
    other: phrases(
      `inscripción, inscripciones, inscribirse, registro, acreditación, acreditaciones, acreditarse, apertura de puertas, puertas, plazo, fecha límite, embargo, embargado, embargada, no publicar, entrevistas, entrevista, sesión de fotos, almuerzo, comida, cena, recepción, cóctel, desayuno, autobús, autobuses, lanzadera, horario de oficina, horario de atención, control de seguridad, controles, controles de seguridad, admisión, admitirá, entrada, ensayo, salida, vuelo, oración, confirmar, confirmación, rogamos confirmen, atención telefónica, rueda de prensa a las, tráfico, credenciales, recogida, visita, emitirá, emisión, transmisión`,
    ),
    by: phrases('antes de, antes del, a más tardar, antes de las, como máximo'),
    past: phrases(
      `rigió, había organizado, organizó, reunió, acogió, se celebró, se celebraron, tuvo lugar, tuvieron lugar, se realizó, se llevó a cabo, desde, desde el, adoptado, adoptada, aprobado, aprobada, aprobó, proclamó, proclamado, fundado, fundada, creado, creada, establecido, establecida, el año pasado, año pasado, anterior, pasada edición, última edición, primera edición, entró en vigor, ratificó, de fecha, fechado, publicado, publicada, publicó, informe de, resolución, firmado, firmada, nacido, nacida, detenidos, comenzó, empezó, inició, antiguo, antigua, inicialmente, en lugar del, en vez del, originalmente, se inauguró, hace, a partir del, nombrado, nombrada, próxima edición, se publicará, se reunió, asumió, fue presentado, fue lanzada`,
    ),
    observance: phrases(
      'se conmemora, se observa, día mundial, día internacional, cada año, todos los años, celebrado cada',
    ),
    seat: phrases(
      'oficina en, oficina de, oficinas en, con sede en, sede en, embajada en, misión en, delegación en, nacido en, proyectos en, víctimas en, niños en, conflicto en, guerra en, situación en, adoptado en, adoptada en, firmado en, firmada en, también en, así como en, equipos en, equipo en, actos en, refugios en, refugio en, representación en, se celebró en, tuvo lugar en',
    ),
    and: phrases('y, e, luego, pero, mientras que, seguido, seguida, que'),
  },
  months: table(
    'enero|ene,febrero|feb,marzo,abril|abr,mayo,junio|jun,julio|jul,agosto|ago,septiembre|setiembre|sept,octubre|oct,noviembre|nov,diciembre|dic',
  ),
  weekdays: table('lunes,martes,miércoles,jueves,viernes,sábado,domingo'),
  numbers: [...units, ...tens, ['primero', 1], ...compose(tens, units, [' y '])],
}

const AT = /\blas? (?<h>\d{1,2})/.source

const clock: Clock = {
  cores: [
    { pattern: new RegExp(`${AT} y cuarto`, 'g'), read: ({ h }) => time(h, 15) },
    { pattern: new RegExp(`${AT} y media`, 'g'), read: ({ h }) => time(h, 30) },
    { pattern: new RegExp(`${AT} menos cuarto`, 'g'), read: ({ h }) => minutesTo(h, 15) },
    { pattern: new RegExp(`${AT} menos (?<m>\\d{1,2})`, 'g'), read: ({ h, m }) => minutesTo(h, Number(m)) },
    { pattern: /\bun cuarto para las (?<h>\d{1,2})/g, read: ({ h }) => minutesTo(h, 15) },
    {
      pattern: new RegExp(`${AT} (?:y |con )?(?<m>\\d{1,2})(?![\\d:/.])(?: minutos)?`, 'g'),
      read: ({ h, m }) => time(h, m),
    },
    {
      pattern: new RegExp(
        `${AT}(?![\\d:.,]\\d|\\d|h\\d| (?:organizaciones|personas|entidades|agencias|victimas|instituciones|mujeres|provincias))`,
        'g',
      ),
      read: ({ h }) => time(h),
    },
    { pattern: /(?<![\d:./-])(?<h>\d{1,2})(?=\s?(?:a\.?\s?m|p\.?\s?m)(?![a-z]))/g, read: ({ h }) => time(h) },
    {
      pattern: /(?<![\d:./,-])(?<h>\d{1,2}) ?(?:horas|hrs|h)(?![a-z\d])/g,
      read: ({ h }) => time(h),
      needs: 'hint',
    },
    {
      pattern: /(?<=\bde )(?<h>\d{1,2})(?= a \d{1,2}(?::\d\d)? ?(?:horas|h)(?![a-z]))/g,
      read: ({ h }) => time(h),
    },
    { pattern: /\b(?:al|el|a) mediodia\b/g, read: () => time(12), period: 'midday' },
    { pattern: /\b(?:la|a) medianoche\b/g, read: () => time(0) },
  ],
  before: [[/\b(?:las?|a|desde|hasta|horas?:?|entre|y|inicio:|fin:|prensa:|\d\s?-|[,(:|])\s?$/, null]],
  after: [
    [/^\s?(?:horas|hrs?\.?|h)?\s?(?:de la manana|por la manana|a(?:\.\s?m\.?|\s?m)(?![a-z]))/, 'morning'],
    [/^\s?(?:horas|hrs?\.?|h)?\s?(?:de la tarde|por la tarde|p(?:\.\s?m\.?|\s?m)(?![a-z]))/, 'afternoon'],
    [/^\s?(?:horas|hrs?\.?|h)?\s?(?:de la noche|por la noche)/, 'night'],
    [/^\s?(?:horas|hrs?\.?|h)?\s?del mediodia/, 'midday'],
    [/^\s?de la madrugada/, 'morning'],
    [/^\s?(?:horas|hrs?|h)(?![a-z])/, null],
  ],
}

/** By their English names, in all forms; those that are not here are written as in English. */
const towns = namedBy(`
  Vienna=Viena, Geneva=Ginebra, New York=Nueva York, Nairobi=Nairobi, Rome=Roma, Paris=París,
  London=Londres, Brussels=Bruselas, Berlin=Berlín, Seville=Sevilla, Lisbon=Lisboa, The Hague=La Haya,
  Amsterdam=Ámsterdam, Copenhagen=Copenhague, Stockholm=Estocolmo, Warsaw=Varsovia, Prague=Praga,
  Athens=Atenas, Belgrade=Belgrado, Moscow=Moscú, Saint Petersburg=San Petersburgo, Kyiv=Kiev,
  Astana=Astaná, Tashkent=Taskent, Samarkand=Samarcanda, Dushanbe=Dusambé, Bishkek=Biskek,
  Ashgabat=Asjabad, Baku=Bakú, Yerevan=Ereván, Tbilisi=Tiflis, Tehran=Teherán, New Delhi=Nueva Delhi,
  Mumbai=Bombay, Dhaka=Daca, Kathmandu=Katmandú, Beijing=Pekín, Guangzhou=Cantón, Tokyo=Tokio, Seoul=Seúl,
  Jakarta=Yakarta, Singapore=Singapur, Istanbul=Estambul, Cairo=El Cairo, Alexandria=Alejandría,
  Sharm El-Sheikh=Sharm el-Sheij, Amman=Ammán, Baghdad=Bagdad, Basra=Basora, Damascus=Damasco,
  Riyadh=Riad, Jeddah=Yeda, Dubai=Dubái, Abu Dhabi=Abu Dabi, Muscat=Mascate, Sana'a=Saná, Aden=Adén,
  Tunis=Túnez, Algiers=Argel, Marrakech=Marrakech, Tripoli=Trípoli, Khartoum=Jartum, Abidjan=Abiyán,
  Ouagadougou=Uagadugú, Abuja=Abuya, Yaoundé=Yaundé, Addis Ababa=Adís Abeba, Johannesburg=Johannesburgo,
  Cape Town=Ciudad del Cabo, Mexico City=Ciudad de México, Guatemala City=Ciudad de Guatemala,
  Panama City=Ciudad de Panamá, Havana=La Habana, Cartagena=Cartagena de Indias, Cusco=Cuzco,
  Santiago=Santiago de Chile, Brasilia=Brasilia, Rio de Janeiro=Río de Janeiro, Marseille=Marsella,
  Strasbourg=Estrasburgo, Zurich=Zúrich, Bern=Berna, Lausanne=Lausana, Salzburg=Salzburgo, Munich=Múnich,
  Hamburg=Hamburgo, Milan=Milán, Dublin=Dublín
`)

export const spanish: Language = { ...words, clock, towns, isInTown: isInLatinTown }
