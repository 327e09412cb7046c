import { datelineHint } from '../../../src/domain/contradictions/dateline.ts'
import { inEnglish } from '../../support/inEnglish.ts'

const NOW = new Date('2024-07-30T08:00:00Z')
const EMBARGO = { until: '2024-08-01T22:30:00.000Z', zone: 'Asia/Karachi', wallTime: '2024-08-02T03:30' }

const isHinted = (date: string, more: Partial<Parameters<typeof datelineHint>[0]> = {}) =>
  datelineHint({ date, locale: 'en', embargo: null, now: NOW, isReleasing: true, ...more }) !== null

it('hints at a dateline that is not the day of release', () => {
  expect(isHinted('29 July 2024')).toBe(true)
  expect(isHinted('30 July 2024')).toBe(false)
  expect(isHinted('30 July')).toBe(false)
  expect(
    inEnglish(datelineHint({ date: '28 July', locale: 'en', embargo: null, now: NOW, isReleasing: true })),
  ).toBe(
    'The dateline says “28 July”, and that is not the day on which the text comes out: 2024-07-30 at the earliest.',
  )
})

it('goes by the embargo, at its own clock or in UTC', () => {
  expect(isHinted('30 July 2024', { embargo: EMBARGO })).toBe(true)
  expect(isHinted('2 August 2024', { embargo: EMBARGO })).toBe(false)
  expect(isHinted('1 August 2024', { embargo: EMBARGO })).toBe(false)
  expect(isHinted('30 July 2024', { embargo: { ...EMBARGO, until: '2024-07-29T00:00:00.000Z' } })).toBe(false)
})

it('lets a text that is still being written come out later, and not earlier', () => {
  expect(isHinted('5 August 2024', { isReleasing: false })).toBe(false)
  expect(isHinted('5 July 2024', { isReleasing: false })).toBe(true)
})

it('says nothing where it reads no day, and reads the languages of the newsroom', () => {
  expect(isHinted('')).toBe(false)
  expect(isHinted('end of July')).toBe(false)
  expect(isHinted('29 juillet 2024', { locale: 'fr' })).toBe(true)
  expect(isHinted('2024年7月30日', { locale: 'zh' })).toBe(false)
})
