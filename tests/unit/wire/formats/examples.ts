import type { Core, EventFacts } from '../../../../src/domain/canonical.ts'
import type { Locale } from '../../../../src/domain/locales.ts'
import { marksOf } from '../../../../src/wire/formats/notices.ts'
import { renderFull, renderTombstone } from '../../../../src/wire/render/renderItem.ts'
import type { Publication } from '../../../../src/wire/rows.ts'
import { AT, BUNDLE, EVENT, STATEMENT, coreOf, frozenOf, leaf, rowOf } from '../frozenExamples.ts'

export const URL = 'https://news.example'
export const LATER = '2024-08-01T09:00:00.000Z'

/** What somebody would write who wants more than to be read. */
export const HOSTILE = [
  '=HYPERLINK("https://evil.example")',
  '</script><script>alert(1)</script>',
  ']]><evil/>',
  'a\u0000b\u001b[31m\u202Ec\u2066d\uD800e',
  'END:VEVENT\r\nBEGIN:VALARM\r\nTRIGGER:-PT1M',
  'x\u2028SUMMARY:y\u2029z\u0085w',
  'comma, semicolon; back\\slash "quoted" \'single\' & <b>',
  'ہر بچہ، ہر جگہ؛ '.repeat(40),
  '维护每一个儿童的权利，'.repeat(40),
]

/** The names of what is left when a title is one line in a format that is not ours. */
export const NEVER_IN_A_LINE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202A-\u202E\u2066-\u2069\uD800-\uDFFF]/ // oxlint-disable-line no-control-regex -- they are what is looked for

const ORGANISATION = { organisation: 'unodc', note: 'The date is in doubt.', at: LATER }
export const CAUTION = ORGANISATION
export const DISSOCIATION = { organisation: 'iom', note: 'We were not asked.', at: LATER }

const picture = {
  sha256: 'a'.repeat(64),
  ext: 'jpg',
  mimeType: 'image/jpeg',
  role: 'media' as const,
  alt: 'Children at school',
  credit: 'UNODC',
  width: 1200,
  height: 800,
  filename: 'aaaaaaaaaaaa.jpg',
}

type Text = { title?: string; summary?: string; html?: string; text?: string; locale?: Locale }
type OnLog = Parameters<typeof rowOf>[1]

const frozenText = (core: Core, { title = 'No child left behind', locale = 'en', ...words }: Text) =>
  frozenOf({
    core: { ...core, authoritative: locale },
    languages: { [locale]: { ...leaf(title), ...words } },
  })

export const statementRow = (words: Text = {}, onLog: OnLog = {}): Publication =>
  rowOf(frozenText(coreOf({ files: [picture] }), words), onLog)

export const eventFacts: EventFacts = {
  start: '2024-07-30T05:15:00.000Z',
  end: '2024-07-30T07:00:00.000Z',
  mediaCall: '2024-07-30T04:30:00.000Z',
  zone: 'Asia/Karachi',
  venue: {
    name: 'Serena Hotel',
    address: 'Khayaban-e-Suhrwardy, G-5',
    city: 'Islamabad',
    country: 'Pakistan',
    point: { latitude: 33.715, longitude: 73.1016 },
  },
  format: 'hybrid',
  link: 'https://meet.example/day?a=1&b=2',
  status: 'scheduled',
  previousStart: null,
  organisers: [
    { organisation: 'unodc', name: null, role: 'organiser' },
    { organisation: null, name: 'Friends of the Child', role: '' },
  ],
  guests: [{ name: 'A. Guest', office: 'Minister', role: 'chief guest', attendance: 'confirmed' }],
  expected: null,
  theme: null,
  observance: null,
}

export const eventRow = (facts: Partial<EventFacts> = {}, words: Text = {}, onLog: OnLog = {}): Publication =>
  rowOf(
    frozenText(
      coreOf({
        entry: EVENT,
        type: 'event',
        slug: 'joint-event-11111111',
        facts: { ...eventFacts, ...facts },
        files: [picture],
      }),
      { title: 'Joint event', ...words },
    ),
    onLog,
  )

export const bundleRow = (): Publication =>
  rowOf(
    frozenText(
      coreOf({
        entry: BUNDLE,
        type: 'media-update',
        slug: 'update-00000000',
        facts: { number: '12/2024', date: '29 July 2024', theme: null, observance: null },
        items: [{ entry: STATEMENT, type: 'statement', heading: 'Messages' }],
      }),
      { title: 'Media update' },
    ),
  )

/** A statement about an event that was cancelled since, in another hall than the statement says. */
export const ofCancelledEvent = () => {
  const linked = {
    entry: EVENT,
    slug: 'joint-event-11111111',
    titles: { en: 'Joint event' },
    facts: eventFacts,
  }
  const facts = { kind: 'message' as const, dateline: null, event: linked, theme: null, observance: null }
  const row = rowOf(frozenText(coreOf({ facts }), {}))
  const present = eventRow({ status: 'cancelled', venue: null }, {}, {})
  const around = { entries: new Map(), events: new Map([[EVENT, present]]), carriers: new Map() }
  const item = renderFull(row, { wanted: [], publicUrl: URL, around })
  return { standing: 'live' as const, item, marks: marksOf(row, item) }
}

/** A row as the formats have it, with nothing else on the wire but the entries that are named. */
export const liveOf = (row: Publication, entries: readonly Publication[] = []) => ({
  standing: 'live' as const,
  item: renderFull(row, {
    wanted: [],
    publicUrl: URL,
    around: {
      entries: new Map(entries.map((entry) => [entry.entry, entry])),
      events: new Map(),
      carriers: new Map(),
    },
  }),
  marks: marksOf(row),
})

export const goneOf = (row: Publication) => {
  const withdrawn: Publication = {
    ...row,
    standing: 'withdrawn',
    withdrawnAt: LATER,
    note: 'Sent in error.',
  }
  return { standing: 'withdrawn' as const, tombstone: renderTombstone(withdrawn), marks: marksOf(withdrawn) }
}

/** The same text after everything that can happen to it while it is out. */
export const afterwards: OnLog = {
  cautions: [CAUTION],
  dissociations: [DISSOCIATION],
  remarks: { count: 2, at: LATER },
}

export { AT, BUNDLE, EVENT, STATEMENT }
