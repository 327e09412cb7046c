import type {
  ContactCard,
  Core,
  EventFacts,
  FrozenFile,
  OrganisationSnapshot,
} from '../../../../src/domain/canonical.ts'
import { EVENT_INSTANT_NAMES, ofEachInstant } from '../../../../src/domain/eventInstants.ts'
import { saltedHash } from '../../../../src/domain/digests.ts'
import { ATTENDANCES } from '../../../../src/domain/entries.ts'
import { LOCALES, type Locale } from '../../../../src/domain/locales.ts'
import type { OrganisationKind } from '../../../../src/domain/organisations.ts'
import { toHtml, toText } from '../../../../src/register/text/languageText.ts'
import type { Bodies } from '../../../../src/wire/copies/toCopy.ts'
import type { FullItem } from '../../../../src/wire/render/items.ts'
import type { FrozenPart } from '../../../../src/wire/publish/toPublication.ts'
import { renderFull } from '../../../../src/wire/render/renderItem.ts'
import type { Publication } from '../../../../src/wire/rows.ts'
import { afterwards, CAUTION, LATER, URL } from '../formats/examples.ts'
import { AT, BUNDLE, coreOf, EVENT, frozenOf, rowOf, STATEMENT } from '../frozenExamples.ts'
import { bodyOf, TOLD } from './examples.ts'

/** Texts with everything that a text can have, each of it in words of its own. */

type OrganisationSource = [slug: string, name: string, kind: OrganisationKind]
const ORGANISATIONS: OrganisationSource[] = [
  ['unodc', 'Office on Drugs and Crime', 'un-entity'],
  ['un', 'United Nations', 'un-entity'],
  ['iom', 'Organization for Migration', 'intergovernmental'],
  ['ilo', 'Labour Organization', 'intergovernmental'],
  ['mofa', 'Ministry of Foreign Affairs', 'government'],
  ['cso', 'Friends of the Child', 'civil-society'],
  ['firm', 'Builders Limited', 'private-sector'],
  ['uni', 'University of Islamabad', 'academia'],
  ['radio', 'Radio Pakistan', 'media'],
]

const snapshotOf = ([slug, name, kind]: OrganisationSource, index: number): OrganisationSnapshot => ({
  ...{ slug, name, kind, acronym: `${slug.toUpperCase()}-${index}` },
  logo: { sha256: `${index}`.repeat(64), ext: 'png', alt: `Emblem of ${slug}`, credit: `Studio ${slug}` },
  boilerplate: `What ${slug} does.\nWhere ${slug} works.`,
})

const file = (sign: string, rest: Partial<FrozenFile>): FrozenFile => ({
  ...{ sha256: sign.repeat(64), ext: 'jpg', mimeType: 'image/jpeg', role: 'media', width: 1200, height: 800 },
  ...{ alt: `Shown in ${sign}`, credit: `Agency ${sign}`, filename: `${sign.repeat(12)}.jpg`, ...rest },
})

const FILES = [
  file('a', { focus: { x: 30, y: 60 } }),
  file('b', { ext: 'mp4', mimeType: 'video/mp4', filename: `${'b'.repeat(12)}.mp4` }),
  file('c', {
    ext: 'pdf',
    mimeType: 'application/pdf',
    role: 'attachment',
    filename: `${'c'.repeat(12)}.pdf`,
  }),
  file('d', { role: 'attachment' }),
]

const card: ContactCard = {
  ...{ name: 'Sana Duty', title: 'Spokesperson', organisation: 'ilo', languages: ['en', 'ur', 'ps'] },
  ...{ hours: '9 to 17', zone: 'Asia/Karachi' },
  emails: [{ address: 'press.office@unodc.example', visibility: 'public' }],
  phones: [{ number: '+92 51 111', visibility: 'public' }],
}
const salted = { salt: 'b2', value: card }
const NOTE = { salt: 'c3', value: 'The second paragraph was wrong.' }

export const FACTS: EventFacts = {
  start: '2024-07-30T05:15:00.000Z',
  end: '2024-07-30T07:00:00.000Z',
  mediaCall: '2024-07-30T04:30:00.000Z',
  // Each at a minute of its own.
  ...ofEachInstant((name) => `2024-07-30T04:${10 + EVENT_INSTANT_NAMES.indexOf(name)}:00.000Z`),
  zone: 'Asia/Karachi',
  venue: {
    ...{ name: 'Serena Hotel', address: 'Khayaban-e-Suhrwardy, G-5', city: 'Islamabad', country: 'Pakistan' },
    point: { latitude: 33.715, longitude: -73.1016 },
  },
  format: 'in-person',
  link: 'https://meet.example/day?a=1&b=2',
  status: 'scheduled',
  previousStart: '2024-07-29T05:45:00.000Z',
  organisers: [
    { organisation: 'mofa', name: null, role: 'organiser' },
    { organisation: 'uni', name: 'Faculty of Law', role: 'in collaboration with' },
    { organisation: null, name: 'Neighbours', role: 'host' },
  ],
  guests: ATTENDANCES.map((attendance, index) => ({
    ...{ name: `Guest ${index + 1}`, office: `Office ${index + 1}`, role: `role ${index + 1}` },
    attendance,
  })),
  expected: { qualifier: 'more than, say,', number: 450 },
  theme: 'Every child counts',
  observance: 'World Day against Trafficking',
}

const core = (locale: Locale, own: Partial<Core>): Core =>
  coreOf({
    lead: 'unodc',
    issuer: 'un',
    reproduced: { source: 'The Envoy', receivedAt: '2024-07-20T11:30:00.000Z' },
    parties: [
      { organisation: 'iom', role: 'co-author' },
      { organisation: 'ilo', role: 'co-signatory' },
      { organisation: 'cso', role: 'supporter' },
    ],
    organisations: Object.fromEntries(ORGANISATIONS.map((each, index) => [each[0], snapshotOf(each, index)])),
    masthead: [{ wording: 'hand in hand with', organisations: ['iom', 'firm'], logos: true }],
    speaker: { name: 'A. Speaker', honorific: 'H.E.', office: 'Secretary-General', organisation: 'radio' },
    files: FILES,
    contacts: [{ public: saltedHash(salted) }],
    subject: ['medtop:20000093', 'medtop:20001320'],
    authoritative: locale,
    official: LOCALES.filter((each) => each !== locale),
    ...own,
  })

const frozen = (locale: Locale, own: Partial<Core>, title: string): FrozenPart => {
  const body = bodyOf(TOLD.en)
  const leaf = {
    ...{ title, summary: `${title}, in short`, body, html: toHtml(body, locale), text: toText(body) },
  }
  const others = LOCALES.filter((each) => each !== locale).slice(0, 2)
  const [official, courtesy] = others
  const part = frozenOf({
    core: core(locale, own),
    languages: {
      [locale]: leaf,
      ...(official ? { [official]: leaf } : {}),
      ...(courtesy ? { [courtesy]: { ...leaf, standing: 'courtesy' as const } } : {}),
    },
    notice: { editionType: 'correction', publicNote: saltedHash(NOTE) },
  })
  return { ...part, aside: { [saltedHash(salted)]: salted, [saltedHash(NOTE)]: NOTE } }
}

const themes = { theme: 'Every child counts', observance: 'World Day against Trafficking' }

const event = (locale: Locale) => frozen(locale, { entry: EVENT, type: 'event', facts: FACTS }, 'Joint event')
const linked = (locale: Locale) => ({
  ...{ entry: EVENT, slug: 'joint-event-11111111' },
  titles: { [locale]: 'Linked event' },
  facts: FACTS,
})
const statement = (locale: Locale) =>
  frozen(
    locale,
    {
      facts: {
        ...{ kind: 'press-release', dateline: { place: 'New York', date: '29 July 2024' } },
        ...{ event: linked(locale), ...themes },
      },
    },
    'No child left behind',
  )
const bundle = (locale: Locale) =>
  frozen(
    locale,
    {
      ...{ entry: BUNDLE, type: 'media-update' },
      facts: { number: '12/2024', date: '28 July 2024', ...themes },
      items: [
        { entry: STATEMENT, type: 'statement', heading: 'Messages of the day' },
        { entry: EVENT, type: 'event', heading: 'Events of the day' },
      ],
    },
    'Media update',
  )

const row = (part: FrozenPart): Publication => {
  const made = rowOf(part, {
    ...{ number: 2, ...afterwards },
    cautions: [{ organisation: 'ilo', note: 'The hall is in doubt.', at: AT }, CAUTION],
  })
  return {
    ...made,
    ...{ editionType: 'correction', firstAvailableAt: AT, availableAt: LATER },
    card: { ...made.card, changed: { minor: 1, at: LATER, facts: ['start', 'room'] } },
  }
}

export type FullExample = { item: FullItem; bodies: Bodies; organisations: OrganisationSnapshot[] }

/** In this language: an event, a statement about it, and a media update that carries both. */
export const fullExamples = (locale: Locale): Record<FullItem['type'], FullExample> => {
  const parts = { event: event(locale), statement: statement(locale), 'media-update': bundle(locale) }
  const rows = [parts.statement, parts.event].map(row)
  const venue = {
    name: 'Town Hall',
    address: '1 High Street',
    city: 'Lahore',
    country: 'PK',
    point: FACTS.venue?.point ?? null,
  }
  const cancelled = { ...FACTS, status: 'cancelled' as const, venue }
  const present = row(frozen(locale, { entry: EVENT, type: 'event', facts: cancelled }, 'Joint event'))
  const around = {
    entries: new Map(rows.map((each) => [each.entry, each])),
    events: new Map([[EVENT, present]]),
    carriers: new Map([[STATEMENT, [row(parts['media-update'])]]]),
  }
  const exampleOf = (part: FrozenPart): FullExample => {
    const item = renderFull(row(part), { wanted: [locale], publicUrl: URL, around })
    const organisations = Object.values(part.core.organisations)
    const all = [item, ...(item.items ?? []).map((carried) => carried.item)]
    const bodies = new Map(all.map((each) => [each, { document: bodyOf(TOLD.en), organisations }]))
    return { item, bodies, organisations }
  }
  return {
    event: exampleOf(parts.event),
    statement: exampleOf(parts.statement),
    'media-update': exampleOf(parts['media-update']),
  }
}
