import { beginDraft, toDraft, write } from '../../../../src/desk/composer/draft.ts'
import { keepDraft, keptOf } from '../../../../src/desk/composer/keepCopies.ts'

const shelfOf = () => {
  const stored = new Map<string, string>()
  return {
    stored,
    shelf: {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => void stored.set(key, value),
      removeItem: (key: string) => void stored.delete(key),
      key: (index: number) => [...stored.keys()][index] ?? null,
      get length() {
        return stored.size
      },
    },
  }
}

describe('what is typed and not stored', () => {
  const now = () => new Date('2024-07-30T10:00:00Z')
  const draft = toDraft({
    ...{ collection: 'statements', id: 'one', type: 'statement', mayEdit: true },
    document: { title: { en: 'A title' }, revision: 3 },
  })

  it('is kept with what it was typed over, for whoever typed it alone, and goes when it is stored', () => {
    const { shelf, stored } = shelfOf()
    keepDraft({ shelf, person: 'ana', now }, write(draft, 'title@en', 'Another title'))
    expect(keptOf({ shelf, person: 'ana', now }, draft)).toEqual([
      { path: 'title@en', base: 'A title', local: 'Another title' },
    ])
    keepDraft({ shelf, person: 'ana', now }, draft)
    expect(stored.size).toBe(0)
    keepDraft({ shelf, person: 'ana', now }, write(draft, 'title@en', 'Another title'))
    expect(keptOf({ shelf, person: 'ben', now }, draft)).toEqual([])
  })

  it('of a new text begins the next new one, unless it has been stored', () => {
    const { shelf, stored } = shelfOf()
    const begun = beginDraft({
      ...{ key: 'new', collection: 'statements', type: 'statement', joins: null },
      fields: {},
    })
    const written = write(begun, 'title@en', 'First words')
    keepDraft({ shelf, person: 'ana', now }, written)
    expect(keptOf({ shelf, person: 'ana', now }, begun)).toMatchObject([{ local: 'First words' }])
    keepDraft({ shelf, person: 'ana', now }, { ...draft, key: 'new' })
    expect(stored.size).toBe(0)
  })
})
