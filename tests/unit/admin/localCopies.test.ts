import {
  dropAllCopies,
  dropCopy,
  dropStrangeCopies,
  findCopy,
  isOvertaken,
  isThrownAway,
  keepCopy,
  type LocalCopy,
} from '../../../src/desk/saving/localCopies.ts'

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
  updatedAt: '2031-01-08T00:00:00.000Z',
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

  it('is thrown away at a logout, whoever’s it is, and nothing else with it', () => {
    const shelf = shelfOf()
    shelf.setItem('theme', 'dark')
    keepCopy(shelf, place, copy)
    keepCopy(shelf, { ...place, id: 'f' }, { ...copy, person: 'another' })
    dropAllCopies(shelf)
    expect([...shelf.items.keys()]).toEqual(['theme'])
  })

  it('says when there is no room for it, and swallows nothing else', () => {
    const failing = (error: Error) => ({
      ...shelfOf(),
      setItem: () => {
        throw error
      },
    })
    expect(keepCopy(shelfOf(), place, copy)).toBe(true)
    expect(keepCopy(failing(new DOMException('full', 'QuotaExceededError')), place, copy)).toBe(false)
    expect(() => keepCopy(failing(new DOMException('no', 'SecurityError')), place, copy)).toThrow('no')
  })

  it('is thrown away after a week, and where half of it is missing', () => {
    const shelf = shelfOf()
    keepCopy(shelf, place, { ...copy, at: '2031-01-02T00:00:00.000Z' })
    shelf.setItem('communique:unsaved:statements:h:en', '{"person":"me"')
    expect(findCopy(shelf, place, { person: 'me', now })).toBeNull()
    expect(shelf.items.size).toBe(0)
  })

  it('is overtaken when the document was saved meanwhile, or nobody knows', () => {
    expect(isOvertaken(copy, { updatedAt: copy.updatedAt })).toBe(false)
    expect(isOvertaken(copy, { updatedAt: '2031-01-09T12:00:00.000Z' })).toBe(true)
    expect(isOvertaken(copy, {})).toBe(true)
    expect(isOvertaken({ ...copy, updatedAt: null }, { updatedAt: copy.updatedAt })).toBe(true)
    const { updatedAt: _, ...older } = copy
    expect(isOvertaken(older as LocalCopy, {})).toBe(true)
  })

  it('is thrown away as soon as somebody else is logged in, and their own stays', () => {
    const shelf = shelfOf()
    keepCopy(shelf, place, copy)
    keepCopy(shelf, { ...place, id: 'f' }, { ...copy, person: 'another' })
    dropStrangeCopies(shelf, { person: 'another', now })
    expect([...shelf.items.keys()]).toEqual(['communique:unsaved:statements:f:en'])
  })

  it('is not kept again by a tab that hears of a logout in another one, even where none was kept yet', () => {
    const changes: { key: string; newValue: string | null }[] = []
    const shelf = shelfOf()
    dropAllCopies({
      ...shelf,
      setItem: (key, newValue) => void changes.push({ key, newValue }),
      removeItem: (key) => void changes.push({ key, newValue: null }),
    })
    expect(changes.some((change) => isThrownAway(change, place))).toBe(true)
  })

  it('is thrown away by another tab when that removes it, or everything', () => {
    const key = 'communique:unsaved:statements:e:en'
    expect(isThrownAway({ key, newValue: null }, place)).toBe(true)
    expect(isThrownAway({ key: null, newValue: null }, place)).toBe(true)
    expect(isThrownAway({ key, newValue: '{}' }, place)).toBe(false)
    expect(isThrownAway({ key: 'theme', newValue: null }, place)).toBe(false)
    expect(isThrownAway({ key, newValue: null }, { ...place, id: 'f' })).toBe(false)
  })
})
