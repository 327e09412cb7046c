import {
  checkContradictions,
  contradictions,
} from '../../../../src/domain/contradictions/checkContradictions.ts'
import type { ProseText } from '../../../../src/domain/contradictions/findings.ts'
import { type Locale } from '../../../../src/domain/locales.ts'
import { facts } from './corpus/advisory.ts'
import { inEnglish } from '../../../support/inEnglish.ts'

const EVENT = {
  entry: 'event',
  facts: facts({
    zone: 'Asia/Karachi',
    start: '2024-07-30T10:45',
    end: '2024-07-30T13:00',
    mediaCall: '2024-07-30T10:15',
    venue: 'Marriott Hotel',
    city: 'Islamabad',
    country: 'Pakistan',
    guests: [
      ['Ghada Waly', 'Executive Director of UNODC'],
      ['Amy Pope', 'Director General of IOM'],
    ],
  }),
}

const body = (text: string, rest: Partial<ProseText> = {}): ProseText => ({
  entry: 'event',
  locale: 'en',
  field: 'body',
  text,
  ...rest,
})
const found = (...texts: ProseText[]) =>
  contradictions(texts, [EVENT]).map(({ kind, found: value, expected }) => [kind, value, expected?.value])

it('says where, what, and against what, in a sentence with both values', () => {
  const text = 'The event begins at 10:15 at the Marriott Hotel.'
  const [first, ...others] = contradictions([body(text)], [EVENT])
  expect(others).toEqual([])
  expect(inEnglish(first)).toMatchObject({
    kind: 'time',
    place: { entry: 'event', locale: 'en', field: 'body', start: 20, end: 25, quote: '10:15' },
    found: '10:15',
    expected: { of: 'start', value: '10:45' },
    other: null,
    sentence: '“10:15” in the English body contradicts the facts: the event starts at 10:45.',
  })
  expect(text.slice(first?.place.start, first?.place.end)).toBe('10:15')
})

it('keeps the id while the same words stand against the same facts, wherever they stand', () => {
  const idOf = (text: string, events = [EVENT]) => contradictions([body(text)], events)[0]?.id
  const id = idOf('The event begins at 10:15.')
  expect(id).toMatch(/^[0-9a-f]{12}$/)
  expect(idOf('A new first sentence. The event begins at 10:15.')).toBe(id)
  expect(idOf('The event begins at 10:20.')).not.toBe(id)
  const later = { ...EVENT, facts: { ...EVENT.facts, start: '2024-07-30T06:00:00.000Z' } }
  expect(idOf('The event begins at 10:15.', [later])).not.toBe(id)
})

it('finds nothing in a language whose words it does not know, and says that it did not look', () => {
  const unknown = 'eo' as Locale // published, perhaps, and not known here
  const texts = [
    body('La evento komenciĝas je 10:15, 2024-08-30.', { locale: unknown }),
    body('The event begins at 10:15.'),
  ]
  const { found, unchecked } = checkContradictions(texts, [EVENT])
  expect(found.map(({ place }) => place.locale)).toEqual(['en'])
  expect(unchecked).toEqual([{ entry: 'event', locale: unknown, field: 'body', why: 'language' }])
})

const labels: [string, unknown[]][] = [
  ['The media call is at 10:45.', [['time', '10:45', '10:15']]],
  ['Journalists are asked to arrive by 10:30.', [['time', '10:30', '10:15']]],
  ['The event ends at 1 a.m.', [['time', '01:00', '13:00']]],
  ['The event begins at 10:45 (05:15 UTC).', [['time', '05:15 UTC', '10:45']]],
  ['The event begins at 10:45 (05:45 UTC).', []],
  ['The event begins at 07:45 CEST.', []],
  ['Registration opens at 9:30; the event starts at 10:45.', []],
  ['Media call: 10:15. Start: 10:45. End: 13:00.', []],
  ['10:15 Media call\n10:45 Start\n11:30 Coffee break\n13:00 End', []],
  ['10:15 Media call\n10:45 Start\n13:30 Closing remarks', [['time', '13:30', '13:00']]],
  ['Guests are asked to be seated by 10:30.', []],
]

it.each(labels)('holds each time of “%s” to what it is the time of', (text, expected) => {
  expect(found(body(text))).toEqual(expected)
})

const dates: [string, unknown[]][] = [
  ['The event takes place on 31 July.', [['date', '2024-07-31', '2024-07-30']]],
  ['The event takes place on 30 July 2023.', [['date', '2023-07-30', '2024-07-30']]],
  ['The event takes place on 30/07/2024.', []],
  ['The event takes place on Monday, 30 July 2024.', [['weekday', 'Monday', 'Tuesday']]],
  ['The event takes place on Wednesday.', [['weekday', 'Wednesday', 'Tuesday']]],
  ['The first event was held on 29 July 2014.', []],
  ['Please register by 25 July.', []],
  ['ISLAMABAD, 28 July 2024 – The organisers invite you to the event.', []],
  ['The resolution was adopted on Wednesday, 18 December 2013.', []],
  ['The resolution was adopted on Thursday, 18 December 2013.', [['weekday', 'Thursday', 'Wednesday']]],
]

it.each(dates)('compares in “%s” only days of the event with its day', (text, expected) => {
  expect(found(body(text))).toEqual(expected)
})

const places: [string, unknown[]][] = [
  ['The event takes place in Lahore on 30 July.', [['place', 'Lahore', 'Islamabad']]],
  ['The event takes place on 30 July; our Lahore office answers questions.', []],
  ['The Vienna-based UNODC invites you to the event on 30 July.', []],
  ['The event takes place at the Serena Hotel on 30 July.', [['place', 'Serena', 'Marriott Hotel']]],
  ['The event takes place at the Mariott Hotel on 30 July.', [['place', 'Mariott Hotel', 'Marriott Hotel']]],
  ['States met in Palermo in 2000 to sign the Palermo Protocol.', []],
]

it.each(places)('compares in “%s” only the place of the event with its venue', (text, expected) => {
  expect(found(body(text))).toEqual(expected)
})

const names: [string, unknown[]][] = [
  ['Ghada Wali will speak.', [['name', 'Ghada Wali', 'Ghada Waly']]],
  ['Ms. Wali will speak.', [['name', 'Wali', 'Ghada Waly']]],
  ['Amy Waly will speak.', [['name', 'Amy Waly', 'Ghada Waly']]],
  ['Anna Berger, Executive Director of UNODC, will speak.', [['name', 'Anna Berger', 'Ghada Waly']]],
  [
    'UNODC Executive Director Anna Berger will speak.',
    [['name', 'UNODC Executive Director Anna Berger', 'Ghada Waly']],
  ],
  ['Anna Berger, Deputy Executive Director of UNODC, will speak.', []],
  ['Former UNODC Executive Director Yuri Fedotov spoke then.', []],
  ['Ms. Ghada Waly and Ms Amy Pope will speak.', []],
  ['Leila Waly, her sister, is a painter.', []],
]

it.each(names)('compares the names in “%s” with the guests', (text, expected) => {
  expect(found(body(text))).toEqual(expected)
})

it('reports two texts that contradict each other once, where no fact decides', () => {
  const texts = [
    body('The event begins at 10:45.'),
    body('La manifestation commence à 10 h 15.', { locale: 'fr' }),
    body('El acto comienza a las 10:45.', { locale: 'es' }),
  ]
  const all = contradictions(texts, [])
  expect(all).toHaveLength(1)
  expect(all[0]).toMatchObject({
    place: { locale: 'fr', quote: '10 h 15' },
    expected: null,
    other: { locale: 'en', quote: '10:45', value: '10:45' },
  })
})

it('reports only against the facts where they say who is right', () => {
  const texts = [
    body('The event begins at 10:45.'),
    body('La manifestation commence à 10 h 15.', { locale: 'fr' }),
  ]
  const all = contradictions(texts, [EVENT])
  expect(all.map(({ place, other }) => [place.locale, other])).toEqual([['fr', null]])
})

it('compares an hour that no fact holds between two languages of one field', () => {
  const texts = [
    body('Registration opens at 9:30. Doors open at 10:00.'),
    body('L’inscription commence à 9 h. Les portes ouvrent à 10 h.', { locale: 'fr' }),
  ]
  expect(contradictions(texts, [EVENT]).map(({ place, other }) => [place.quote, other?.quote])).toEqual([
    ['9 h', '9:30'],
  ])
})

it('compares the title with the body', () => {
  const texts = [
    body('The ceremony on 5 May 2025', { field: 'title' }),
    body('The ceremony is held on 6 May 2025.'),
  ]
  expect(contradictions(texts, [])).toMatchObject([
    { kind: 'date', place: { field: 'body' }, other: { field: 'title' } },
  ])
})

it('does not compare entries that speak of different events', () => {
  const texts = [
    body('The seminar is held on 5 May 2025 and begins at 10:00.', { entry: 'one' }),
    body('The rally is held on 9 June 2025 and begins at 16:00.', { entry: 'two' }),
  ]
  expect(contradictions(texts, [])).toEqual([])
})

it('holds a text to its own event, and a text of no event to any', () => {
  const second = { entry: 'second', facts: facts({ zone: 'Asia/Karachi', start: '2024-07-31T15:00' }) }
  const check = (entry: string) =>
    contradictions([body('The event begins at 3 p.m.', { entry })], [EVENT, second]).length
  expect([check('event'), check('second'), check('update')]).toEqual([1, 0, 0])
})

it('takes a reception for the event itself where the event is called so', () => {
  const text = body('The reception is at 7 p.m. on 30 July.', { entry: 'update' })
  const named = { ...EVENT, titles: { en: 'Invitation: reception of the press' } }
  expect(contradictions([text], [EVENT])).toEqual([])
  expect(contradictions([text], [named])).toMatchObject([{ kind: 'time', found: '19:00' }])
})

it('lets a postponed event name the day from which it was moved', () => {
  const moved = { ...EVENT, facts: { ...EVENT.facts, previousStart: '2024-07-23T05:45:00.000Z' } }
  expect(contradictions([body('The event of 23 July will be held on 30 July.')], [moved])).toEqual([])
})

it('finds two swapped letters in the acronym of an organisation', () => {
  const all = contradictions([body('UNDOC and UNHCR invite you.')], [], { organisations: ['UNODC', 'UNHCR'] })
  expect(all).toMatchObject([{ kind: 'name', found: 'UNDOC', expected: { value: 'UNODC' } }])
})

// Four times the text takes about four times as long; a step that grows with the square would take sixteen.
const SIZE = 40_000
const TIMES = 4
const MOST = 10
const hostile: [string, Locale, string][] = [
  [
    'prose',
    'en',
    'The event takes place on Tuesday, 30 July 2024, at the Marriott Hotel and begins at 10:45. ',
  ],
  ['one sentence', 'ru', 'мероприятие состоится во вторник 30 июля в зале 7 в 10:45 '],
  ['Chinese numbers', 'zh', '三十'],
  ['digits', 'en', '1'],
  ['brackets', 'en', '10:45 ('],
  ['blanks', 'fr', ' '],
  ['capitals', 'es', 'Hotel De La '],
]

const textOf = (unit: string, size: number): string =>
  unit.repeat(Math.ceil(size / unit.length)).slice(0, size)

/** The quickest of a few, since the machine has other work too. */
const timeOf = (text: string, locale: Locale): number => {
  const times = [1, 2].map(() => {
    const before = performance.now()
    contradictions([body(text, { locale })], [EVENT])
    return performance.now() - before
  })
  return Math.min(...times)
}

it.each(hostile)('takes a time that grows with the text and no faster: %s', (_name, locale, unit) => {
  timeOf(textOf(unit, SIZE / TIMES), locale)
  const short = timeOf(textOf(unit, SIZE / TIMES), locale)
  const long = timeOf(textOf(unit, SIZE), locale)
  // What is over in a moment is not worth a ratio.
  expect(long < 50 ? 0 : long / short).toBeLessThan(MOST)
})
