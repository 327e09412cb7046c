import { type Clock, minutesTo, time } from './clock.ts'

const AT = /\blas? (?<h>\d{1,2})/.source

export const spanish: Clock = {
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
