import { type Clock, minutesTo, time } from './clock.ts'

const EDGE = '(?![а-я\\d])'

export const russian: Clock = {
  cores: [
    { pattern: /четверть (?<h>\d{1,2})/g, read: ({ h }) => minutesTo(h, 45) },
    { pattern: /(?:половин[аеуы]|пол) ?(?<h>\d{1,2})/g, read: ({ h }) => minutesTo(h, 30) },
    { pattern: /без четверти (?<h>\d{1,2})(?: час(?:ов|а))?/g, read: ({ h }) => minutesTo(h, 15) },
    {
      pattern: /без (?<m>\d{1,2}) (?:минут )?(?<h>\d{1,2})(?![:.]\d)/g,
      read: ({ h, m }) => minutesTo(h, Number(m)),
    },
    {
      pattern: new RegExp(
        `(?<![\\d:.,])(?<h>\\d{1,2}) ?(?:часов|часа|час|ч\\.?) ?(?:и )?(?<m>\\d{1,2}) ?(?:минуты|минута|минут|мин|м)${EDGE}`,
        'g',
      ),
      read: ({ h, m }) => time(h, m),
    },
    {
      pattern: new RegExp(`(?<![\\d:.,])(?<h>\\d{1,2}) ?(?:часов|часам|часа|час|ч)${EDGE}`, 'g'),
      read: ({ h }) => time(h),
      needs: 'hint',
    },
    {
      pattern: new RegExp(`(?<![\\d:.,])(?<h>\\d{1,2})(?= (?:утра|дня|вечера|ночи)${EDGE})`, 'g'),
      read: ({ h }) => time(h),
    },
    {
      pattern: /(?<=(?<![а-я])с )(?<h>\d{1,2})(?= до \d{1,2}(?:[:.]\d\d)? ?(?:час|ч))/g,
      read: ({ h }) => time(h),
    },
    { pattern: /(?<![а-я])в полдень/g, read: () => time(12), period: 'midday' },
    { pattern: /(?<![а-я])в полночь/g, read: () => time(0) },
    {
      pattern: /(?<=(?<![а-я])в )(?<h>\d{1,2})[ -](?<m>\d{1,2})(?![\d:.])/g,
      read: ({ h, m }) => time(h, m),
      needs: 'words',
    },
    { pattern: /(?<=(?<![а-я])в )(?<h>\d{1,2})-(?<m>[0-5]\d)(?![\d:.-])/g, read: ({ h, m }) => time(h, m) },
  ],
  before: [
    [
      /(?<![а-я])(?:в|с|со|до|к|около|начало:?|время:?|конец:?|окончание:?|сбор:?|не позднее|между|и|по|\d\s?-|[,(:|])\s?$/,
      null,
    ],
  ],
  after: [
    [new RegExp(`^ ?(?:ч(?:\\.|асов|аса|ас)? ?)?утра${EDGE}`), 'morning'],
    [new RegExp(`^ ?(?:ч(?:\\.|асов|аса|ас)? ?)?дня${EDGE}`), 'midday'],
    [new RegExp(`^ ?(?:ч(?:\\.|асов|аса|ас)? ?)?вечера${EDGE}`), 'evening'],
    [new RegExp(`^ ?(?:ч(?:\\.|асов|аса|ас)? ?)?ночи${EDGE}`), 'night'],
    [new RegExp(`^ ?(?:ч\\.?|часов|часа|час)${EDGE}`), null],
  ],
}
