import { sayCountdown } from '../../../../src/domain/moments/sayCountdown.ts'
import { stages } from '../../../../src/locales/stages.ts'

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000]
const say = (ms: number, language: keyof typeof stages = 'en') => sayCountdown(ms, language, stages[language])

describe('a countdown', () => {
  it('is to the minute on the last day, and to the hour before', () => {
    expect(say(2 * HOUR + 10 * MINUTE)).toBe('in 2 hours 10 minutes')
    expect(say(HOUR + MINUTE + 10_000)).toBe('in 1 hour 1 minute')
    expect(say(3 * HOUR)).toBe('in 3 hours')
    expect(say(3 * DAY + 4 * HOUR + 5 * MINUTE)).toBe('in 3 days 4 hours')
    expect(say(DAY)).toBe('in 1 day')
  })

  it('says no 60 minutes and no 24 hours', () => {
    expect(say(2 * HOUR - 10_000)).toBe('in 2 hours')
    expect(say(2 * DAY - 10_000)).toBe('in 2 days')
    expect(say(DAY - 10_000)).toBe('in 1 day')
  })

  it('is in one unit where it is near, far or over', () => {
    expect(say(10 * MINUTE)).toBe('in 10 minutes')
    expect(say(20 * DAY)).toBe('in 20 days')
    expect(say(-5 * MINUTE)).toBe('5 minutes ago')
  })

  it('has the forms of each language', () => {
    expect(say(2 * HOUR + 21 * MINUTE, 'ru')).toBe('через 2 часа 21 минуту')
    expect(say(2 * HOUR + 10 * MINUTE, 'ar')).toBe('خلال ساعتين و10 دقائق')
    expect(say(2 * HOUR + 10 * MINUTE, 'zh')).toBe('2 小时 10 分钟后')
    expect(say(HOUR + 2 * MINUTE, 'fr')).toBe('dans 1 heure 2 minutes')
    expect(say(DAY + 2 * HOUR, 'es')).toBe('dentro de 1 día 2 horas')
  })
})
