import { createHash } from 'node:crypto'
import type { ContactCard, Core, FrozenFile, OrganisationSnapshot } from '../../../src/domain/canonical.ts'
import { type EntryType, STATEMENT_KINDS } from '../../../src/domain/entries.ts'
import { ORGANISATIONS } from '../../../src/server/story/people.ts'
import { toPublication } from '../../../src/wire/publish/toPublication.ts'
import type { Publication } from '../../../src/wire/rows.ts'
import { BENCH_LOCALES, createChance, paragraphsOf } from './words.ts'

/** Organisations that stand on the bench's publications: those that release texts while it runs, and others. */
export const BENCH_ORGANISATIONS = [
  ...ORGANISATIONS.map(({ slug }) => slug),
  ...Array.from({ length: 43 }, (_, index) => `office-${String(index).padStart(2, '0')}`),
]

/** A text of a page, as the newest have it, and a short notice, as the many behind them. */
const [LONG, SHORT, LONG_ONES] = [2_100, 320, 200]
const MINUTE = 60_000
const BLOCK = 25

type Placed = {
  /** From 0, the oldest; the texts of a block of 25 are tied to one another. */
  index: number
  /** How many there are in all; the newest came out `now`. */
  count: number
  now: number
}

/** Of 25: a media update that carries three texts, three events, and statements, three of which name an event. */
export const typeOf = (index: number): EntryType => {
  const place = index % BLOCK
  if (place === BLOCK - 1) return 'media-update'
  return place < 3 ? 'event' : 'statement'
}

export const entryOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`
/** A number that says nothing of the index, so that neither leads nor kinds go with types. */
const mixed = (index: number): number => Math.imul(index + 1, 0x9e3779b1) >>> 0

export const slugOf = (index: number): string =>
  `${typeOf(index)}-of-the-bench-${index}-${mixed(index).toString(16).padStart(8, '0')}`
const availableAt = ({ index, count, now }: Placed): string =>
  new Date(now - (count - index) * 20 * MINUTE).toISOString()

/** A row of the wire as a release leaves it, made by the wire's own projection from a text that nobody has signed. */
export const benchPublication = (placed: Placed): Publication => {
  const { index } = placed
  const chance = createChance(index)
  const at = availableAt(placed)
  const core = coreOf(placed)
  const digest = `sha256:${String(index).padStart(64, '0')}`
  const long = placed.count - index <= LONG_ONES
  const languages = Object.fromEntries(
    BENCH_LOCALES.map((locale) => [locale, leafOf(locale, long ? LONG : SHORT, index, chance)]),
  )
  const aside = Object.fromEntries(core.contacts.map(({ public: hash }) => [hash, { value: CONTACT }]))
  const frozen = { core, languages, digest, manifest: { format: 1, core: digest, languages: {} }, aside }
  const edition = { edition: 1, editionType: 'original', digest, availableAt: at } as const
  return toPublication(frozen as Parameters<typeof toPublication>[0], {
    edition: {
      ...edition,
      ...{ withdrawnAt: null, withdrawSeq: null, minor: 0, changedAt: null, changed: [] },
    },
    ...{ standing: 'live', effective: true, replaced: false, note: null },
    ...{ firstAvailableAt: at, nextAvailableAt: null, headSeq: 4 },
    ...{ cautions: [], dissociations: [], remarks: { count: 0, at: null } },
    ...{ gate: '', opens: '', sweeping: false, reached: core.items.map(({ entry }) => entry) },
  })
}

type Chance = ReturnType<typeof createChance>

const leafOf = (locale: (typeof BENCH_LOCALES)[number], letters: number, index: number, chance: Chance) => {
  const paragraphs = paragraphsOf(locale, letters, chance)
  const [title = ''] = paragraphsOf(locale, 60, chance)
  return {
    title: `${title.slice(0, -1)} ${index}`,
    summary: paragraphsOf(locale, 120, chance)[0] ?? '',
    body: null,
    html: paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join(''),
    text: paragraphs.join('\n\n'),
  }
}

const sha256Of = (name: string): string => createHash('sha256').update(name).digest('hex')

/** For the press, as most texts name one. */
const CONTACT: ContactCard = {
  ...{ name: 'The duty officer for the press', title: 'Press officer', organisation: null },
  ...{ languages: ['en', 'fr'], hours: 'Monday to Friday, 9 to 17', zone: 'Europe/Vienna' },
  emails: [{ address: 'press@newsroom.example', visibility: 'public' }],
  phones: [{ number: '+43 1 5550 100', visibility: 'public' }],
}

/** Pictures go round; nobody asks for their bytes. */
const PICTURES = 200
const pictureOf = (index: number): FrozenFile => {
  const sha256 = sha256Of(`picture ${index % PICTURES}`)
  return {
    ...{ sha256, ext: 'jpg', mimeType: 'image/jpeg', role: 'media', filename: `${sha256.slice(0, 12)}.jpg` },
    ...{ alt: 'People in a hall, listening to a speaker', credit: 'The bench', width: 1600, height: 1067 },
  }
}

const snapshotOf = (slug: string): OrganisationSnapshot => ({
  slug,
  name: `The Consortium’s ${slug.replace('-', ' ')} for protection and labour`,
  acronym: slug.toUpperCase(),
  kind: 'intergovernmental',
  logo: { sha256: sha256Of(slug), ext: 'png', alt: `The emblem of ${slug}`, credit: '' },
  boilerplate:
    'It works with governments and civil society so that nobody is traded, from research to practice.',
})

/** A lead that is the issuer, and two that sign with it. */
const partiesOf = (index: number): [lead: string, ...others: string[]] => {
  const own = (mixed(index) >>> 8) % BENCH_ORGANISATIONS.length
  return [own, own + 7, own + 19].map(
    (place) => BENCH_ORGANISATIONS[place % BENCH_ORGANISATIONS.length] ?? '',
  ) as [string, string, string]
}

const coreOf = (placed: Placed): Core => {
  const { index } = placed
  const type = typeOf(index)
  const [lead, ...others] = partiesOf(index)
  const first = index - (index % BLOCK)
  const carried = type === 'media-update' ? [first, first + 3, first + 8] : []
  return {
    ...{ entry: entryOf(index), type, slug: slugOf(index), lead, issuer: lead, reproduced: null },
    parties: others.map((organisation) => ({ organisation, role: 'co-signatory' })),
    organisations: Object.fromEntries([lead, ...others].map((slug) => [slug, snapshotOf(slug)])),
    masthead: [{ wording: 'in collaboration with', organisations: others, logos: true }],
    facts: factsOf(placed),
    ...{ speaker: null, embargo: null, mandate: null, namedOnly: [] },
    ...{ files: [pictureOf(index)], contacts: [{ public: sha256Of('contact') }] },
    items: carried.map((each) => ({ entry: entryOf(each), type: typeOf(each), heading: 'Texts' })),
    authoritative: 'en',
    official: ['fr', 'ar'],
  }
}

const factsOf = (placed: Placed): Core['facts'] => {
  const { index } = placed
  const about = { theme: null, observance: null }
  switch (typeOf(index)) {
    case 'media-update':
      return { number: String(index), date: availableAt(placed).slice(0, 10), ...about }
    case 'event':
      return eventOf(placed)
    case 'statement': {
      const place = index % BLOCK
      const event = place < 6 ? index - 3 : null
      return {
        kind: STATEMENT_KINDS[(mixed(index) >>> 16) % STATEMENT_KINDS.length] ?? null,
        dateline: { place: 'Vienna', date: availableAt(placed).slice(0, 10) },
        event:
          event === null
            ? null
            : {
                entry: entryOf(event),
                slug: slugOf(event),
                titles: { en: `An event ${event}` },
                facts: eventOf({ ...placed, index: event }),
              },
        ...about,
      }
    }
  }
}

const eventOf = (placed: Placed) => {
  const start = new Date(Date.parse(availableAt(placed)) + 10_000 * MINUTE)
  return {
    start: start.toISOString(),
    end: new Date(start.getTime() + 90 * MINUTE).toISOString(),
    ...{ mediaCall: null, zone: 'Europe/Vienna', format: 'in-person' as const, link: null },
    venue: { name: 'Hall A', address: 'Wagramer Straße 5', city: 'Vienna', country: 'AT', point: null },
    ...{ status: 'scheduled' as const, previousStart: null, guests: [], expected: null },
    organisers: [],
    theme: null,
    observance: null,
  }
}
