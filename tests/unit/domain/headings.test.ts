import { headingsIn, headingsOf, ownHeading, withHeadings } from '../../../src/domain/headings.ts'

const ROWS = [
  { heading: 'Messages', entry: 1, headings: null },
  { heading: ' Messages ', entry: 2, headings: [{ locale: 'fr', heading: 'Discours' }] },
  { heading: 'Invitation', entry: 3 },
  { heading: null, entry: 4, headings: [{ locale: 'fr', heading: 'Nulle part' }] },
]

it('has each heading once, in a language’s own words or in the first', () => {
  expect(headingsOf(ROWS, 'fr')).toEqual({ Messages: 'Discours' })
  expect(headingsIn(ROWS, 'fr')).toEqual({ Messages: 'Discours', Invitation: 'Invitation' })
  expect(headingsIn(ROWS, 'ar')).toEqual({ Messages: 'Messages', Invitation: 'Invitation' })
})

it('puts words beside every row under a heading, and changes nothing else', () => {
  const rows = withHeadings(ROWS, 'ar', { Messages: 'الرسائل' })
  expect(rows.map(({ entry }) => entry)).toEqual([1, 2, 3, 4])
  expect(rows[0]).toEqual({ heading: 'Messages', entry: 1, headings: [{ locale: 'ar', heading: 'الرسائل' }] })
  expect(rows[1]?.headings).toEqual([
    { locale: 'fr', heading: 'Discours' },
    { locale: 'ar', heading: 'الرسائل' },
  ])
  expect(rows.slice(2)).toEqual(ROWS.slice(2))
  expect(withHeadings(rows, 'ar', { Messages: ' ' })[0]?.headings).toEqual([])
})

it('takes headings that are names of the language for words', () => {
  const rows = [{ heading: 'constructor' }, { heading: '__proto__' }]
  expect(ownHeading(headingsOf(rows, 'fr'), 'constructor')).toBeNull()
  expect(Object.keys(headingsIn(rows, 'fr'))).toEqual(['constructor', '__proto__'])
})
