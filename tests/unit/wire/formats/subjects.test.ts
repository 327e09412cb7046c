import { xml2js } from 'xml-js'
import { renderAtom, renderJsonFeed, renderRss } from '../../../../src/wire/formats/feeds.ts'
import { toJsonLd } from '../../../../src/wire/formats/jsonLd.ts'
import { toNinjs } from '../../../../src/wire/formats/ninjs.ts'
import { facetsOf } from '../../../../src/wire/store/publicationIndex.ts'
import { createNinjsCheck } from '../../../support/formats/ninjs.ts'
import { coreOf, frozenOf, rowOf } from '../frozenExamples.ts'
import { eventRow, liveOf, statementRow, URL } from './examples.ts'

const SUBJECT = ['medtop:20001283', 'medtop:20000093']
const SCHEME = 'http://cv.iptc.org/newscodes/mediatopic/'
const row = rowOf(frozenOf({ core: coreOf({ subject: SUBJECT, official: [] }) }))
const live = liveOf(row)
const feed = { title: 'News', selfUrl: `${URL}/feeds/all.rss`, homeUrl: `${URL}/`, entries: [live] }

describe('what a text is about', () => {
  it('is said by code, address and name, in the language of the item where the IPTC has it', () => {
    expect(live.item.subject).toEqual([
      { code: SUBJECT[0], uri: `${SCHEME}20001283`, name: 'human smuggling and trafficking' },
      { code: SUBJECT[1], uri: `${SCHEME}20000093`, name: 'corruption' },
    ])
  })

  it('is a heading in the index, and no member of what has none', () => {
    expect(facetsOf(row)).toEqual(expect.arrayContaining(SUBJECT.map((code) => `%${code}`)))
    const bare = statementRow()
    expect(facetsOf(bare).join(' ')).not.toContain('medtop')
    expect(JSON.stringify([bare.card, liveOf(bare)])).not.toContain('subject')
  })

  it('is a category of the IPTC’s in each feed, behind the kind', () => {
    const categories = (xml: string) =>
      [...xml.matchAll(/<category[^>]*(?:\/>|>[^<]*<\/category>)/g)].map(([one]) => one)
    expect(xml2js(renderRss(feed))).toBeDefined()
    expect(categories(renderRss(feed))).toEqual([
      '<category>Message</category>',
      `<category domain="${SCHEME}">human smuggling and trafficking</category>`,
      `<category domain="${SCHEME}">corruption</category>`,
    ])
    expect(categories(renderAtom(feed))).toEqual([
      '<category term="message" label="Message"/>',
      `<category term="medtop:20001283" label="human smuggling and trafficking" scheme="${SCHEME}"/>`,
      `<category term="medtop:20000093" label="corruption" scheme="${SCHEME}"/>`,
    ])
    const json = JSON.parse(renderJsonFeed(feed)) as { items: { tags: string[] }[] }
    expect(json.items[0]?.tags).toEqual(['Message', 'human smuggling and trafficking', 'corruption'])
  })

  it('is among the subjects of ninjs', () => {
    const ninjs = toNinjs(live.item, live.marks)
    expect(createNinjsCheck()(ninjs)).toBeNull()
    expect(ninjs.subjects).toEqual([
      {
        ...{ name: 'human smuggling and trafficking', rel: 'about' },
        ...{ uri: `${SCHEME}20001283`, literal: 'medtop:20001283' },
      },
      { name: 'corruption', rel: 'about', uri: `${SCHEME}20000093`, literal: 'medtop:20000093' },
    ])
  })

  it('is what schema.org calls about, of events, too', () => {
    const topic = {
      ...{ '@type': 'DefinedTerm', '@id': `${SCHEME}20000093`, name: 'corruption' },
      ...{ termCode: 'medtop:20000093', inDefinedTermSet: SCHEME },
    }
    expect(toJsonLd(live.item, live.marks).about).toEqual([
      expect.objectContaining({ '@type': 'DefinedTerm' }),
      topic,
    ])
    const event = liveOf(eventRow())
    const { subject } = live.item
    const about = toJsonLd({ ...event.item, ...(subject ? { subject } : {}) }, event.marks)
    expect(about).toMatchObject({ '@type': 'Event', about: [{}, topic], subjectOf: { about: [{}, topic] } })
    expect(toJsonLd(event.item, event.marks)).not.toHaveProperty('about')
  })
})
