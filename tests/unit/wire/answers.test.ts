import { OF_ALL } from '../../../src/wire/formats/feedAddress.ts'
import { wireHeaders } from '../../../src/wire/admission/answerReader.ts'
import { conclude, jsonAnswer, notFound, toPersonal } from '../../../src/wire/http/answers.ts'
import { inRange, toRange } from '../../../src/wire/http/files.ts'
import { isReadByKey, isWireUrl, routeOf } from '../../../src/wire/http/routes.ts'
import { fold } from '../../../src/domain/searchForm.ts'

const get = (headers: Record<string, string> = {}) => ({ method: 'GET', headers })

describe('a public answer', () => {
  const answer = jsonAnswer({ a: 1 }, { languages: ['en', 'en', 'ur'] })

  it('has a tag of its bytes, its languages, and the same caching whatever is coming', () => {
    expect(answer.headers).toMatchObject({
      'Cache-Control': 'public, max-age=0, must-revalidate',
      'Content-Language': 'en, ur',
      Vary: 'Accept-Encoding, Accept-Language',
    })
    expect(jsonAnswer({ a: 1 }).headers.ETag).toBe(answer.headers.ETag)
    expect(jsonAnswer({ a: 2 }).headers.ETag).not.toBe(answer.headers.ETag)
  })

  it('is kept by nobody when it is for one reader alone', () => {
    const personal = toPersonal(answer)
    expect(personal.headers).toMatchObject({
      'Cache-Control': 'private, no-store',
      Vary: 'Accept-Encoding, Accept-Language, Authorization',
    })
    expect(personal.headers.ETag).toBeUndefined()
    expect(conclude(personal, get({ 'if-none-match': '*' })).status).toBe(200)
  })

  it('is 304 for who has it already', () => {
    const tag = answer.headers.ETag ?? ''
    for (const condition of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      expect(conclude(answer, get({ 'if-none-match': condition }))).toMatchObject({ status: 304, body: '' })
    }
    expect(conclude(answer, get({ 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('says to who has it only what a store of answers goes by', () => {
    const { headers } = conclude(answer, get({ 'if-none-match': '*' }))
    expect(Object.keys(headers).sort()).toEqual([
      'Access-Control-Allow-Origin',
      'Access-Control-Expose-Headers',
      'Cache-Control',
      'Content-Language',
      'ETag',
      'Vary',
    ])
    expect(Object.keys(wireHeaders({ usesHttps: true })(304))).toEqual(['Strict-Transport-Security'])
    expect(Object.keys(wireHeaders({ usesHttps: false })(200))).toContain('Content-Security-Policy')
  })

  it('is for HEAD the same without its body', () => {
    const head = conclude(answer, { method: 'HEAD', headers: {} })
    expect(head).toMatchObject({ status: 200, body: '' })
    expect(head.headers).toEqual(conclude(answer, get()).headers)
  })

  it('is never kept when there is nothing', () => {
    expect(conclude(notFound(), get({ 'if-none-match': '*' }))).toMatchObject({
      status: 404,
      headers: { 'Cache-Control': 'no-store' },
    })
  })
})

describe('addresses', () => {
  it('are known or nothing; other rooms’ paths are not the wire’s', () => {
    expect(routeOf('/v1/statements')).toEqual({ kind: 'list', type: 'statement' })
    expect(routeOf('/v1/events/a-b/canonical')).toEqual({ kind: 'canonical', type: 'event', slug: 'a-b' })
    expect(routeOf('/v1/check/0a1')).toEqual({ kind: 'check', prefix: '0a1' })
    expect(routeOf('/v1/events/a-b/proof')).toEqual({ kind: 'proof', type: 'event', slug: 'a-b' })
    expect(routeOf('/feeds/all.atom')).toEqual({ kind: 'feed', of: OF_ALL, form: 'atom' })
    expect(routeOf('/feeds/unodc.json')).toEqual({
      ...{ kind: 'feed', form: 'json' },
      of: { ...OF_ALL, organisation: 'unodc' },
    })
    expect(routeOf('/feeds/all.opml')).toEqual({ kind: 'opml' })
    expect(routeOf('/v1/events.ics')).toEqual({ kind: 'calendar' })
    expect(routeOf('/v1/card.png')).toEqual({ kind: 'newsroom-card' })
    expect(routeOf('/v1/events/a-b.card.png')).toEqual({ kind: 'card', type: 'event', slug: 'a-b' })
    expect(routeOf('/v1/organisations/a-b.card.png')).toEqual({ kind: 'nothing' })
    expect(routeOf('/v1/events/a-b.ics')).toEqual({ kind: 'event-calendar', slug: 'a-b' })
    expect(routeOf('/v1/media-updates/a.ninjs.json')).toEqual({
      kind: 'format',
      form: 'ninjs',
      type: 'media-update',
      slug: 'a',
    })
    for (const [ending, form] of Object.entries({
      pdf: 'pdf',
      docx: 'docx',
      eml: 'eml',
      'mail.html': 'html',
      'mail.txt': 'text',
    })) {
      expect(routeOf(`/v1/events/a.${ending}`)).toEqual({ kind: 'copy', type: 'event', slug: 'a', form })
      expect(routeOf(`/v1/organisations/a.${ending}`)).toEqual({ kind: 'nothing' })
    }
    expect(routeOf('/sitemaps/2024-07.xml')).toEqual({ kind: 'sitemap', month: '2024-07' })
    expect(routeOf('/sitemap.xml')).toEqual({ kind: 'sitemap-index' })
    expect(routeOf('/sitemap-pages.xml')).toEqual({ kind: 'sitemap-pages' })
    expect(routeOf('/robots.txt')).toEqual({ kind: 'robots' })
    expect(routeOf('/robots.txt/x')).toBeNull()
    expect(routeOf('/api/statements')).toBeNull()
    for (const path of [
      '/v1',
      '/v1/users',
      '/v1/statements/',
      ...['/v1/statements/a.html', '/v1/statements/a.PDF', '/v1/statements/a.b.pdf', '/v1/statements.pdf'],
      '/v1/statements/%00',
      '/v1/changes/1',
      '/feeds/x',
      '/feeds/x.atom.json',
      '/feeds/X.atom',
      '/v1/statements/a.ics',
      '/v1/statements.ics',
      '/v1/events/a.json',
      '/v1/events/a.ics/canonical',
      '/v1/events/.ics',
      '/sitemaps/2024-13.xml',
    ]) {
      expect(routeOf(path)).toEqual({ kind: 'nothing' })
    }
  })
})

describe('a range of a file', () => {
  it.each([
    ['bytes=0-4', { start: 0, end: 4 }],
    ['bytes=5-', { start: 5, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=5-99', { start: 5, end: 9 }],
    ['bytes=10-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=4-2', null],
    ['bytes=0-1,3-4', null],
    ['lines=0-1', null],
    ['bytes=-', null],
  ])('%s', (header, range) => {
    expect(toRange(header, 10)).toEqual(range)
  })

  it.each([
    [{ range: 'bytes=0-3' }, 206, 'bytes 0-3/10'],
    [{ range: 'bytes=99-' }, 416, 'bytes */10'],
    [{ range: 'bytes=0-3', 'if-none-match': '"other"' }, 206, 'bytes 0-3/10'],
    [{ range: 'bytes=99-', 'if-none-match': '"other"' }, 416, 'bytes */10'],
    [{ range: 'bytes=0-3', 'if-none-match': '"tag"' }, 304, undefined],
    [{ range: 'bytes=99-', 'if-none-match': 'W/"tag", "other"' }, 304, undefined],
    [{ range: 'bytes=99-', 'if-none-match': '*' }, 304, undefined],
    [{ range: 'bytes=0-3', 'if-range': '"other"' }, 200, undefined],
  ])('is asked for after what the reader has: %j', (headers, status, range) => {
    const file = { type: 'image/png', 'Content-Disposition': 'inline' }
    const about = { 'Content-Security-Policy': "default-src 'none'", 'Accept-Ranges': 'bytes' }
    const request = get(headers)
    const answer = conclude(
      inRange(Buffer.alloc(10), { etag: '"tag"', headers: { ...file, ...about }, request }),
      request,
    )
    expect([answer.status, answer.headers['Content-Range']]).toEqual([status, range])
  })
})

describe('words to search', () => {
  it('have neither case nor accents nor wildcards', () => {
    expect(fold('Journée mondiale: 100 % ENFANTS_!')).toBe('journee mondiale 100 enfants')
    expect(fold('%_%')).toBe('')
  })
})

describe('whose address it is', () => {
  it.each([
    ...[
      '/v1',
      '/v1/statements?x=1',
      '/v1?x',
      '/v1/embargoed/terms',
      '/feeds/all.rss',
      '/feeds',
      '/robots.txt?x',
    ],
    ...[
      '/sitemap.xml',
      '/sitemap-news.xml',
      '/sitemap-pages.xml',
      '/sitemaps/2024-07.xml',
      '/v10',
      '/feedsx',
      '/sitemap.xml/x',
      '/',
      '/en',
    ],
    ...['http://x/v1/changes', '/robots.txt.bak', '/V1/statements'],
  ])('is the same said of %s with its query as of its path', (url) => {
    expect(isWireUrl(url)).toBe(routeOf(url.split('?')[0] ?? '') !== null)
    if (isReadByKey(url)) expect(isWireUrl(url)).toBe(true)
  })

  it('opens what is embargoed by its own doors alone', () => {
    expect(routeOf('/v1/embargoed')).toEqual({ kind: 'embargoed', what: 'list' })
    expect(routeOf('/v1/embargoed/events/a')).toEqual({
      kind: 'embargoed',
      what: 'one',
      type: 'event',
      slug: 'a',
    })
    for (const path of [
      '/v1/embargoed/',
      '/v1/embargoed/terms/x',
      '/v1/embargoed/events/a/canonical',
      '/v1/embargoed/x/y',
    ])
      expect([path, routeOf(path)?.kind]).toEqual([path, 'nothing'])
  })
})
