import { type Clock, minutesTo, time } from './clock.ts'
import { foldWord } from '../normalise.ts'

const pattern = (source: string, flags = 'g') => new RegExp(foldWord(source), flags)
const HOUR = '(?<![0-9:./])(?<h>[0-9]{1,2})'

export const urdu: Clock = {
  cores: [
    { pattern: pattern(`سوا ${HOUR} ?(?:بجے|بج)`), read: ({ h }) => time(h, 15) },
    { pattern: pattern(`ساڑھے ${HOUR} ?(?:بجے|بج)`), read: ({ h }) => time(h, 30) },
    { pattern: pattern(`پونے ${HOUR} ?(?:بجے|بج)`), read: ({ h }) => minutesTo(h, 15) },
    { pattern: pattern('ڈیڑھ ?بجے'), read: () => time(1, 30) },
    { pattern: pattern('ڈھائی ?بجے'), read: () => time(2, 30) },
    { pattern: pattern('سوا بجے'), read: () => time(1, 15) },
    { pattern: pattern('پونے بجے'), read: () => time(12, 45) },
    { pattern: pattern(`${HOUR} ?بج ?کر ?(?<m>[0-9]{1,2}) ?(?:منٹ|منٹوں)?`), read: ({ h, m }) => time(h, m) },
    {
      pattern: pattern(`${HOUR} ?بجنے میں ?(?<m>[0-9]{1,2}) ?منٹ`),
      read: ({ h, m }) => minutesTo(h, Number(m)),
    },
    { pattern: pattern(`(?<!(?:سوا|ساڑھے|پونے) )${HOUR}(?= ?بجے)`), read: ({ h }) => time(h) },
    { pattern: pattern(`${HOUR}(?= ?(?:تا|سے|-) ?[0-9]{1,2}(?::[0-9]{2})? ?بجے)`), read: ({ h }) => time(h) },
    { pattern: pattern('(?:نصف شب|آدھی رات)'), read: () => time(0) },
  ],
  before: [
    [pattern('(?:قبل از دوپہر|صبح|علی الصبح|سحر)(?: کے| کو| کے وقت| ٹھیک| تقریبا)? ?:?$', ''), 'morning'],
    [pattern('(?:بعد از دوپہر|بعد دوپہر|سہ پہر)(?: کے| کو| کے وقت| ٹھیک)? ?:?$', ''), 'afternoon'],
    [pattern('شام(?: کے| کو| کے وقت| ٹھیک)? ?:?$', ''), 'evening'],
    [pattern('رات(?: کے| کو| کے وقت| ٹھیک)? ?:?$', ''), 'night'],
    [pattern('(?:دن|دوپہر)(?: کے| کو| کے وقت| ٹھیک)? ?:?$', ''), 'midday'],
  ],
  after: [
    [pattern('^ ?(?:بجے )?(?:صبح|قبل از دوپہر|am|a\\.m|اے ایم)', ''), 'morning'],
    [pattern('^ ?(?:بجے )?(?:سہ پہر|بعد از دوپہر|pm|p\\.m|پی ایم)', ''), 'afternoon'],
    [pattern('^ ?(?:بجے )?شام', ''), 'evening'],
    [pattern('^ ?(?:بجے )?رات', ''), 'night'],
    [pattern('^ ?(?:بجے )?(?:دن|دوپہر)', ''), 'midday'],
    [pattern('^ ?بجے', ''), null],
  ],
}
