import { type Clock, minutesTo, time } from './clock.ts'

const LONG = /(?<!\d[.,:/]?)(?<h>\d{1,2}) ?(?:heures?|h)(?![a-z])/.source

export const french: Clock = {
  cores: [
    { pattern: new RegExp(`${LONG} et quart`, 'g'), read: ({ h }) => time(h, 15) },
    { pattern: new RegExp(`${LONG} et demie?`, 'g'), read: ({ h }) => time(h, 30) },
    { pattern: new RegExp(`${LONG} moins (?:le |un )?quart`, 'g'), read: ({ h }) => minutesTo(h, 15) },
    { pattern: new RegExp(`${LONG} moins (?<m>\\d{1,2})`, 'g'), read: ({ h, m }) => minutesTo(h, Number(m)) },
    {
      pattern: new RegExp(`${LONG} ?(?<m>\\d{1,2})(?: ?(?:minutes|min|mn))?(?![\\d:/])`, 'g'),
      read: ({ h, m }) => time(h, m),
    },
    { pattern: new RegExp(LONG, 'g'), read: ({ h }) => time(h), needs: 'hint' },
    {
      pattern:
        /(?<!(?:pendant|duree de|dure|de|en|plus de|moins de|les|chaque|sur|apres) )(?<!\d[.,:/]?)(?<h>\d{1,2}) h(?![a-z\d])/g,
      read: ({ h }) => time(h),
    },
    {
      pattern: /(?<=\bde )(?<h>\d{1,2})(?: ?(?:heures?|h))?(?= a \d{1,2}(?:\s?(?:heures?|h)|:\d\d))/g,
      read: ({ h }) => time(h),
    },
    { pattern: /(?<![-a-z])(?<!apres[ -])midi et demie?\b/g, read: () => time(12, 30), period: 'midday' },
    { pattern: /(?<![-a-z])midi et quart\b/g, read: () => time(12, 15), period: 'midday' },
    { pattern: /(?<![-a-z])(?<!apres[ -])midi\b/g, read: () => time(12), period: 'midday' },
    { pattern: /\bminuit\b/g, read: () => time(0) },
  ],
  before: [
    [
      /\b(?:a|des|vers|jusqu'a|avant|apres|entre|et|heures?:?|horaires?\s?:|debut\s?:|fin\s?:|le|partir de|presse\s?:|\d\s?-|[,(:|])\s?$/,
      null,
    ],
  ],
  after: [
    [/^ ?(?:h(?:eures)? )?(?:du matin|a\.?m(?![a-z]))/, 'morning'],
    [/^ ?(?:h(?:eures)? )?(?:de l'apres[ -]midi|p\.?m(?![a-z]))/, 'afternoon'],
    [/^ ?(?:h(?:eures)? )?du soir/, 'evening'],
    [/^ ?(?:h(?:eures)? )?de la nuit/, 'night'],
    [/^ ?(?:h(?![a-z])|precises|heure locale|heures locales|\(heure)/, null],
  ],
}
