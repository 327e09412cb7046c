import {
  faultOfOwnRule,
  type OwnRule,
  ownRemarks,
  toOwnRules,
} from '../../../../src/domain/proofreading/ownRules.ts'
import { RULES, SWITCHABLE } from '../../../../src/domain/proofreading/rules.ts'
import { yardsticksOf } from '../../../support/yardstick.ts'

const remarks = (text: string, rule: Partial<OwnRule> & { find: string }, locale = 'en') =>
  ownRemarks(text, locale, [toOwnRules({ wordRules: [rule] }, 'ILO')]).map(({ start, end, instead }) => [
    text.slice(start, end),
    instead,
  ])

describe('the rules of an organisation', () => {
  it.each([
    [
      'Boys and girls',
      { find: 'boys and girls', instead: 'girls and boys' },
      [['Boys and girls', 'Girls and boys']],
    ],
    [
      'On July 30, 2024 and 30 July 2024.',
      { find: '{month} {day}, {year}', instead: '{day} {month} {year}' },
      [['July 30, 2024', '30 July 2024']],
    ],
    [
      'A rise of 12.5% and of 3 per cent',
      { find: '{number}%', instead: '{number} per cent' },
      [['12.5%', '12.5 per cent']],
    ],
    [
      'The organisation, an Organisation',
      { find: 'organisation', instead: 'organization' },
      [
        ['organisation', 'organization'],
        ['Organisation', 'Organization'],
      ],
    ],
    ['Mr Khan met Mr. Shah.', { find: 'Mr', instead: 'Mr.' }, [['Mr', 'Mr.']]],
    ['The Internet and the internet', { find: 'internet', instead: 'Internet' }, [['internet', 'Internet']]],
    ['A sex  worker spoke of networks', { find: 'sex worker' }, [['sex  worker', null]]],
    ['reorganisation', { find: 'organisation', instead: 'organization' }, []],
  ] as const)('read %j', (text, rule, found) => {
    expect(remarks(text, rule)).toEqual(found)
  })

  it('hold in their language alone, or in all', () => {
    const rule = { find: 'clandestin', locale: 'fr' }
    expect(remarks('Un clandestin', rule, 'fr')).toHaveLength(1)
    expect(remarks('Un clandestin', rule, 'es')).toEqual([])
    expect(remarks('偷渡客来了', { find: '偷渡客' }, 'zh')).toHaveLength(1)
    expect(remarks('30 juillet 2024', { find: '{day} {month} {year}' }, 'fr')).toHaveLength(1)
  })

  it.each([
    ['', undefined, 'empty'],
    ['{number}', undefined, 'empty'],
    ['. .', undefined, 'empty'],
    ['{word} people', undefined, 'unknown'],
    ['{day people', undefined, 'brace'],
    ['{day} {day}', undefined, 'twice'],
    ['{number} %', '{year} per cent', 'not-found'],
    ['{number} %', '{number} per cent', null],
  ])('are refused that could not be looked for: %j', (find, instead, fault) => {
    expect(faultOfOwnRule({ find, instead })).toBe(fault)
  })

  it('take any sign for itself: none can take long, whatever is written', async () => {
    const text = `${'a'.repeat(50_000)}!`
    const taken = await yardsticksOf(200, () => {
      expect(remarks(text, { find: '(a+)+$' })).toEqual([])
      expect(remarks('1'.repeat(50_000), { find: '{number}{day}{year} x' })).toEqual([])
    })
    expect(taken).toBeLessThan(200)
    expect(remarks('See (a+)+$ there', { find: '(a+)+$' })).toHaveLength(1)
  })

  it('switch off hints alone: what lets somebody be found stays', () => {
    const all = Object.keys(RULES)
    const { off } = toOwnRules({ checksOff: [...all, 'nonsense'] }, 'ILO')
    expect(off).toEqual(SWITCHABLE)
    expect(off).not.toContain('identified')
    expect(off).not.toContain('shelter')
  })
})
