import jsonld from 'jsonld'
import { toJsonLd, toScriptJson } from '../../../../src/wire/formats/jsonLd.ts'
import type { Publication } from '../../../../src/wire/rows.ts'
import { createVocabularyCheck } from '../../../support/formats/schemaOrg.ts'
import {
  AT,
  CAUTION,
  HOSTILE,
  LATER,
  URL,
  afterwards,
  bundleRow,
  eventRow,
  liveOf,
  ofCancelledEvent,
  statementRow,
} from './examples.ts'

const unknownIn = createVocabularyCheck()

/** schema.org's own context is this and a type for some of its terms; it is not asked over the net. */
const CONTEXT = { '@context': { '@vocab': 'https://schema.org/', type: '@type', id: '@id' } }
const documentLoader = (url: string) => {
  if (!url.startsWith('https://schema.org')) throw new Error(`${url} is another host.`)
  return Promise.resolve({ contextUrl: undefined, documentUrl: url, document: CONTEXT })
}

type Expanded = Record<string, { '@value'?: unknown }[]>
const ldOf = (row: Publication, entries: Publication[] = []) => {
  const { item, marks } = liveOf(row, entries)
  return toJsonLd(item, marks)
}
/** As a page holds it and a processor reads it. */
const read = async (row: Publication, entries: Publication[] = []) => {
  const ld = ldOf(row, entries)
  expect(unknownIn(ld)).toEqual([])
  const [node] = (await jsonld.expand(JSON.parse(toScriptJson(ld)) as object, {
    documentLoader: documentLoader, // the types want a context's address where the library wants none
  })) as unknown as Expanded[]
  return { ld, node: node ?? {} }
}
const valueOf = (node: Expanded, name: string) => node[`https://schema.org/${name}`]?.[0]?.['@value']

describe('a text in the vocabulary of schema.org', () => {
  it('is a news article with its author, its instants and its picture', async () => {
    const { ld, node } = await read(statementRow({ title: '维护权利', locale: 'zh' }))
    expect(node['@type']).toEqual(['https://schema.org/NewsArticle'])
    expect(valueOf(node, 'headline')).toBe('维护权利')
    expect(ld).toMatchObject({
      inLanguage: 'zh',
      url: `${URL}/zh/statements/message-0a1b2c3d`,
      author: { '@type': 'Organization', name: 'United Nations' },
      publisher: { '@type': 'Organization', name: 'The UNODC' },
      datePublished: AT,
      dateModified: AT,
      dateline: 'New York, 30 July 2024',
      image: [{ '@type': 'ImageObject', width: 1200, caption: 'Children at school' }],
    })
    expect(ld.correction).toBeUndefined()
    expect(ld.comment).toBeUndefined()
  })

  it('says what was corrected in it, and what has been said of it since', async () => {
    const row = statementRow({}, afterwards)
    row.card.correction = { editionType: 'correction', note: 'A number was wrong.' }
    const { ld } = await read(row)
    expect(ld).toMatchObject({
      dateModified: LATER,
      correction: { '@type': 'CorrectionComment', text: 'A number was wrong.', datePublished: AT },
      comment: [
        { text: 'Caution by UNODC: The date is in doubt.', datePublished: LATER },
        { text: 'IOM no longer stands behind this text: We were not asked.' },
      ],
    })
  })

  it('says of a part what has been said of it since, and of its event how it stands', async () => {
    const { ld } = await read(bundleRow(), [statementRow({}, { cautions: [CAUTION] })])
    expect(ld).toMatchObject({ hasPart: [{ comment: [{ text: `Caution by UNODC: ${CAUTION.note}` }] }] })
    const { item, marks } = ofCancelledEvent()
    expect(toJsonLd(item, marks)).toMatchObject({
      about: { '@type': 'Event', eventStatus: 'https://schema.org/EventCancelled' },
    })
  })

  it('has as parts what a media update carries', async () => {
    const { ld } = await read(bundleRow(), [statementRow()])
    expect(ld).toMatchObject({
      '@type': 'NewsArticle',
      hasPart: [{ '@type': 'NewsArticle', name: 'No child left behind', author: { name: 'United Nations' } }],
    })
  })
})

describe('an event in the vocabulary of schema.org', () => {
  it('says when the doors open, where the text does', async () => {
    const { ld } = await read(eventRow({ doorsOpen: '2024-07-30T04:45:00.000Z' }))
    expect(ld.doorTime).toBe('2024-07-30T09:45:00+05:00')
    expect((await read(eventRow())).ld).not.toHaveProperty('doorTime')
  })

  it('has its hours as the clocks at the venue show them, its places and its organisers', async () => {
    const { ld, node } = await read(eventRow())
    expect(node['@type']).toEqual(['https://schema.org/Event'])
    expect(ld).toMatchObject({
      startDate: '2024-07-30T10:15:00+05:00',
      endDate: '2024-07-30T12:00:00+05:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [
        {
          '@type': 'Place',
          name: 'Serena Hotel',
          address: { addressLocality: 'Islamabad', addressCountry: 'Pakistan' },
          geo: { '@type': 'GeoCoordinates', latitude: 33.715 },
        },
        { '@type': 'VirtualLocation', url: 'https://meet.example/day?a=1&b=2' },
      ],
      organizer: [{ name: 'The UNODC' }, { name: 'Friends of the Child' }],
      inLanguage: 'en',
      subjectOf: { '@type': 'NewsArticle', author: { name: 'United Nations' } },
    })
  })

  it.each([
    ['rescheduled', 'EventRescheduled'],
    ['postponed', 'EventPostponed'],
    ['cancelled', 'EventCancelled'],
    ['moved-online', 'EventMovedOnline'],
  ] as const)('says that it is %s, and when it was to be', async (status, name) => {
    const { ld } = await read(eventRow({ status, previousStart: '2024-07-29T05:15:00.000Z' }))
    expect(ld).toMatchObject({
      eventStatus: `https://schema.org/${name}`,
      previousStartDate: '2024-07-29T10:15:00+05:00',
    })
  })

  it('takes place nowhere but online once it is moved there', async () => {
    const { ld } = await read(eventRow({ status: 'moved-online', format: 'in-person', link: null }))
    expect(ld).toMatchObject({
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: [{ '@type': 'VirtualLocation', url: `${URL}/en/events/joint-event-11111111` }],
    })
  })

  it('links to nothing that is no address of the web', async () => {
    const { ld } = await read(eventRow({ format: 'online', link: 'javascript:alert(1)' }))
    expect(JSON.stringify(ld)).not.toContain('javascript:')
  })
})

describe('data in a page', () => {
  it.each(HOSTILE)('22: ends neither its element nor its line with the words %j', (title) => {
    const row = eventRow({}, { title, summary: title, text: title })
    const text = toScriptJson(ldOf(row))
    expect(text).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(text)).toEqual(ldOf(row))
    expect(toScriptJson(title)).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(toScriptJson(title))).toBe(title)
    expect(text).not.toMatch(/\\u001b|\\u0000|\u202E/i)
  })
})
