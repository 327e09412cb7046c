import { dropCopy, findCopy, keepCopy, type LocalCopy } from '../../../src/admin/save/localCopies.ts'

/** As a browser keeps it. */
const shelfOf = () => {
  const items = new Map<string, string>()
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
    key: (index: number) => [...items.keys()][index] ?? null,
    get length() {
      return items.size
    },
  }
}

const place = { collection: 'statements', id: 'e', locale: 'en' }
const now = new Date('2031-01-10T00:00:00.000Z')
const copy: LocalCopy = {
  person: 'me',
  revision: 3,
  at: '2031-01-09T00:00:00.000Z',
  changed: { title: 'Typed' },
}

describe('what was typed and not saved', () => {
  it('is found again by the same person, of the same text in the same language', () => {
    const shelf = shelfOf()
    keepCopy(shelf, place, copy)
    expect(findCopy(shelf, place, { person: 'me', now })).toEqual(copy)
    expect(findCopy(shelf, { ...place, locale: 'fr' }, { person: 'me', now })).toBeNull()
    dropCopy(shelf, place)
    expect(findCopy(shelf, place, { person: 'me', now })).toBeNull()
  })

  it('is thrown away when somebody else uses the device, whatever they open', () => {
    const shelf = shelfOf()
    shelf.setItem('theme', 'dark')
    keepCopy(shelf, place, copy)
    keepCopy(shelf, { ...place, id: 'f' }, copy)
    expect(findCopy(shelf, { ...place, id: 'g' }, { person: 'another', now })).toBeNull()
    expect([...shelf.items.keys()]).toEqual(['theme'])
  })

  it('is thrown away after a week, and where half of it is missing', () => {
    const shelf = shelfOf()
    keepCopy(shelf, place, { ...copy, at: '2031-01-02T00:00:00.000Z' })
    shelf.setItem('communique:unsaved:statements:h:en', '{"person":"me"')
    expect(findCopy(shelf, place, { person: 'me', now })).toBeNull()
    expect(shelf.items.size).toBe(0)
  })
})
