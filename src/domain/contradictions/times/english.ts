import { type Clock, minutesTo, time } from './clock.ts'

export const english: Clock = {
  cores: [
    { pattern: /(?<![\d:./])(?<h>\d{1,2})(?=\s?(?:a\.?\s?m|p\.?\s?m)(?![a-z]))/g, read: ({ h }) => time(h) },
    {
      pattern: /(?<![\d:./-])(?<h>\d{1,2})(?=\s?(?:-|to)\s?\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m(?![a-z]))/g,
      read: ({ h }) => time(h),
    },
    { pattern: /(?<![\d:./-])(?<h>\d{1,2}) ?o'? ?clock/g, read: ({ h }) => time(h) },
    { pattern: /\bhalf[ -]past (?<h>\d{1,2})(?![\d:/])/g, read: ({ h }) => time(h, 30) },
    { pattern: /\b(?:a )?quarter[ -](?:past|after) (?<h>\d{1,2})(?![\d:/])/g, read: ({ h }) => time(h, 15) },
    {
      pattern: /\b(?:a )?quarter[ -](?:to|before|of) (?<h>\d{1,2})(?![\d:/])/g,
      read: ({ h }) => minutesTo(h, 15),
    },
    {
      pattern: /(?<![\d:./-])(?<m>\d{1,2}) (?:minutes )?past (?<h>\d{1,2})(?![\d:/])/g,
      read: ({ h, m }) => time(h, m),
    },
    {
      pattern: /(?<![\d:./-])(?<m>\d{1,2}) minutes (?:to|before) (?<h>\d{1,2})(?![\d:/])/g,
      read: ({ h, m }) => minutesTo(h, Number(m)),
    },
    { pattern: /(?<![\d:./-])(?<h>\d{1,2})(?=,? noon\b)/g, read: ({ h }) => (h === '12' ? time(12) : null) },
    { pattern: /(?<!\d,? ?)\b(?:noon|midday)\b/g, read: () => time(12), period: 'midday' },
    { pattern: /(?<!\d,? ?)\bmidnight\b/g, read: () => time(0) },
    {
      pattern: /(?<![\d:./-])(?<h>\d{1,2})[ -](?:oh )?(?<m>\d{1,2})(?![\d:/])/g,
      read: ({ h, m }) => time(h, m),
      needs: 'words',
    },
    {
      pattern:
        /(?<=\b(?:at|from|until|till|by|between|starts|begins|to|and) )(?<h>\d{1,2})(?=\s?(?:[,;)]|\.(?!\d)|\n|$| sharp| on | in the (?:morning|afternoon|evening)| local time|-\s?\d{1,2}\s?[ap]\.?m| (?:to|and|until) \d{1,2}(?:\s?[ap]\.?m|:\d\d|[,.;]| on | noon)))/g,
      read: ({ h }) => time(h),
      needs: 'hint',
    },
  ],
  before: [
    [
      /\b(?:at|from|until|till|by|between|to|time:?|starts|begins|ends|and|noon|\d\s?-)\s?(?:about |around |exactly )?$/,
      null,
    ],
  ],
  after: [
    [
      /^\s?\(?(?:hrs?\.?|hours|h)?\s?\(?(?:a(?:\.\s?m\.?|\s?m)(?![a-z])|in the morning|this morning)/,
      'morning',
    ],
    [
      /^\s?\(?(?:hrs?\.?|hours|h)?\s?\(?(?:p(?:\.\s?m\.?|\s?m)(?![a-z])|in the afternoon|this afternoon)/,
      'afternoon',
    ],
    [/^\s?(?:hrs?\.?|hours|h)?\s?(?:in the evening|this evening)/, 'evening'],
    [/^\s?(?:hrs?\.?|hours|h)?\s?at night/, 'night'],
    [/^,?\s?noon\b/, 'midday'],
    [/^,?\s?midnight\b/, 'night'],
    [/^\s?(?:hrs?|hours|h)(?![a-z])/, null],
    [/^\s?(?:-|to)\s?\d{1,2}(?:[:.]\d\d)?\s?a\.?m/, 'morning'],
  ],
}
