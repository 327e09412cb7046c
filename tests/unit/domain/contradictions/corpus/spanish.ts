import { type Advisory, facts } from './advisory.ts'

export const spanish: readonly Advisory[] = [
  {
    name: 'es: día mundial en Bogotá',
    facts: facts({
      zone: 'America/Bogota',
      start: '2024-07-30T10:45',
      end: '2024-07-30T13:00',
      mediaCall: '2024-07-30T10:15',
      venue: 'Hotel Tequendama',
      address: 'Salón Rojo, sala 3',
      city: 'Bogotá',
      country: 'Colombia',
      guests: [['Candice Welsch', 'Representante Regional de UNODC']],
    }),
    texts: {
      es: {
        title: 'Aviso a los medios: acto conjunto el 30 de julio de 2024 en Bogotá',
        summary: 'El acto comienza a las 10:45 horas en el Hotel Tequendama.',
        body: `Bogotá, 22 de julio de 2024. UNODC y la OIM invitan a los medios de comunicación al acto conjunto con motivo del Día Mundial contra la Trata de Personas.

El acto se celebrará el martes 30 de julio de 2024 en el Hotel Tequendama, sala 3, de Bogotá, y dará comienzo a las once menos cuarto de la mañana. La convocatoria de prensa es a las diez y cuarto. El acto concluirá a las 13.00 horas. La Sra. Candice Welsch, Representante Regional de UNODC, pronunciará un discurso.

La Asamblea General proclamó el Día Mundial el 18 de diciembre de 2013. Las acreditaciones se reciben hasta el 26 de julio a las 17:00. La oficina de UNODC en Lima atiende de 9:00 a 16:00 horas.`,
      },
    },
    plants: [
      ['comienza a las 10:45', 'comienza a las 10:15', 'time'],
      ['a las once menos cuarto', 'a las once y cuarto', 'time'],
      ['a las diez y cuarto', 'a las nueve y cuarto', 'time'],
      ['a las 13.00 horas', 'a las 14.00 horas', 'time'],
      ['el martes 30 de julio', 'el lunes 30 de julio', 'weekday'],
      ['el martes 30 de julio', 'el martes 30 de junio', 'date'],
      ['sala 3', 'sala 5', 'place'],
      ['en el Hotel Tequendama, sala', 'en el Hotel Marriott, sala', 'place'],
      ['Candice Welsch', 'Candice Welch', 'name'],
    ],
  },
  {
    name: 'es: rueda de prensa en Madrid',
    facts: facts({
      zone: 'Europe/Madrid',
      start: '2025-11-20T12:00',
      end: '2025-11-20T13:00',
      venue: 'Ateneo de Madrid',
      city: 'Madrid',
      country: 'Spain',
      guests: [['Elma Saiz', 'ministra de Migraciones']],
    }),
    texts: {
      es: {
        title: 'Convocatoria: rueda de prensa en Madrid',
        body: `Fecha: jueves, 20 de noviembre de 2025
Hora: 12:00 horas
Lugar: Ateneo de Madrid, Madrid

La rueda de prensa tendrá lugar al mediodía. Participa la Sra. Elma Saiz, ministra de Migraciones. El año pasado se celebró en Sevilla el 21 de noviembre de 2024. Se ruega a los periodistas estar presentes antes de la hora de inicio. Duración: 60 minutos.`,
      },
    },
    plants: [
      ['Hora: 12:00', 'Hora: 13:30', 'time'],
      ['tendrá lugar al mediodía', 'tendrá lugar a las 11 de la mañana', 'time'],
      ['Fecha: jueves', 'Fecha: viernes', 'weekday'],
      ['20 de noviembre de 2025', '22 de noviembre de 2025', 'date'],
      ['Ateneo de Madrid, Madrid', 'Ateneo de Barcelona, Barcelona', 'place'],
      ['Elma Saiz', 'Elma Saez', 'name'],
    ],
  },
  {
    name: 'es: seminario en México',
    facts: facts({
      zone: 'America/Mexico_City',
      start: '2024-08-14T16:30',
      end: '2024-08-14T19:00',
      mediaCall: '2024-08-14T16:00',
      venue: 'Biblioteca Vasconcelos',
      city: 'Mexico City',
      country: 'Mexico',
    }),
    texts: {
      es: {
        title: 'Presentación del informe, Ciudad de México, 14 de agosto de 2024',
        body: `La presentación del informe se llevará a cabo el miércoles 14 de agosto de 2024, de 16:30 a 19:00 horas (hora local), en la Biblioteca Vasconcelos de la Ciudad de México.

PROGRAMA
16:00 Llegada de los medios
16:30 Palabras de bienvenida
17:00 Panel
18:15 Preguntas y respuestas
18:45 Palabras de clausura

El informe recoge datos desde el 1 de enero de 2020. Contacto: +52 55 1234 5678.`,
      },
    },
    plants: [
      ['de 16:30 a', 'de 17:30 a', 'time'],
      ['a 19:00 horas', 'a 20:00 horas', 'time'],
      ['16:00 Llegada', '15:00 Llegada', 'time'],
      ['18:45 Palabras', '19:45 Palabras', 'time'],
      ['el miércoles 14', 'el martes 14', 'weekday'],
      ['Ciudad de México, 14 de agosto', 'Ciudad de México, 15 de agosto', 'date'],
      ['de la Ciudad de México', 'de la ciudad de Guadalajara', 'place'],
    ],
  },
]
