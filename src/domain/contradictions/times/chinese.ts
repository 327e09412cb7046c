import { type Clock, minutesTo, time } from './clock.ts'

const HOUR = /(?<![\d:.])(?<h>\d{1,2}) ?[点點时時]/.source

export const chinese: Clock = {
  cores: [
    { pattern: new RegExp(`${HOUR} ?(?<m>\\d{1,2})(?: ?分|(?!\\d))`, 'g'), read: ({ h, m }) => time(h, m) },
    { pattern: new RegExp(`${HOUR}半`, 'g'), read: ({ h }) => time(h, 30) },
    { pattern: new RegExp(`${HOUR} ?(?<q>[13])刻`, 'g'), read: ({ h, q }) => time(h, Number(q) * 15) },
    { pattern: /差 ?1刻 ?(?<h>\d{1,2})[点時时點]/g, read: ({ h }) => minutesTo(h, 15) },
    {
      pattern: /差 ?(?<m>\d{1,2})分(?:钟)? ?(?<h>\d{1,2})[点時时點]/g,
      read: ({ h, m }) => minutesTo(h, Number(m)),
    },
    { pattern: new RegExp(`${HOUR}[整正钟鐘]`, 'g'), read: ({ h }) => time(h) },
    {
      pattern: new RegExp(`${HOUR}(?![间間期代候段建意要看内共\\d半])`, 'g'),
      read: ({ h }) => time(h),
      needs: 'hint',
    },
    { pattern: /(?<![\d:.])(?<h>\d{1,2})(?=\s?[-至到~]\s?\d{1,2}[时点])/g, read: ({ h }) => time(h) },
    { pattern: /正午(?!\d)/g, read: () => time(12), period: 'midday' },
    { pattern: /午夜(?!\d)/g, read: () => time(0) },
  ],
  before: [
    [/(?:上午|早上|早晨|清晨|凌晨|今晨|晨)\s?$/, 'morning'],
    [/(?:下午|午后|傍晚)\s?$/, 'afternoon'],
    [/(?:晚上|晚间|夜间|晚)\s?$/, 'evening'],
    [/(?:中午|正午)\s?$/, 'midday'],
    [/(?:于|在|从|自|至|到|-|~|时间:|日|[)])\s?$/, null],
  ],
  after: [
    [/^\s?(?:am|a\.m)/, 'morning'],
    [/^\s?(?:pm|p\.m)/, 'afternoon'],
    [/^(?:整|正|许|开始|举行|结束|至|到|起|,)/, null],
  ],
}
