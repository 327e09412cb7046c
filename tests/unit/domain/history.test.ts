import { type Snapshot, stepsOf } from '../../../src/domain/history.ts'

const version = (id: string, more: Partial<Snapshot> = {}): Snapshot => ({
  ...{ id, by: 'ada', suggestedBy: [], at: '2031-01-01T10:00:00.000Z', words: {}, facts: {} },
  ...more,
})

describe('the history of a text', () => {
  const first = version('1', {
    words: { 'title@en': 'Shelters open', 'body@en': 'One.\nTwo.' },
    facts: { lead: 'a' },
  })
  const second = version('2', {
    words: { 'title@en': 'Shelters stay open', 'body@en': 'One.\nTwo.' },
    facts: { lead: 'a' },
  })
  const third = version('3', {
    words: { 'title@en': 'Shelters stay open', 'body@en': 'One.\nThree.', 'title@fr': 'Les refuges' },
    facts: { lead: 'a', embargo: 'x' },
  })

  it('says of each version what it changed, the newest first', () => {
    const [newest, middle, oldest] = stepsOf([third, second, first], null)
    expect(newest?.words.map(({ field, locale }) => `${field} ${locale}`)).toEqual(['body en', 'title fr'])
    expect(newest?.facts).toEqual(['embargo'])
    expect(middle?.words).toEqual([
      {
        ...{ field: 'title', locale: 'en' },
        lines: [
          [
            { kind: 'same', text: 'Shelters ' },
            { kind: 'added', text: 'stay ' },
            { kind: 'same', text: 'open' },
          ],
        ],
      },
    ])
    expect(oldest).toMatchObject({ isFirst: true, facts: ['lead'] })
  })

  it('leaves out the lines that are as they were', () => {
    const [newest] = stepsOf([third], second)
    const text = newest?.words[0]?.lines.flat().map(({ text: words }) => words)
    expect(text?.join(' ')).not.toContain('One')
    expect(newest?.isFirst).toBe(false)
  })

  it('says nothing of what is the same, and of what is gone that it went', () => {
    expect(stepsOf([second], second)[0]).toMatchObject({ words: [], facts: [] })
    const [step] = stepsOf([version('4', { words: {}, facts: {} })], first)
    expect(step?.words.map(({ field }) => field)).toEqual(['title', 'body'])
    expect(step?.words[0]?.lines.flat().every(({ kind }) => kind === 'removed')).toBe(true)
  })
})
