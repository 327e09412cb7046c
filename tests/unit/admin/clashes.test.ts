import {
  canKeepBoth,
  changedInForm,
  conflictsIn,
  merged,
  toWords,
} from '../../../src/desk/saving/conflicts.ts'

const rich = (...paragraphs: string[]) => ({
  root: {
    type: 'root',
    children: paragraphs.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] })),
  },
})

describe('two people who change one text', () => {
  const mine = { title: 'Mine', body: rich('my words'), summary: 'mine alone', kind: 'message' }
  const theirs = { title: 'Theirs', body: rich('their words'), summary: 'before', kind: 'remarks' }
  const changedByMe = ['title', 'body', 'summary']
  const changedByThem = [{ name: 'title' }, { name: 'body', locales: ['en'] }, { name: 'kind' }]
  const clashes = conflictsIn({ mine, theirs, changedByMe, changedByThem, locale: 'en' })

  it('clash where both have changed the same thing differently, and nowhere else', () => {
    expect(clashes.map(({ name }) => name)).toEqual(['title', 'body'])
    const inUrdu = conflictsIn({ mine, theirs, changedByMe, changedByThem, locale: 'ur' })
    expect(inUrdu.map(({ name }) => name)).toEqual(['title'])
    const agreed = conflictsIn({ mine, theirs: mine, changedByMe, changedByThem, locale: 'en' })
    expect(agreed).toEqual([])
  })

  it('may clash in all that differs, where nobody knows what they changed', () => {
    const all = conflictsIn({ mine, theirs, changedByMe, changedByThem: null, locale: 'en' })
    expect(all.map(({ name }) => name)).toEqual(['title', 'body', 'summary'])
  })

  it('send what is mine and what was chosen, and nothing that only they have changed', () => {
    const choices = { title: 'theirs', body: 'both' } as const
    const sent = merged({ mine, changedByMe, clashes, choices })
    expect(Object.keys(sent)).toEqual(['body', 'summary'])
    expect(toWords(sent.body)).toBe('their words\nmy words')
    expect(merged({ mine, changedByMe, clashes, choices: {} })).toEqual({
      title: 'Mine',
      body: mine.body,
      summary: 'mine alone',
    })
  })

  it('can keep both of running text, and of nothing else', () => {
    expect(clashes.map(canKeepBoth)).toEqual([false, true])
  })

  it('are told apart by what the form was opened with', () => {
    const fields = {
      title: { value: 'b', initialValue: 'a' },
      slug: { value: 'same', initialValue: 'same' },
      'masthead.0.wording': { value: 'x', initialValue: undefined },
      'masthead.0.logos': { value: true, initialValue: false },
    }
    expect(changedInForm(fields)).toEqual(['title', 'masthead'])
  })
})
