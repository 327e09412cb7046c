import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { arrangeFront } from '../../../src/app/(site)/frontPage.ts'
import { feedGroups } from '../../../src/app/(site)/feedGroups.ts'
import { feedLinks, pageMetadata, toMetadata } from '../../../src/app/(site)/metadata.ts'
import { addressOf, toPageQuery } from '../../../src/app/(site)/pageQuery.ts'
import { FeedList } from '../../../src/app/(site)/parts/FeedList.tsx'
import { Front } from '../../../src/app/(site)/parts/Front.tsx'
import { ListPage } from '../../../src/app/(site)/parts/ListPage.tsx'
import { SiteHeader } from '../../../src/app/(site)/parts/SiteHeader.tsx'
import { citationOf, shareLinks } from '../../../src/app/(site)/share.ts'
import { breadcrumbs, newsroom } from '../../../src/app/(site)/structuredData.ts'
import { siteWords, words } from '../../../src/app/(site)/words.ts'
import { LOCALES } from '../../../src/domain/locales.ts'
import { oembedUrl } from '../../../src/wire/formats/oembed.ts'
import { FEED_FORMS } from '../../../src/wire/formats/feed.ts'
import type { Card, OrganisationItem } from '../../../src/wire/render/items.ts'
import { sitePageOf } from '../../../src/wire/site/sitePages.ts'
import { parseSiteQuery } from '../../../src/wire/site/siteQuery.ts'
import { bundleRow, eventRow, HOSTILE, liveOf, statementRow, URL as AT } from '../wire/formats/examples.ts'

const [statement, event, update] = [statementRow(), eventRow(), bundleRow()].map((row): Card => ({
  ...liveOf(row).item,
  picture: null,
})) as [Card, Card, Card]

const at = (card: Card, availableAt: string, id: string): Card => ({ ...card, availableAt, id })
const SITE = { publicUrl: AT, hasCards: true }
const EMPTY = { statement: [], event: [], 'media-update': [] }

describe('the front page', () => {
  it('begins with the newest text that is no event, and shows each in one place', () => {
    const statements = [3, 2].map((day) => at(statement, `2026-11-0${day}T00:00:00.000Z`, `s${day}`))
    const updates = [at(update, '2026-11-03T00:00:00.000Z', 'u3')]
    const events = [at(event, '2026-11-05T00:00:00.000Z', 'e5'), at(event, '2026-11-01T00:00:00.000Z', 'e1')]
    const latest = { statement: statements, event: events, 'media-update': updates }
    const front = arrangeFront({ latest, upcoming: events.slice(0, 1) })
    expect(front.lead?.id).toBe('u3')
    expect(front.statements.map(({ id }) => id)).toEqual(['s3', 's2'])
    expect(front.mediaUpdates).toEqual([])
    expect(front.events.map(({ id }) => id)).toEqual(['e1'])
    const later = [at(statement, '2026-11-04T00:00:00.000Z', 's4')]
    expect(arrangeFront({ latest: { ...latest, statement: later }, upcoming: [] }).lead?.id).toBe('s4')
    expect(arrangeFront({ latest: EMPTY, upcoming: [] }).lead).toBeNull()
  })

  it.each(LOCALES)('says so where nothing is published: %s', (locale) => {
    const front = { latest: EMPTY, upcoming: [], organisations: [] }
    const page = renderToStaticMarkup(createElement(Front, { front, locale }))
    expect(page).toContain(words[locale].nothingYet)
    expect(page).not.toContain('<section')
  })
})

describe('a list', () => {
  const page = { locale: 'en', kind: 'list', type: 'event' } as const
  const none = { cards: [], next: null }
  const draw = (props: object) =>
    renderToStaticMarkup(
      createElement(ListPage, {
        ...{
          page,
          list: none,
          past: null,
          organisations: [],
          subjects: [],
          years: [2026],
          query: {},
          isFurther: false,
        },
        ...props,
      }),
    )

  it('is narrowed by a form that works by itself, and keeps what was chosen', () => {
    const query = { year: '2026', language: 'ur' }
    const drawn = draw({ query })
    expect(drawn).toMatch(/<form class="filters" [^>]*action="\/en\/events"/)
    expect(drawn).toContain('<option value="2026" selected="">2026</option>')
    expect(drawn).toContain('<option value="ur" selected="">اردو</option>')
    expect(drawn).toContain(siteWords.en.noMatch)
    expect(drawn).toContain(`<a href="/en/events">${siteWords.en.clear}</a>`)
  })

  it('is narrowed to a subject where there are some, each by its name', () => {
    expect(draw({})).not.toContain('name="subject"')
    const drawn = draw({
      subjects: ['medtop:20000097', 'medtop:20000093'],
      query: { subject: 'medtop:20001320' },
    })
    const names = [...drawn.matchAll(/<option value="medtop:\d+"[^>]*>([^<]+)</g)].map(([, name]) => name)
    expect(names).toEqual(['corruption', 'fraud', 'torture'])
    expect(drawn).toContain('<option value="medtop:20001320" selected="">')
  })

  it('says that no event is announced, and goes on by the wire’s own cursor', () => {
    expect(draw({ when: 'upcoming' })).toContain(siteWords.en.noneUpcoming)
    const further = draw({ list: { cards: [event], next: 'abc' }, query: { when: 'past' }, isFurther: true })
    expect(further).toContain('href="/en/events?when=past&amp;after=abc"')
    expect(further).toContain(`<a href="/en/events?when=past">${siteWords.en.newest}</a>`)
    expect(further).toContain('<input type="hidden" name="when" value="past"/>')
  })
})

describe('the feeds that a page lists', () => {
  it('are those of all, by language, by kind, by organisation and by subject, where there are some', () => {
    const unodc = { slug: 'unodc', name: 'Office', acronym: 'UNODC' } as OrganisationItem
    const all = feedGroups('en', { organisations: [unodc], subjects: ['medtop:20000093'] })
    const page = renderToStaticMarkup(createElement(FeedList, { groups: all }))
    for (const name of ['all', 'all.ar', 'all.press-release', 'all.event', 'unodc', 'all.subject-20000093'])
      for (const form of FEED_FORMS) expect(page).toContain(`href="/feeds/${name}.${form}"`)
    const none = feedGroups('en', { organisations: [], subjects: [] })
    expect(none.map(({ heading }) => heading)).toEqual([null, 'By language', 'By kind of text'])
  })
})

describe('an address of a page', () => {
  it('holds what was asked, and not where the page began', () => {
    const query = parseSiteQuery({ q: 'a b&c', year: '2026', after: 'x', kind: '' })
    expect(toPageQuery(query)).toEqual({ q: 'a b&c', year: '2026' })
    expect(addressOf('/en/search', toPageQuery(query))).toBe('/en/search?q=a+b%26c&year=2026')
    expect(addressOf('/en/search')).toBe('/en/search')
  })

  it('leads to the same page in every language', () => {
    const page = sitePageOf('/en/organisations/unodc')!
    const bar = renderToStaticMarkup(createElement(SiteHeader, { page, query: { year: '2026' } }))
    for (const locale of LOCALES) expect(bar).toContain(`href="/${locale}/organisations/unodc?year=2026"`)
    expect(bar).toContain('<a href="/en/organisations" aria-current="true">')
    expect(bar).not.toContain('aria-current="page"')
  })
})

describe('what a page says of itself to programs', () => {
  it('is its own address, the same in other languages, and one for everybody else', () => {
    const { alternates, robots, openGraph } = pageMetadata(SITE, sitePageOf('/ar/statements')!)
    expect(alternates?.canonical).toBe(`${AT}/ar/statements`)
    expect(alternates?.languages).toMatchObject({
      fr: `${AT}/fr/statements`,
      'x-default': `${AT}/en/statements`,
    })
    expect([robots, openGraph?.url]).toEqual([undefined, `${AT}/ar/statements`])
    const part = pageMetadata(SITE, sitePageOf('/ar/statements')!, { isPart: true })
    expect(part.robots).toEqual({ index: false, follow: true })
    expect(feedLinks(AT, 'unodc')['application/rss+xml']).toBe(`${AT}/feeds/unodc.rss`)
  })

  it('leads whoever reads none of a text’s languages to the one that counts', () => {
    const live = liveOf(statementRow())
    const { alternates } = toMetadata(live, 'en', SITE)
    const { locale } = live.item.languages.find(({ standing }) => standing === 'authoritative')!
    expect(alternates?.languages).toMatchObject({
      'x-default': `${AT}/${locale}/statements/${live.item.slug}`,
    })
    expect(alternates?.canonical).toBe(live.item.url)
    expect(alternates?.types).toMatchObject({ 'application/json+oembed': oembedUrl(AT, live.item.url) })
  })

  it('names a picture made for links on every page, in the language of its words, and none where none can be made', () => {
    const live = liveOf(statementRow())
    const { slug, language } = live.item
    const pictureOf = ({ openGraph, twitter }: ReturnType<typeof toMetadata>) => {
      const [first] = [openGraph?.images ?? []].flat() as { url: string; width?: number }[]
      return [first?.url, first?.width, (twitter as { card?: string } | undefined)?.card]
    }
    const front = sitePageOf('/ar')!
    expect(pictureOf(pageMetadata(SITE, front))).toEqual([
      ...[`${AT}/v1/card.png?locale=ar`, 1200, 'summary_large_image'],
    ])
    expect(pictureOf(toMetadata(live, 'fr', SITE))).toEqual([
      ...[`${AT}/v1/statements/${slug}.card.png?locale=${language}`, 1200, 'summary_large_image'],
    ])
    expect(pictureOf(pageMetadata({ ...SITE, hasCards: false }, front))).toEqual([
      ...[undefined, undefined, 'summary'],
    ])
  })

  it('22: is where it stands, and stays in its place whatever a title says', () => {
    for (const title of HOSTILE) {
      const { itemListElement } = breadcrumbs(AT, sitePageOf('/en/statements/a-1')!, title) as {
        itemListElement: { position: number; item: string }[]
      }
      expect(itemListElement.map(({ position, item }) => [position, item])).toEqual([
        [1, `${AT}/en`],
        [2, `${AT}/en/statements`],
        [3, `${AT}/en/statements/a-1`],
      ])
    }
    expect(JSON.stringify(newsroom(AT, 'ur'))).toContain(`${AT}/ur/search?q={search_term_string}`)
  })
})

describe('a text that is passed on', () => {
  it('22: keeps its words inside the links', () => {
    for (const title of HOSTILE)
      for (const { href } of shareLinks({ title, url: `${AT}/en/statements/a-1` }, 'Email')) {
        expect(href).toMatch(
          /^(?:mailto:\?subject=|https:\/\/(?:wa\.me|www\.linkedin\.com|x\.com|www\.facebook\.com)\/)/,
        )
        expect(href).not.toMatch(/[\s"<>]/)
        expect(decodeURIComponent(href)).toContain(`${AT}/en/statements/a-1`)
      }
  })

  it('is cited with its edition', () => {
    const { item } = liveOf(statementRow())
    const cited = citationOf({ ...item, edition: 2 }, 'en')
    expect(cited).toContain(`${item.title}. Joint newsroom, `)
    expect(cited).toMatch(/, Edition 2 https:/)
    expect(citationOf(item, 'fr')).not.toContain('dition 1')
  })
})
