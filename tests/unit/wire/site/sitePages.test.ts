import { LOCALES } from '../../../../src/domain/locales.ts'
import { listedPageUrls, sitePageOf, sitePageUrls, sitePath } from '../../../../src/wire/site/sitePages.ts'
import { parseSiteQuery, spanOf } from '../../../../src/wire/site/siteQuery.ts'
import { encodeCursor } from '../../../../src/wire/http/query.ts'

describe('the pages of the site', () => {
  it.each([
    ['/en', { kind: 'front' }],
    ['/en/statements', { kind: 'list', type: 'statement' }],
    ['/en/media-updates', { kind: 'list', type: 'media-update' }],
    ['/en/events/a-12345678', { kind: 'publication', type: 'event', slug: 'a-12345678' }],
    ['/en/events/a-1/editions/12', { kind: 'edition', type: 'event', slug: 'a-1', edition: 12 }],
    ['/en/organisations', { kind: 'organisations' }],
    ['/en/organisations/unodc', { kind: 'organisation', slug: 'unodc' }],
    ['/en/search', { kind: 'search' }],
    ['/en/archive', { kind: 'archive' }],
    ['/en/archive/2026/11', { kind: 'month', month: '2026-11' }],
    ['/en/follow', { kind: 'follow' }],
    ['/en/accessibility', { kind: 'accessibility' }],
  ])('%s is one, and has one address in each language', (path, page) => {
    for (const locale of LOCALES) {
      const own = path.replace('/en', `/${locale}`)
      expect(sitePageOf(own)).toEqual({ ...page, locale })
      expect(sitePath(sitePageOf(own)!)).toBe(own)
    }
  })

  it.each([
    ...['/', '/xx', '/en/', '/en/x', '/en/statements/', '/en/statements/A', '/en/statements/a/b', '/EN'],
    ...[
      '/en/organisations/a/b',
      '/en/archive/2026',
      '/en/archive/2026/13',
      '/en/archive/26/11',
      '/en/search/x',
    ],
    ...[
      '/en/events/a-1/editions',
      '/en/events/a-1/editions/0',
      '/en/events/a-1/editions/01',
      '/en/events/A/editions/1',
    ],
    ...[
      '/en/poems/a-1/editions/1',
      '/en/events/a-1/versions/1',
      '/en/events/a-1/editions/1/x',
      '/en/archive/2026/editions/1',
    ],
    ...['/en/archive/2026/11/1', '/en/constructor', '/en/__proto__', '/en/statements/2026/11'],
  ])('%s is none', (path) => expect(sitePageOf(path)).toBeNull())

  it('name themselves in every language, and one for everybody else', () => {
    const page = sitePageOf('/ar/statements')!
    const { canonical, languages } = sitePageUrls('https://news.example', page)
    expect(canonical).toBe('https://news.example/ar/statements')
    expect(Object.keys(languages).sort()).toEqual([...LOCALES, 'x-default'].sort())
    expect(languages['x-default']).toBe('https://news.example/en/statements')
    const front = sitePageUrls('https://news.example', sitePageOf('/ur')!)
    expect(front.languages['x-default']).toBe('https://news.example/')
    const text = sitePageUrls('https://news.example', sitePageOf('/ur/events/a-1')!, ['ur', 'fr'])
    expect(text.languages).toEqual({
      ur: 'https://news.example/ur/events/a-1',
      fr: 'https://news.example/fr/events/a-1',
      'x-default': 'https://news.example/ur/events/a-1',
    })
  })

  it('stand in the sitemap of the ready-made site alone', () => {
    const urls = listedPageUrls({ publicUrl: 'https://news.example' })
    expect(urls).toHaveLength(6 * LOCALES.length)
    expect(urls).toContain('https://news.example/zh/media-updates')
    expect(listedPageUrls({ publicUrl: 'https://news.example', pages: '/news/{slug}' })).toEqual([])
  })
})

describe('what a page is asked', () => {
  it('is taken where it is understood, and else passed over', () => {
    const after = encodeCursor(['2026-11-01T00:00:00.000Z', '00000000-0000-4000-8000-000000000000'])
    const asked = { organisation: 'unodc', kind: 'remarks', year: '2026', language: 'ur', q: ' a b ', after }
    expect(parseSiteQuery({ ...asked, when: 'past' })).toEqual({
      ...{ organisation: 'unodc', kind: 'remarks', year: 2026, language: 'ur', when: 'past', q: 'a b' },
      after: ['2026-11-01T00:00:00.000Z', '00000000-0000-4000-8000-000000000000'],
    })
    const odd = {
      organisation: '',
      kind: 'gossip',
      year: '20x6',
      language: ['en', 'fr'],
      q: ' ',
      after: 'x',
      utm: '1',
    }
    expect(Object.values(parseSiteQuery(odd)).filter((one) => one !== undefined)).toEqual([])
  })

  it('has the days of a year and of a month', () => {
    expect(spanOf('2026')).toEqual({ from: '2026-01-01T00:00:00.000Z', to: '2026-12-31T23:59:59.999Z' })
    expect(spanOf('2026-12')).toEqual({ from: '2026-12-01T00:00:00.000Z', to: '2026-12-31T23:59:59.999Z' })
    expect(spanOf('2024-02').to).toBe('2024-02-29T23:59:59.999Z')
  })
})
