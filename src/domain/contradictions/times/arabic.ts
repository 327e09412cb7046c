import { type Clock, minutesTo, time } from './clock.ts'
import { foldWord } from '../normalise.ts'

// Written as people do and folded here, as the texts are.
const pattern = (source: string, flags = 'g') => new RegExp(foldWord(source), flags)
const HOUR = '(?<![0-9:./])(?<h>[0-9]{1,2})(?![0-9:./])'
const MINUTE = '(?<m>[0-9]{1,2})(?![0-9])'

export const arabic: Clock = {
  cores: [
    { pattern: pattern(`${HOUR} و ?الربع`), read: ({ h }) => time(h, 15) },
    { pattern: pattern(`${HOUR} و ?النصف`), read: ({ h }) => time(h, 30) },
    { pattern: pattern(`${HOUR} و ?الثلث`), read: ({ h }) => time(h, 20) },
    { pattern: pattern(`${HOUR} إلا (?:ربعا|ربع|الربع|ربعًا)`), read: ({ h }) => minutesTo(h, 15) },
    { pattern: pattern(`${HOUR} إلا (?:ثلثا|ثلث|الثلث)`), read: ({ h }) => minutesTo(h, 20) },
    { pattern: pattern(`${HOUR} و ?${MINUTE} ?(?:دقيقة|دقائق|د)`), read: ({ h, m }) => time(h, m) },
    {
      pattern: pattern(
        `(?<=الساعة (?:ال)?)${HOUR}(?: (?:تماما|بالضبط))?(?! ?و ?(?:ال(?:ربع|نصف|ثلث)|[0-9]{1,2} ?دقي)| إلا)`,
      ),
      read: ({ h }) => time(h),
    },
    {
      pattern: pattern(`(?<=تمام )${HOUR}(?! ?و ?(?:ال(?:ربع|نصف|ثلث)|[0-9]{1,2} ?دقي)| إلا)`),
      read: ({ h }) => time(h),
    },
    {
      pattern: pattern(`${HOUR}(?= (?:صباحا|صباحًا|مساء|ظهرا|عصرا|ليلا|من صباح|من مساء|قبل الظهر|بعد الظهر))`),
      read: ({ h }) => time(h),
    },
    { pattern: pattern('منتصف الليل'), read: () => time(0) },
    { pattern: pattern('منتصف النهار'), read: () => time(12), period: 'midday' },
  ],
  before: [[pattern('(?:الساعة|ساعة|تمام|من|إلى|حتى|عند|في|س|-) ?:? ?$', ''), null]],
  after: [
    [
      pattern(
        '^ ?\\(?(?:تماما )?(?:من |في )?(?:صباحا|صباح|الصباح|ص(?![\\u0621-\\u06d3])|قبل الظهر|am|a\\.m)',
        '',
      ),
      'morning',
    ],
    [pattern('^ ?\\(?(?:تماما )?(?:بعد الظهر|بعد ظهر|عصرا|العصر|من عصر|pm|p\\.m)', ''), 'afternoon'],
    [pattern('^ ?\\(?(?:تماما )?(?:من |في )?(?:مساء|المساء|م(?![\\u0621-\\u06d3]))', ''), 'evening'],
    [pattern('^ ?(?:تماما )?(?:ليلا|من ليل)', ''), 'night'],
    [pattern('^ ?(?:تماما )?(?:ظهرا|من ظهر|الظهر)', ''), 'midday'],
  ],
}
