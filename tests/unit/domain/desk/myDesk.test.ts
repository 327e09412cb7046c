import { byUrgency } from '../../../../src/desk/myDesk/myDesk.ts'
import { inOwnWords } from '../../../../src/domain/ownWords.ts'
import { desk } from '../../../../src/locales/desk.ts'
import { fill } from '../../../../src/domain/messages.ts'

const embargo = (until: string) => ({ until, zone: 'UTC', wallTime: until.slice(0, 16) })

describe('My desk', () => {
  it('has what is due first on top, by deadline or embargo, and then what has waited longest', () => {
    const items = [
      { name: 'new', deadline: null, embargo: null, at: '2031-01-02T00:00:00.000Z' },
      { name: 'old', deadline: null, embargo: null, at: '2031-01-01T00:00:00.000Z' },
      { name: 'by embargo', deadline: null, embargo: embargo('2031-01-05T00:00:00.000Z'), at: null },
      {
        name: 'by deadline',
        deadline: '2031-01-04T00:00:00.000Z',
        embargo: embargo('2031-02-01T00:00:00.000Z'),
        at: null,
      },
    ]
    expect([...items].sort(byUrgency).map(({ name }) => name)).toEqual([
      'by deadline',
      'by embargo',
      'old',
      'new',
    ])
  })

  it.each(['ar', 'en', 'es', 'fr', 'ru', 'zh'])('names who has to act in its sentences in %s', (language) => {
    const { steps, hindrances, inPlaceOf, sentBackBy, lead } = inOwnWords('desk', desk, language)
    const naming = [...Object.values(steps), hindrances['needs-reviewer'], inPlaceOf, sentBackBy, lead]
    for (const words of naming) expect(fill(words, { organisation: 'ILO' })).toContain('ILO')
    if (language !== 'en')
      expect(inOwnWords('desk', desk, language).title).not.toBe(inOwnWords('desk', desk, 'en').title)
  })

  it('is in English where the admin’s language has no words', () => {
    expect(inOwnWords('desk', desk, 'xx')).toBe(inOwnWords('desk', desk, 'en'))
  })
})
