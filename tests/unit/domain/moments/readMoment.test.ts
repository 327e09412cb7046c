import { LOCALES } from '../../../../src/domain/locales.ts'
import { readMoment } from '../../../../src/domain/moments/readMoment.ts'
import { readTime } from '../../../../src/domain/moments/readTime.ts'
import { sayDay } from '../../../../src/domain/moments/sayMoment.ts'

/** A Sunday. */
const TODAY = '2026-11-29'

describe('a typed date', () => {
  it.each([
    ...[
      '9 Dec 2026',
      '9 December 2026',
      'Dec 9, 2026',
      '9th of December 2026',
      'Wed 9 Dec 2026',
      '9 dec',
      '9 Dec 26',
    ],
    ...[
      '9.12.2026',
      '9/12/2026',
      '09-12-2026',
      '9.12.26',
      '9.12.',
      '2026-12-09',
      '2026/12/9',
      '20261209',
      '2026. 12. 9.',
    ],
    ...[
      '9 décembre 2026',
      'mercredi 9 déc. 2026',
      'le 9 décembre',
      '9 de diciembre de 2026',
      'miércoles, 9 dic 2026',
    ],
    ...['9 декабря 2026 г.', '9 дек. 2026', 'среда, 9 декабря 2026 года', '9-го декабря 2026'],
    ...[
      '2026年12月9日',
      '12月9日',
      '2026年12月9日星期三',
      '٩ ديسمبر ٢٠٢٦',
      '٩/١٢/٢٠٢٦',
      'الأربعاء 9 ديسمبر 2026م',
    ],
    ...['9 كانون الأول 2026', '۹ دسمبر ۲۰۲۶', '9 دسمبر، 2026ء', 'بدھ 9 دسمبر 2026'],
  ])('%s', (typed) => {
    expect(readMoment(typed, TODAY)).toEqual({ day: '2026-12-09', time: null, rest: '', fault: null })
  })

  it.each([
    ['today', '2026-11-29'],
    ['tomorrow', '2026-11-30'],
    ['mañana', '2026-11-30'],
    ['明天', '2026-11-30'],
    ['Tuesday', '2026-12-01'],
    ['Sunday', '2026-11-29'],
    ['вторник', '2026-12-01'],
    ['1 March', '2027-03-01'],
    ['29 Feb', '2028-02-29'],
    ['12/30/2026', '2026-12-30'],
    ['3/7/2027', '2027-07-03'],
    ['mar 3 mar 2026', '2026-03-03'],
    ['3 mar 2026', '2026-03-03'],
  ])('%s is the next such day', (typed, day) => {
    expect(readMoment(typed, TODAY)).toMatchObject({ day, fault: null })
  })

  it.each(['31 Feb 2026', '30.2.2026', '32 December', '2026-13-09'])('%s is no day', (typed) => {
    expect(readMoment(typed, TODAY)).toMatchObject({ day: null, fault: { kind: 'no-such-day' } })
  })

  it.each(['9', '9 Dec Jan 2026', '1.2.3.4', '9 Dec 20261', '123456', '2026'])('%s is no date', (typed) => {
    expect(readMoment(typed, TODAY)).toMatchObject({ day: null, fault: { kind: 'not-a-date' } })
  })

  it('says which day of the week it is, where another one is typed', () => {
    expect(readMoment('Tuesday 9 Dec 2026', TODAY).fault).toEqual({
      ...{ kind: 'other-weekday', day: '2026-12-09', weekday: 3 },
    })
  })

  it.each(LOCALES)('is read as it is shown in %s, each day of a leap year', (language) => {
    for (let at = Date.UTC(2028, 0, 1); at < Date.UTC(2029, 0, 1); at += 86_400_000) {
      const day = new Date(at).toISOString().slice(0, 10)
      const shown = sayDay(day, language)
      expect([shown, readMoment(shown, TODAY)]).toEqual([shown, { day, time: null, rest: '', fault: null }])
    }
  })
})

describe('a typed time', () => {
  it.each([
    ['10:15', '10:15'],
    ['9:05', '09:05'],
    ['1015', '10:15'],
    ['915', '09:15'],
    ['10.15', '10:15'],
    ['10 15', '10:15'],
    ['9', '09:00'],
    ['3 pm', '15:00'],
    ['3:30pm', '15:30'],
    ['12 am', '00:00'],
    ['12 pm', '12:00'],
    ['3 p. m.', '15:00'],
    ['3 p.m.', '15:00'],
    ['10h15', '10:15'],
    ['15 h', '15:00'],
    ['3 de la tarde', '15:00'],
    ['9 du soir', '21:00'],
    ['3 часа', '03:00'],
    ['3 часа дня', '15:00'],
    ['10 утра', '10:00'],
    ['下午3时', '15:00'],
    ['下午3:30', '15:30'],
    ['下午3点30分', '15:30'],
    ['٣:٣٠ م', '15:30'],
    ['10 ص', '10:00'],
    ['۱۰:۱۵', '10:15'],
    ['10 بجے', '10:00'],
    ['صبح 9', '09:00'],
    ['14:00:30', '14:00'],
  ])('%s is %s', (typed, time) => {
    expect(readTime(typed)).toBe(time)
  })

  it.each(['', '25:00', '10:60', '14:00 am', 'noonish', '10:15 tomorrow', '24:00', '12345'])(
    '%s is none',
    (typed) => {
      expect(readTime(typed)).toBeNull()
    },
  )
})

describe('a typed moment', () => {
  it.each([
    ['9 Dec 2026 10:00', '10:00', ''],
    ['10:00 9.12.2026', '10:00', ''],
    ['2026-12-09T10:00', '10:00', ''],
    ['2026-12-09T10:00:00', '10:00', ''],
    ['9 Dec 2026, 3 pm', '15:00', ''],
    ['9 Dec 2026 at 10:00 in Islamabad', '10:00', 'in islamabad'],
    ['9 Dec 2026 10:00 PKT', '10:00', 'pkt'],
    ['٩ ديسمبر ٢٠٢٦ ١٠:٠٠', '10:00', ''],
    ['9 декабря 2026, 10:00', '10:00', ''],
    ['2026年12月9日上午10:00', '10:00', ''],
    ['9 décembre 2026 à 10h00', '10:00', ''],
  ])('%s', (typed, time, rest) => {
    expect(readMoment(typed, TODAY)).toEqual({ day: '2026-12-09', time, rest, fault: null })
  })

  it('has no such time', () => {
    expect(readMoment('9 Dec 2026 25:00', TODAY).fault).toEqual({ kind: 'no-such-time' })
  })
})
