import { findDates } from '../../../../src/domain/contradictions/dates.ts'
import { readDocument } from '../../../../src/domain/contradictions/document.ts'
import type { Locale } from '../../../../src/domain/locales.ts'

const read = (locale: Locale, text: string) =>
  findDates(readDocument({ entry: 'e', locale, field: 'body', text }))
const days = (locale: Locale, text: string) =>
  read(locale, text).dates.map(({ readings }) =>
    readings.map(({ year, month, day }) => `${year ?? '?'}-${month}-${day}`).join(' or '),
  )

const written: [Locale, string, string[]][] = [
  ['en', '30 July 2024', ['2024-7-30']],
  ['en', 'July 30th', ['?-7-30']],
  ['en', 'July 30, 2024, at 10:15', ['2024-7-30']],
  ['en', 'the thirtieth of July', ['?-7-30']],
  ['en', '30/07/2024', ['2024-7-30']],
  ['en', '03/07/2024', ['2024-7-3 or 2024-3-7']],
  ['en', '2024-07-30', ['2024-7-30']],
  ['en', '29–31 July 2024', ['2024-7-29', '2024-7-31']],
  ['fr', 'le 1er août', ['?-8-1']],
  ['fr', 'du 29 au 31 juillet 2024', ['2024-7-29', '2024-7-31']],
  ['fr', 'le trente juillet', ['?-7-30']],
  ['es', '30 de julio de 2024', ['2024-7-30']],
  ['es', 'el primero de mayo', ['?-5-1']],
  ['ru', '30 июля 2024 г.', ['2024-7-30']],
  ['ru', 'тридцатого июля', ['?-7-30']],
  ['ru', '30.07.2024', ['2024-7-30']],
  ['zh', '2024年7月30日', ['2024-7-30']],
  ['zh', '二〇二四年七月三十日', ['2024-7-30']],
  ['zh', '7月29日至31日', ['?-7-29', '?-7-31']],
  ['ar', '٣٠ تموز/يوليو ٢٠٢٤', ['2024-7-30']],
  ['ar', '30 تموز (يوليو) 2024', ['2024-7-30']],
  ['ar', '15 كانون الثاني 2025', ['2025-1-15']],
  ['ar', 'الثلاثين من يوليو', ['?-7-30']],
  ['ur', '۳۰ جولائی ۲۰۲۴', ['2024-7-30']],
]

it.each(written)('reads in %s “%s” as %j', (locale, text, expected) => {
  expect(days(locale, text)).toEqual(expected)
})

const noDates: [Locale, string][] = [
  ['en', 'E/CN.7/2024/10'],
  ['en', 'July 2024'],
  ['en', 'it may be that 45 come'],
  ['en', 'page 30/45'],
  ['zh', '1号厅'],
]

it.each(noDates)('sees in %s no date in “%s”', (locale, text) => {
  expect(days(locale, text)).toEqual([])
})

const weekdays: [Locale, string][] = [
  ['en', 'Tuesday, 30 July 2024'],
  ['en', '30 July 2024 (Tue)'],
  ['fr', 'mardi 30 juillet 2024'],
  ['es', 'el martes, 30 de julio'],
  ['ru', 'во вторник, 30 июля'],
  ['ru', '30 июля 2024 года (вторник)'],
  ['zh', '2024年7月30日（星期二）'],
  ['zh', '7月30日周二'],
  ['ar', 'يوم الثلاثاء الموافق 30 يوليو'],
  ['ar', 'الثلاثاء الواقع فيه 30 تموز'],
  ['ur', 'منگل، ۳۰ جولائی'],
  ['ur', '۳۰ جولائی بروز منگل'],
]

it.each(weekdays)('sees in %s that “%s” is said to be a Tuesday', (locale, text) => {
  const { dates, weekdays: alone } = read(locale, text)
  expect(dates.map(({ weekday }) => weekday?.weekday)).toEqual([2])
  expect(alone).toEqual([])
})

it('takes a word that also means something else for a weekday only beside a date', () => {
  expect(read('ur', 'ایک ہفتہ').weekdays).toEqual([])
  expect(read('ur', 'ہفتہ، ۱۱ اکتوبر').dates[0]?.weekday?.weekday).toBe(6)
})
