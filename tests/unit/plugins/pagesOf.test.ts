import { pagesOf } from '../../../src/plugins/options.ts'

describe('where the host shows publications', () => {
  it.each([undefined, '/news/{slug}', '/{language}/{collection}/{slug}', '/press/{collection}-{slug}.html'])(
    'is %s',
    (pages) => {
      expect(pagesOf({ pages })).toBe(pages)
    },
  )

  it.each([
    '',
    'news/{slug}',
    '/news',
    '/news/{locale}/{slug}',
    '//elsewhere.example/{slug}',
    '/news/{slug}?a=b',
  ])('is not “%s”', (pages) => {
    expect(() => pagesOf({ pages })).toThrow(/^\[wirePlugin\] the option pages is “.*”: give a path/)
  })
})
