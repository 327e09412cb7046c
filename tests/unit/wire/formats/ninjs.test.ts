import { toCanceledNinjs, toNinjs } from '../../../../src/wire/formats/ninjs.ts'
import { createNinjsCheck } from '../../../support/formats/ninjs.ts'
import type { Publication } from '../../../../src/wire/rows.ts'
import {
  AT,
  EVENT,
  HOSTILE,
  LATER,
  NEVER_IN_A_LINE,
  STATEMENT,
  URL,
  afterwards,
  bundleRow,
  eventRow,
  goneOf,
  liveOf,
  statementRow,
} from './examples.ts'

const wrongIn = createNinjsCheck()
const ninjsOf = (row: Publication, entries: Publication[] = []) => {
  const { item, marks } = liveOf(row, entries)
  const ninjs = toNinjs(item, marks)
  expect(wrongIn(ninjs)).toBeNull()
  return ninjs
}

describe('ninjs', () => {
  it('is a text with its words, its author, its versions and the instant before which nobody had it', () => {
    const ninjs = ninjsOf(statementRow({ title: 'کوئی بچہ پیچھے نہ رہے', locale: 'ur' }))
    expect(ninjs).toMatchObject({
      standard: { name: 'ninjs', version: '3.1' },
      uri: `urn:uuid:${STATEMENT}`,
      type: 'text',
      version: '10000',
      firstCreated: AT,
      versionCreated: AT,
      embargoedUntil: AT,
      pubStatus: 'usable',
      language: 'ur',
      headlines: [{ value: 'کوئی بچہ پیچھے نہ رہے' }],
      by: 'United Nations',
      located: 'New York',
      genres: [{ name: 'پیغام', literal: 'message' }],
    })
    expect(ninjs.organisations).toMatchObject([
      { name: 'United Nations', rel: 'issuer' },
      { name: 'The UNODC', rel: 'lead' },
      { name: 'The IOM', rel: 'supporter' },
    ])
    expect(ninjs.bodies).toMatchObject([{ contentType: 'text/html' }, { contentType: 'text/plain' }])
    expect(ninjs.associations).toMatchObject([
      {
        type: 'picture',
        by: 'UNODC',
        renditions: [
          {
            href: `${URL}/v1/files/${'a'.repeat(64)}.jpg`,
            contentType: 'image/jpeg',
            width: 1200,
            height: 800,
          },
          ...['320', '640', '1024', '1200'].flatMap((width) =>
            ['webp', 'jpg'].map((form) => ({
              ...{ name: `${width}.${form}`, width: Number(width) },
              href: `${URL}/v1/files/${'a'.repeat(64)}.jpg/${width}.${form}`,
            })),
          ),
        ],
      },
    ])
    expect(JSON.stringify(ninjs)).not.toContain('duty@')
    expect(ninjs.edNote).toBeUndefined()
  })

  it('is an event with its place, its hours and whom to ask', () => {
    const ninjs = ninjsOf(eventRow({ status: 'cancelled' }))
    expect(ninjs).toMatchObject({
      uri: `urn:uuid:${EVENT}`,
      type: 'event',
      title: 'Cancelled: Joint event',
      edNote: 'Cancelled',
      places: [
        { name: 'Serena Hotel', geoJSON: { type: 'Point', coordinates: [73.1016, 33.715] } },
        { rel: 'online' },
      ],
      eventDetails: {
        eventStatus: 'http://cv.iptc.org/newscodes/eventstatus/canceled',
        dates: { startDate: '2024-07-30T05:15:00.000Z', endDate: '2024-07-30T07:00:00.000Z' },
      },
    })
    expect(ninjs.people).toMatchObject([
      { name: 'A. Guest', rel: 'guest', literal: 'Minister' },
      { rel: 'press-contact', contactInfo: [{ type: 'email', value: 'press.office@unodc.example' }] },
    ])
    ninjsOf(eventRow({ start: null, end: null, venue: null, organisers: [], guests: [], zone: null }))
  })

  it('is an event that was moved to the net, or to another hour, without the hall and with the hour before', () => {
    const online = ninjsOf(eventRow({ status: 'moved-online' }))
    expect(online.places).toEqual([
      {
        name: 'Online',
        rel: 'online',
        contactInfo: [{ type: 'web', value: 'https://meet.example/day?a=1&b=2' }],
      },
    ])
    const moved = { status: 'rescheduled' as const, previousStart: '2024-07-29T05:15:00.000Z' }
    expect(ninjsOf(eventRow(moved)).edNote).toMatch(/^Rescheduled\nPreviously: Monday, 29 July 2024 at 10:15/)
    const [friends, unodc] = [
      { organisation: null, name: 'Friends of the Child', role: '' },
      { organisation: 'unodc', name: null, role: 'organiser' },
    ]
    expect(ninjsOf(eventRow({ organisers: [friends, unodc] }))).toMatchObject({
      eventDetails: { organiser: { name: 'The UNODC' } },
    })
  })

  it('tells the desk what has happened to it since', () => {
    const row = statementRow({}, afterwards)
    row.card.correction = { editionType: 'correction', note: 'A number was wrong.' }
    const ninjs = ninjsOf(row)
    expect(String(ninjs.edNote).split('\n')).toEqual([
      'Caution by UNODC: The date is in doubt.',
      'IOM no longer stands behind this text: We were not asked.',
      'Corrected: A number was wrong.',
    ])
    expect(ninjs).toMatchObject({ version: '10002', versionCreated: LATER })
  })

  it('is a composite of what a media update carries', () => {
    const ninjs = ninjsOf(bundleRow(), [statementRow({}, afterwards)])
    expect(ninjs).toMatchObject({
      type: 'composite',
      associations: [
        {
          name: 'No child left behind',
          rel: 'item',
          uri: `urn:uuid:${STATEMENT}`,
          by: 'United Nations',
          edNote: expect.stringContaining('Caution by UNODC') as string,
        },
      ],
    })
  })

  it('cancels a withdrawn item without any of its words', () => {
    const { tombstone, marks } = goneOf(statementRow())
    const ninjs = toCanceledNinjs(tombstone, marks)
    expect(wrongIn(ninjs)).toBeNull()
    expect(ninjs).toMatchObject({ pubStatus: 'canceled', versionCreated: LATER, version: '10001' })
    expect(ninjs.edNote).toContain('Sent in error.')
    expect(JSON.stringify(ninjs)).not.toMatch(/child|0a1b2c3d|United Nations/)
  })

  it.each(HOSTILE)('22: stays valid with the words %j', (title) => {
    const row = eventRow(
      { venue: { name: title, address: title, city: title, country: title, point: null } },
      { title, summary: title },
    )
    const { headlines, title: whole } = ninjsOf(row) as { headlines: { value: string }[]; title: string }
    for (const line of [headlines[0]?.value, whole]) expect(line).not.toMatch(NEVER_IN_A_LINE)
  })

  it('would notice a member that the format does not have', () => {
    const { item, marks } = liveOf(statementRow())
    expect(wrongIn({ ...toNinjs(item, marks), headline: 'x' })).not.toBeNull()
    expect(wrongIn({ ...toNinjs(item, marks), pubStatus: 'withdrawn' })).not.toBeNull()
  })
})
