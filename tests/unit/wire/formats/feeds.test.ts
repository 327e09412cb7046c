import RssParser from 'rss-parser'
import { xml2js } from 'xml-js'
import { renderAtom, renderJsonFeed, renderRss } from '../../../../src/wire/formats/feeds.ts'
import { titleOf } from '../../../../src/wire/formats/notices.ts'
import type { FeedEntry } from '../../../../src/wire/formats/feed.ts'
import {
  AT,
  CAUTION,
  HOSTILE,
  LATER,
  NEVER_IN_A_LINE,
  STATEMENT,
  URL,
  afterwards,
  bundleRow,
  eventRow,
  goneOf,
  ofCancelledEvent,
  liveOf,
  statementRow,
} from './examples.ts'

const frame = (form: string, entries: readonly FeedEntry[]) => ({
  title: 'News & more',
  selfUrl: `${URL}/feeds/all.${form}`,
  homeUrl: `${URL}/`,
  entries,
})
const rssOf = (...entries: FeedEntry[]) => renderRss(frame('rss', entries))
const atomOf = (...entries: FeedEntry[]) => renderAtom(frame('atom', entries))
type JsonItem = Record<string, unknown> & { title: string }
const jsonOf = (...entries: FeedEntry[]) =>
  JSON.parse(renderJsonFeed(frame('json', entries))) as Record<string, unknown> & { items: JsonItem[] }

const parser = new RssParser({
  customFields: { item: ['dc:language', 'atom:updated', 'enclosure', 'content:encoded'] },
})

describe('RSS 2.0', () => {
  it('is read by a parser with who speaks, when, in which language, and the picture', async () => {
    const feed = await parser.parseString(rssOf(liveOf(statementRow())))
    expect(feed).toMatchObject({
      title: 'News & more',
      link: `${URL}/`,
      feedUrl: `${URL}/feeds/all.rss`,
      language: 'en',
      lastBuildDate: new Date(AT).toUTCString(),
    })
    expect(feed.items[0]).toMatchObject({
      title: 'No child left behind',
      link: `${URL}/en/statements/message-0a1b2c3d`,
      guid: `urn:uuid:${STATEMENT}`,
      creator: 'United Nations',
      isoDate: AT,
      categories: ['Message'],
      'dc:language': 'en',
      'atom:updated': AT,
      enclosure: { url: `${URL}/v1/files/${'a'.repeat(64)}.jpg`, type: 'image/jpeg', length: '0' },
    })
    expect(feed.items[0]?.['content:encoded']).toContain('<p>No child left behind, whole</p>')
  })

  it('says how long the picture is, where that is known', async () => {
    const url = `${URL}/v1/files/${'a'.repeat(64)}.jpg`
    const feed = { ...frame('rss', [liveOf(statementRow())]), lengths: new Map([[url, 48_213]]) }
    const { items } = await parser.parseString(renderRss(feed))
    expect(items[0]?.enclosure).toMatchObject({ url, length: '48213' })
    expect(renderAtom(feed)).toContain(`href="${url}" type="image/jpeg" length="48213"`)
    // SimplePie goes by the group.
    expect(renderRss(feed)).toMatch(/<media:content url="[^"]+a\.jpg"[^>]* fileSize="48213"/)
    const { items: inJson } = JSON.parse(renderJsonFeed(feed)) as { items: object[] }
    expect(inJson[0]).toMatchObject({ attachments: [{ url, size_in_bytes: 48_213 }] })
  })

  it.each(['Health & rights', 'AT&T', 'R&amp;D', '5 < 7 > 3', '<b>bold</b> “quoted”', '&#169; & co'])(
    'has the title %j escaped once, in Atom, too',
    async (title) => {
      for (const text of [rssOf(liveOf(statementRow({ title }))), atomOf(liveOf(statementRow({ title })))])
        expect((await parser.parseString(text)).items[0]?.title).toBe(title)
      expect(atomOf(liveOf(statementRow({ title })))).toContain('<title type="text">')
    },
  )

  it('names no language for a feed in several', async () => {
    const feed = await parser.parseString(
      rssOf(liveOf(statementRow()), liveOf(statementRow({ title: 'خبر', locale: 'ar' }))),
    )
    expect(feed.language).toBeUndefined()
    expect(feed.items[1]).toMatchObject({ title: 'خبر', 'dc:language': 'ar' })
    const inBoth = atomOf(liveOf(statementRow()), liveOf(statementRow({ title: 'خبر', locale: 'ar' })))
    expect(inBoth).toMatch(/<feed(?![^>]*xml:lang)[^>]*>/)
  })
})

describe('Atom', () => {
  it('is read by a parser, and each entry says its language and the true media type of its picture', async () => {
    const text = atomOf(liveOf(statementRow({ title: '维护权利', locale: 'zh' })))
    const feed = await parser.parseString(text)
    expect(feed).toMatchObject({ title: 'News & more', feedUrl: `${URL}/feeds/all.atom` })
    expect(feed.items[0]).toMatchObject({
      title: '维护权利',
      link: `${URL}/zh/statements/message-0a1b2c3d`,
      id: `urn:uuid:${STATEMENT}`,
      author: 'United Nations',
      pubDate: AT,
    })
    const { feed: tree } = xml2js(text, { compact: true }) as {
      feed: {
        _attributes: object
        entry: { _attributes: object; link: { _attributes: object }[]; category: object }
      }
    }
    expect(tree._attributes).toMatchObject({ 'xml:lang': 'zh' })
    expect(tree.entry._attributes).toEqual({ 'xml:lang': 'zh' })
    expect(tree.entry.link[1]?._attributes).toMatchObject({ rel: 'enclosure', type: 'image/jpeg' })
    expect(tree.entry.category).toEqual({ _attributes: { term: 'message', label: '致辞' } })
  })
})

describe('JSON Feed', () => {
  it('is version 1.1, with authors and languages as that version writes them', () => {
    const feed = jsonOf(liveOf(statementRow()))
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'News & more',
      home_page_url: `${URL}/`,
      feed_url: `${URL}/feeds/all.json`,
      language: 'en',
    })
    expect(feed.items).toEqual([
      {
        id: `urn:uuid:${STATEMENT}`,
        url: `${URL}/en/statements/message-0a1b2c3d`,
        title: 'No child left behind',
        content_html: expect.stringContaining('<p>No child left behind, whole</p>') as string,
        summary: 'No child left behind in short',
        image: `${URL}/v1/files/${'a'.repeat(64)}.jpg`,
        attachments: [
          {
            url: `${URL}/v1/files/${'a'.repeat(64)}.jpg`,
            mime_type: 'image/jpeg',
            title: 'Children at school',
          },
        ],
        date_published: AT,
        date_modified: AT,
        authors: [{ name: 'United Nations' }],
        tags: ['Message'],
        language: 'en',
      },
    ])
  })
})

describe('a feed', () => {
  it('says of a text what has happened to it since', async () => {
    const row = statementRow({}, afterwards)
    row.card.correction = { editionType: 'correction', note: 'A number was wrong.' }
    for (const text of [rssOf(liveOf(row)), atomOf(liveOf(row)), JSON.stringify(jsonOf(liveOf(row)))]) {
      expect(text).toContain('Corrected: A number was wrong.')
      expect(text).toContain('Caution by UNODC: The date is in doubt.')
      expect(text).toContain('IOM no longer stands behind this text: We were not asked.')
      expect(text).toContain('Corrected · Caution by UNODC')
      expect(text).toContain(LATER)
    }
    expect((await parser.parseString(atomOf(liveOf(row)))).items[0]?.title).toMatch(
      /^Corrected · .*: No child left behind$/,
    )
  })

  it('says that an event does not take place as it was planned, in the language of the event', () => {
    const row = eventRow(
      { status: 'cancelled', previousStart: '2024-07-29T05:15:00.000Z' },
      { title: 'Jour commun', locale: 'fr' },
    )
    expect(jsonOf(liveOf(row)).items[0]?.title).toBe('Annulé: Jour commun')
    expect(atomOf(liveOf(row))).toContain('Initialement: lundi 29 juillet 2024')
  })

  it('tells who keeps a copy that a text is withdrawn, and none of its words or its address', async () => {
    const gone = goneOf(statementRow())
    const [rss, atom, json] = [rssOf(gone), atomOf(gone), JSON.stringify(jsonOf(gone))]
    for (const text of [rss, atom, json]) {
      expect(text).toContain('Sent in error.')
      expect(text).toContain(`urn:uuid:${STATEMENT}`)
      expect(text).not.toMatch(/child|0a1b2c3d/i)
    }
    expect((await parser.parseString(rss)).items[0]).toMatchObject({
      title: 'This text has been withdrawn',
      guid: `urn:uuid:${STATEMENT}`,
    })
    expect(atom).toContain(`<at:deleted-entry ref="urn:uuid:${STATEMENT}" when="${LATER}">`)
  })

  it('says of a statement that its event has changed since', () => {
    const entry = ofCancelledEvent()
    for (const feed of [rssOf(entry), atomOf(entry), JSON.stringify(jsonOf(entry))])
      expect(feed).toMatch(/Event changed since .*: Cancelled and Where/)
  })

  it('says of what a media update carries what has happened to it since', () => {
    const text = atomOf(liveOf(bundleRow(), [statementRow({}, { cautions: [CAUTION] })]))
    expect(text).toMatch(/>Caution by UNODC: No child left behind</)
  })

  it('lists what a media update carries', () => {
    const text = atomOf(liveOf(bundleRow(), [statementRow()]))
    expect(text).toContain(`<a href="${URL}/en/statements/message-0a1b2c3d">No child left behind</a>`)
  })

  it('is empty and well-formed where there is nothing', async () => {
    for (const text of [rssOf(), atomOf()]) expect((await parser.parseString(text)).items).toEqual([])
    expect(jsonOf().items).toEqual([])
  })

  it.each(HOSTILE)('22: is well-formed and inert with the words %j', async (title) => {
    const row = statementRow({ title, summary: title, html: `<p>${title}</p>` })
    row.snapshots.un = { ...row.snapshots.un!, name: title }
    for (const text of [rssOf(liveOf(row)), atomOf(liveOf(row))]) {
      expect(text).not.toMatch(/<title>[^<]*<(?!\/title>)/)
      xml2js(text)
      const { items } = await parser.parseString(text)
      expect(items).toHaveLength(1)
      expect(items[0]?.title).not.toMatch(NEVER_IN_A_LINE)
      // Read as it is written, once: neither markup nor its escapes.
      expect(items[0]?.title).toBe(titleOf(liveOf(row).item).trim())
    }
    expect(jsonOf(liveOf(row)).items[0]?.title).not.toMatch(NEVER_IN_A_LINE)
  })
})
