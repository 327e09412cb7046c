import {
  type Rendering,
  type RelatedItems,
  renderFull,
  renderItem,
  renderListed,
  renderTombstone,
} from '../../../src/wire/render/renderItem.ts'
import { AT, BUNDLE, EVENT, STATEMENT, coreOf, frozenOf, leaf, rowOf } from './frozenExamples.ts'

const nothing: RelatedItems = { entries: new Map(), events: new Map(), carriers: new Map() }
const rendering = (changes: Partial<Rendering> = {}): Rendering => ({
  wanted: [],
  publicUrl: 'https://news.example',
  around: nothing,
  ...changes,
})

const eventFacts = {
  start: '2024-07-30T05:15:00.000Z',
  end: null,
  mediaCall: null,
  zone: 'Asia/Karachi',
  venue: null,
  format: null,
  link: null,
  status: 'scheduled' as const,
  previousStart: null,
  organisers: [{ organisation: 'unodc', name: null, role: '' }],
  guests: [],
  expected: null,
  theme: null,
  observance: null,
}
const statement = rowOf(frozenOf({ core: coreOf({}) }))
const bundle = rowOf(
  frozenOf({
    core: coreOf({
      entry: BUNDLE,
      type: 'media-update',
      slug: 'update-00000000',
      facts: { number: '12/2024', date: '29 July 2024', theme: null, observance: null },
      items: [
        { entry: STATEMENT, type: 'statement', heading: 'Messages' },
        { entry: EVENT, type: 'event', heading: 'Event' },
      ],
    }),
    languages: { en: leaf('Media update') },
  }),
)

describe('an item of the wire', () => {
  it('is in the language that was asked for, and says in which', () => {
    expect(renderItem(statement, rendering({ wanted: ['ur'] }))).toMatchObject({
      language: 'ur',
      dir: 'rtl',
      title: 'کوئی بچہ پیچھے نہ رہے',
      url: 'https://news.example/ur/statements/message-0a1b2c3d',
    })
  })

  it('falls back to the authoritative language honestly', () => {
    expect(renderItem(statement, rendering({ wanted: ['fr'] }))).toMatchObject({ language: 'en', dir: 'ltr' })
  })

  it('has the members of its contract, and no others', () => {
    expect(Object.keys(renderItem(statement, rendering())).sort()).toEqual(
      [
        ...[
          'type',
          'kind',
          'id',
          'slug',
          'edition',
          'editionType',
          'digest',
          'title',
          'summary',
          'language',
          'dir',
        ],
        ...[
          'languages',
          'issuer',
          'lead',
          'parties',
          'masthead',
          'speaker',
          'event',
          'dateline',
          'mediaUpdates',
        ],
        ...['availableAt', 'firstAvailableAt', 'caution', 'correction', 'dissociated', 'url', 'picture'],
      ].sort(),
    )
  })

  it('gives only what is public of a contact', () => {
    const [contact] = renderFull(statement, rendering()).contacts
    expect(contact).toMatchObject({ emails: ['press.office@unodc.example'], phones: [] })
    for (const rendered of [
      renderFull(statement, rendering()),
      renderListed(statement, { ...rendering(), isPress: true }),
    ]) {
      expect(JSON.stringify(rendered)).not.toContain('duty@')
      expect(JSON.stringify(rendered)).not.toContain('+92 51')
    }
  })

  it('gives the press what is for the press, in whole items, also inside of a media update', () => {
    const shown = { emails: ['press.office@unodc.example', 'duty@unodc.example'], phones: ['+92 51 000'] }
    const press = { ...rendering(), isPress: true }
    expect(renderFull(statement, press).contacts).toMatchObject([shown])
    const of = { ...statement.card, pressContacts: undefined }
    expect(renderFull({ ...statement, card: of }, press).contacts).toMatchObject([{ phones: [] }])
  })

  it('leaves out of the row what is for the staff, were it in a frozen card', () => {
    const frozen = frozenOf({ core: coreOf({}) })
    const aside = JSON.parse(
      JSON.stringify(frozen.aside).replaceAll('"press"', '"staff"'),
    ) as typeof frozen.aside
    expect(JSON.stringify(rowOf({ ...frozen, aside }))).not.toMatch(/duty@|\+92 51/)
  })

  it('names its event only while that is on the wire itself', () => {
    const linked = { entry: EVENT, slug: 'event-11111111', titles: { en: 'Joint event' }, facts: eventFacts }
    const facts = { kind: 'message' as const, dateline: null, event: linked, theme: null, observance: null }
    const row = rowOf(frozenOf({ core: coreOf({ facts }) }))
    expect(renderItem(row, rendering()).event).toBeNull()
    const around = { ...nothing, events: new Map([[EVENT, null]]) }
    expect(renderItem(row, rendering({ around })).event).toMatchObject({
      ...{ id: EVENT, title: 'Joint event', status: 'scheduled', changed: null },
    })
  })

  it('shows its event as its signers saw it, and beside that what is others since', () => {
    const linked = { entry: EVENT, slug: 'event-11111111', titles: { en: 'Joint event' }, facts: eventFacts }
    const facts = { kind: 'message' as const, dateline: null, event: linked, theme: null, observance: null }
    const row = rowOf(frozenOf({ core: coreOf({ facts }) }))
    const venue = { name: 'Hall B', address: '', city: 'Islamabad', country: '', point: null }
    const eventIn = (present: Partial<typeof eventFacts>) => {
      const core = coreOf({ entry: EVENT, type: 'event', facts: { ...eventFacts, ...present } })
      const around = { ...nothing, events: new Map([[EVENT, rowOf(frozenOf({ core }))]]) }
      return renderItem(row, rendering({ around })).event
    }
    expect(eventIn({})?.changed).toBeNull()
    const event = eventIn({ status: 'cancelled' as 'scheduled', venue: venue as unknown as null })
    expect(event).toMatchObject({
      ...{ status: 'scheduled', venue: null, start: eventFacts.start },
      changed: { facts: ['status', 'room'], status: 'cancelled', venue, start: eventFacts.start, at: AT },
    })
    expect(eventIn({ start: '2024-07-31T05:15:00.000Z' })?.changed?.facts).toEqual(['start'])
  })

  it('keeps its embargo and its salted hashes to itself', () => {
    const text = JSON.stringify(renderFull(statement, rendering()))
    expect(text).not.toContain('embargo')
    expect(text).not.toContain('namedOnly')
  })
})

describe('a media update', () => {
  it('shows the entries that are out under their headings, and passes over the others', () => {
    const around = { ...nothing, entries: new Map([[STATEMENT, statement]]) }
    const { items, number } = renderFull(bundle, rendering({ around }))
    expect(number).toBe('12/2024')
    expect(items).toHaveLength(1)
    expect(items?.[0]).toMatchObject({
      heading: 'Messages',
      item: { id: STATEMENT, body: { text: 'No child left behind, whole' } },
    })
  })
})

describe('a withdrawn publication', () => {
  it('leaves none of its words', () => {
    const row = rowOf(frozenOf({ core: coreOf({}) }), { standing: 'withdrawn', note: 'Sent in error.' })
    const text = JSON.stringify(renderTombstone(row))
    expect(JSON.parse(text)).toMatchObject({
      type: 'statement',
      id: STATEMENT,
      edition: 1,
      note: 'Sent in error.',
    })
    expect(text).not.toContain('child')
  })
})
