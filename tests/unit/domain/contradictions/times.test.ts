import { DateTime } from 'luxon'
import { quoteOf, readDocument } from '../../../../src/domain/contradictions/document.ts'
import { show } from '../../../../src/domain/contradictions/times/clock.ts'
import { findTimes } from '../../../../src/domain/contradictions/times/findTimes.ts'
import type { Locale } from '../../../../src/domain/locales.ts'

const SUMMER = DateTime.fromISO('2024-07-30T05:15:00.000Z')
const read = (locale: Locale, text: string) =>
  findTimes(readDocument({ entry: 'e', locale, field: 'body', text }), SUMMER)
const readings = (locale: Locale, text: string) =>
  read(locale, text).map((time) => time.readings.map(show).join(' or '))

const EITHER_1015 = '10:15 or 22:15'

const written: [Locale, string, string[]][] = [
  ['en', 'at 10:15 AM', ['10:15']],
  ['en', '10.15 a.m.', ['10:15']],
  ['en', '10:15pm', ['22:15']],
  ['en', '0815 hrs', ['08:15']],
  ['en', '22:15', ['22:15']],
  ['en', '10:15', [EITHER_1015]],
  ['en', 'a quarter past ten', [EITHER_1015]],
  ['en', 'half past ten in the morning', ['10:30']],
  ['en', 'ten forty-five', ['10:45 or 22:45']],
  ['en', 'twenty minutes past ten', ['10:20 or 22:20']],
  ['en', 'a quarter to eleven', ['10:45 or 22:45']],
  ['en', 'ten o’clock', ['10:00 or 22:00']],
  ['en', '12 noon', ['12:00']],
  ['en', 'at noon', ['12:00']],
  ['en', 'midnight', ['00:00']],
  ['en', '12:30 a.m.', ['00:30']],
  ['en', '3-5 p.m.', ['03:00 or 15:00', '17:00']],
  ['fr', 'à 10 h 15', [EITHER_1015]],
  ['fr', '10h15', [EITHER_1015]],
  ['fr', 'à 10 heures 15', [EITHER_1015]],
  ['fr', 'à dix heures et quart', [EITHER_1015]],
  ['fr', 'à onze heures moins le quart du soir', ['22:45']],
  ['fr', 'à midi et demi', ['12:30']],
  ['fr', 'de 10 à 12 heures', ['10:00 or 22:00', '12:00 or 00:00']],
  ['es', 'a las 10:15 horas', [EITHER_1015]],
  ['es', '10.15 h', [EITHER_1015]],
  ['es', 'a las diez y cuarto de la mañana', ['10:15']],
  ['es', 'a las once menos cuarto', ['10:45 or 22:45']],
  ['es', 'a las 4.30 p. m.', ['16:30']],
  ['es', 'al mediodía', ['12:00']],
  ['ru', 'в 10.15', [EITHER_1015]],
  ['ru', 'в 10 часов 15 минут', [EITHER_1015]],
  ['ru', 'в четверть одиннадцатого', [EITHER_1015]],
  ['ru', 'в половине одиннадцатого', ['10:30 or 22:30']],
  ['ru', 'без четверти одиннадцать утра', ['10:45']],
  ['ru', 'в 3 часа дня', ['15:00']],
  ['ru', 'в десять пятнадцать', [EITHER_1015]],
  ['zh', '上午10时15分', ['10:15']],
  ['zh', '上午十时十五分', ['10:15']],
  ['zh', '10点15分', [EITHER_1015]],
  ['zh', '下午3点', ['15:00']],
  ['zh', '晚上七点半', ['19:30']],
  ['zh', '差一刻十一点', ['10:45 or 22:45']],
  ['zh', '上午１０：１５', ['10:15']],
  ['ar', 'الساعة 10:15 صباحاً', ['10:15']],
  ['ar', 'الساعة ١٠:١٥', [EITHER_1015]],
  ['ar', 'العاشرة والربع', [EITHER_1015]],
  ['ar', 'الساعة الحادية عشرة إلا ربعاً صباحاً', ['10:45']],
  ['ar', 'الساعة العاشرة وخمس وأربعين دقيقة', ['10:45 or 22:45']],
  ['ar', 'السَّاعة الثَّالثة عصراً', ['15:00']],
  ['ur', 'صبح ۱۰ بج کر ۱۵ منٹ', ['10:15']],
  ['ur', 'صبح سوا دس بجے', ['10:15']],
  ['ur', 'دس بج کر پندرہ منٹ', [EITHER_1015]],
  ['ur', 'ساڑھے دس بجے', ['10:30 or 22:30']],
  ['ur', 'پونے گیارہ بجے', ['10:45 or 22:45']],
  ['ur', 'دوپہر ڈھائی بجے', ['14:30']],
  ['ur', 'دوپہر بارہ بجے', ['12:00']],
]

it.each(written)('reads in %s “%s” as %j', (locale, text, expected) => {
  expect(readings(locale, text)).toEqual(expected)
})

const noTimes: [Locale, string][] = [
  ['en', 'for 45 minutes'],
  ['en', 'document E/CN.7/2024/10'],
  ['en', 'a ratio of 10:15'],
  ['en', 'John 10:15'],
  ['en', '10.15 per cent'],
  ['en', '$10.15'],
  ['en', 'version 10.15'],
  ['en', 'https://newsroom.example/10:15'],
  ['en', 'ten people and 1015 cases'],
  ['fr', 'pendant 2 heures'],
  ['fr', 'l’après-midi'],
  ['es', 'las dos organizaciones'],
  ['es', 'el 10,15 %'],
  ['ru', 'в течение 2 часов'],
  ['ru', 'продолжительность — 2 часа'],
  ['zh', '8小时'],
  ['zh', '三点建议'],
  ['ar', 'الدورة العاشرة'],
  ['ar', 'لمدة ساعتين'],
  ['ur', 'دس افراد'],
]

it.each(noTimes)('sees in %s no time in “%s”', (locale, text) => {
  expect(readings(locale, text)).toEqual([])
})

const zones: [Locale, string, number[]][] = [
  ['en', '05:15 UTC', [0]],
  ['en', '10:15 a.m. (UTC+5)', [300]],
  ['en', '10:45 (UTC+05:30)', [330]],
  ['en', '07:15 CEST', [120]],
  ['en', '10:15 Vienna time', [120]],
  ['fr', '8 h 15 TU', [0]],
  ['fr', '10 h 15 (heure de Genève)', [120]],
  ['es', '10:15, hora de Bogotá', [-300]],
  ['ru', 'в 10:15 по московскому времени', [180]],
  ['zh', '北京时间10时15分', [480]],
  ['ar', '١٠:١٥ بتوقيت غرينتش', [0]],
  ['ur', '۰۵:۱۵ یو ٹی سی', [0]],
]

it.each(zones)('reads in %s the zone of “%s”', (locale, text, offsets) => {
  expect(read(locale, text).map(({ zone }) => zone)).toEqual([{ offsets }])
})

it('takes « est » for a verb and “EST” for a zone', () => {
  expect(read('fr', 'le début à 10 h 15 est prévu')[0]?.zone).toBeNull()
  expect(read('en', 'starts at 10:15 EST')[0]?.zone).toEqual({ offsets: [-300] })
})

const spans: [Locale, string][] = [
  ['en', 'from 10:00 to 12:00'],
  ['en', 'between 10:00 and 12:00'],
  ['fr', 'de 10 h à 12 h'],
  ['es', 'de 10:00 a 12:00 horas'],
  ['ru', 'с 10:00 до 12:00'],
  ['zh', '上午10时至12时'],
  ['ar', 'من الساعة 10 إلى الساعة 12'],
  ['ur', 'صبح ۱۰ بجے سے دوپہر ۱۲ بجے تک'],
]

it.each(spans)('knows in %s that “%s” is a span', (locale, text) => {
  expect(read(locale, text).map(({ span }) => span)).toEqual(['from', 'to'])
})

it('takes two times that are only named together for no span', () => {
  expect(read('en', 'at 10:00 and 12:00').map(({ span }) => span)).toEqual([null, null])
})

it('points at the words as they were given, whatever marks stand between them', () => {
  const text = 'شروع \u200fصبح ۱۰:\u200e۱۵ بجے'
  const document = readDocument({ entry: 'e', locale: 'ur', field: 'body', text })
  const [time] = findTimes(document, SUMMER)
  expect(time && quoteOf(document, time)).toBe('صبح ۱۰:\u200e۱۵')
  expect(time?.readings.map(show)).toEqual(['10:15'])
})
