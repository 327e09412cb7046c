import { MOST_FILTERS, queryToKeep, readFilters, withFilter } from '../../../src/desk/savedFilters/filters.ts'

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
