import {
  MOST_FILTERS,
  queryToKeep,
  readAsked,
  readChips,
  readFilters,
  withChips,
  withFilter,
} from '../../../src/desk/savedFilters/filters.ts'

const SEARCH = '?where[or][0][and][0][state][equals]=drafting&sort=-updatedAt&page=3&depth=1'

describe('filters that somebody keeps', () => {
  it('are what a list is filtered and sorted by, without the page that one is on', () => {
    expect(decodeURIComponent(queryToKeep(SEARCH))).toBe(
      'where[or][0][and][0][state][equals]=drafting&sort=-updatedAt',
    )
  })

  it('have a name each, and the later one of a name stays', () => {
    const one = withFilter([], { name: ' Drafts ', search: SEARCH })
    expect(one).toEqual([{ name: 'Drafts', query: queryToKeep(SEARCH) }])
    expect(withFilter(one ?? [], { name: 'Drafts', search: '?sort=title' })).toEqual([
      { name: 'Drafts', query: 'sort=title' },
    ])
  })

  it('are not kept without a name, without anything to keep, or when there are many', () => {
    expect(withFilter([], { name: ' ', search: SEARCH })).toBeNull()
    expect(withFilter([], { name: 'Nothing', search: '?page=2' })).toBeNull()
    expect(withFilter([], { name: 'Long', search: `?search=${'x'.repeat(5_000)}` })).toBeNull()
    const many = Array.from({ length: MOST_FILTERS }, (_, n) => ({ name: String(n), query: 'sort=title' }))
    expect(withFilter(many, { name: 'One more', search: SEARCH })).toBeNull()
    expect(withFilter(many, { name: '7', search: SEARCH })).toHaveLength(MOST_FILTERS)
  })

  it('are read from whatever stands there', () => {
    expect(readFilters(null)).toEqual([])
    expect(readFilters({ 0: 'x' })).toEqual([])
    expect(
      readFilters([null, 3, { name: 'x' }, { name: 'Mine', query: 'sort=title&page=2', more: 1 }]),
    ).toEqual([{ name: 'Mine', query: 'sort=title' }])
  })
})

describe('chips of a list', () => {
  it('ask for what awaits the reader, and for a language, beside conditions of fields', () => {
    const search = withChips('?where[or][0][and][0][title][like]=x&page=2&sort=title', {
      state: 'drafting',
      isWaiting: true,
      language: 'ur',
    })
    expect(decodeURIComponent(search)).toBe(
      '?sort=title&waiting=me&written=ur&where[or][0][and][0][title][like]=x&where[or][0][and][1][state][equals]=drafting',
    )
    expect(readChips(search)).toEqual({ state: 'drafting', isWaiting: true, language: 'ur' })
  })

  it('are taken off without a trace, and can be kept', () => {
    const search = '?waiting=me&written=ur&sort=title'
    expect(withChips(search, {})).toBe('?sort=title')
    expect(queryToKeep(search)).toBe('waiting=me&written=ur&sort=title')
  })

  it('are read from whatever stands in an address', () => {
    expect(readAsked({ waiting: 'you', written: 'xx' })).toEqual({ isWaiting: false, language: null })
    expect(readAsked({ waiting: ['me'], written: { fr: 1 } })).toEqual({ isWaiting: false, language: null })
    expect(readAsked()).toEqual({ isWaiting: false, language: null })
  })
})
