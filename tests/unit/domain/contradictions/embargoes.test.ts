import type { Embargo } from '../../../../src/domain/canonical.ts'
import { embargoContradictions } from '../../../../src/domain/contradictions/embargoes.ts'
import { sayDuration } from '../../../../src/domain/instants.ts'
import { sayIn, sayInEnglish } from '../../../../src/domain/sayIn.ts'

const embargo = (wallTime: string, zone: string, until: string): Embargo => ({ wallTime, zone, until })
const UPDATE = embargo('2024-07-30T09:00', 'Asia/Karachi', '2024-07-30T04:00:00.000Z')
const VIENNA = embargo('2024-07-30T10:00', 'Europe/Vienna', '2024-07-30T08:00:00.000Z')

const found = (item: Embargo | null, own: Embargo | null = UPDATE, key = 'one key') =>
  embargoContradictions({ entry: 'u', authoritative: 'en', embargo: own, key }, [
    { entry: 'e', number: 2, embargo: item },
  ])

describe('the embargoes of a media update and its entries', () => {
  it('contradict where they open at different instants, said at the entry’s own clock', () => {
    expect(found(VIENNA).map(({ kind, sentence }) => [kind, sayInEnglish(sentence)])).toEqual([
      ['embargo', 'Item 2 opens at 2024-07-30 10:00 in Vienna, 4 hours after the media update.'],
    ])
    expect(sayInEnglish(found(UPDATE, VIENNA)[0]!.sentence)).toBe(
      'Item 2 opens at 2024-07-30 09:00 in Karachi, 4 hours before the media update.',
    )
    expect(sayInEnglish(found(null)[0]!.sentence)).toBe(
      'Item 2 has no embargo, and the media update opens at 2024-07-30 09:00 in Karachi.',
    )
  })

  it('agree where the instant is the same, whatever the clocks show, and where the update has none', () => {
    expect(found(embargo('2024-07-30T06:00', 'Europe/Vienna', UPDATE.until))).toEqual([])
    expect(found(VIENNA, null)).toEqual([])
  })

  it('are acknowledged for these very instants', () => {
    const [first] = found(VIENNA)
    const [moved] = found({ ...VIENNA, until: '2024-07-30T08:15:00.000Z' })
    expect(found(VIENNA)[0]?.id).toBe(first?.id)
    expect(moved?.id).not.toBe(first?.id)
  })

  it('have ids that nobody can make who has not the key, so that no instant is found by trying', () => {
    expect(found(VIENNA, UPDATE, 'another key')[0]?.id).not.toBe(found(VIENNA)[0]?.id)
  })

  it.each([
    ['fr', /4\sheures après/],
    ['ru', /на 4\sчаса/],
    ['zh', /4小时/],
  ])('are said in %s', (language, words) => {
    expect(sayIn(language, found(VIENNA)[0]!.sentence)).toMatch(words)
  })
})

it('says a duration in days, hours and minutes', () => {
  const minutes = [0, 1, 60, 61, 1440, 3 * 1440 + 125]
  expect(minutes.map((count) => sayDuration('en', count * 60_000))).toEqual([
    ...['1 minute', '1 minute', '1 hour', '1 hour and 1 minute', '1 day'],
    '3 days and 2 hours and 5 minutes',
  ])
})
