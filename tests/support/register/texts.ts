import type { CanonicalText, Core, EventFacts, LanguageLeaf } from '../../../src/domain/canonical.ts'
import { digestOf, manifestOf } from '../../../src/domain/canonical.ts'
import type { FrozenDraft } from '../../../src/domain/clearance/facts.ts'
import type { Clearance } from '../../../src/domain/clearance/state.ts'
import type { Salted } from '../../../src/domain/digests.ts'
import { saltedHash } from '../../../src/domain/digests.ts'
import type { EvidenceText } from '../../../src/domain/evidence/evidence.ts'
import type { Locale } from '../../../src/domain/locales.ts'
import { rendering } from '../../../src/domain/rendering/renderings.ts'
import { cleanBlocks, toDocument } from '../../../src/register/text/languageText.ts'
import { isNamedRole } from '../../../src/domain/parties.ts'
import type { Entry } from './cast.ts'

/** What people write: each number is other words. `ur` and `fr`: 0 for none; `fr` is a courtesy. */
export type Words = { core: number; en: number; ur: number; fr: number; room: number; embargo: string | null }

/** A frozen text, and the words of the desk that it was made of. */
export type Kept = EvidenceText & { words: Words }

/** A language of a text with one paragraph. */
export const leafOf = (words: string, locale: Locale = 'en'): LanguageLeaf => {
  const paragraph = { type: 'paragraph', children: [{ type: 'text', text: words }] }
  const body = toDocument(cleanBlocks({ root: { children: [paragraph] } }))
  const html = rendering.toHtml(body, locale)
  return { title: words, summary: '', body, html, text: rendering.toText(body) }
}

export const snapshotsOf = (slugs: readonly string[]): Core['organisations'] =>
  Object.fromEntries(
    slugs.map((slug) => [
      slug,
      { slug, name: `Agency ${slug}`, acronym: slug.toUpperCase(), kind: null, logo: null, boilerplate: '' },
    ]),
  )

const eventFacts = ({ core, room }: Words): EventFacts => ({
  ...{ start: '2024-09-01T10:00:00.000Z', end: null, mediaCall: null, zone: 'UTC', format: 'in-person' },
  venue: { name: `hall ${room}`, address: `street ${core}`, city: '', country: '', point: null },
  ...{ link: null, status: 'scheduled', previousStart: null, organisers: [], guests: [], expected: null },
  ...{ theme: null, observance: null },
})

const factsOf = ({ type }: Entry, words: Words): Core['facts'] => {
  if (type === 'event') return eventFacts(words)
  const shared = { theme: `core ${words.core}`, observance: null }
  return type === 'statement'
    ? { ...shared, kind: 'message', dateline: null, event: null }
    : { ...shared, number: null, date: null }
}

const partiesOf = ({ parties }: Clearance): Core['parties'] =>
  parties
    .filter(({ role, standing }) => standing === 'accepted' && isNamedRole(role))
    .map(({ organisation, role }) => ({ organisation, role }))
    .sort((one, other) => (one.organisation < other.organisation ? -1 : 1))

const coreOf = (entry: Entry, words: Words, clearance: Clearance): Core => ({
  ...{
    entry: entry.id,
    type: entry.type,
    slug: `${entry.id}-12345678`,
    lead: clearance.lead,
    issuer: clearance.lead,
  },
  ...{ reproduced: null, parties: partiesOf(clearance), masthead: [] },
  organisations: snapshotsOf([
    clearance.lead,
    ...partiesOf(clearance).map(({ organisation }) => organisation),
  ]),
  ...{ facts: factsOf(entry, words), speaker: null, files: [], contacts: [] },
  embargo: words.embargo ? { until: words.embargo, zone: 'UTC', wallTime: words.embargo.slice(0, 16) } : null,
  items: entry.items.map((item) => ({
    entry: item,
    type: item === 'event' ? 'event' : 'statement',
    heading: '',
  })),
  mandate: entry.type === 'event' ? mandateOf(words) : null,
  namedOnly: [],
  authoritative: 'en',
  official: words.ur ? ['ur'] : [],
})

/** Every second text lets a second person of the lead confirm. */
const mandateOf = ({ core }: Words): Core['mandate'] =>
  core % 2 ? { facts: ['room'] } : { facts: ['room'], confirm: 'lead' }

type Freezing = {
  entry: Entry
  words: Words
  clearance: Clearance
  note: Salted<string> | null
  last: Kept | null
}
export type Frozen = { text: Kept; draft: FrozenDraft }

const toKept = (canonical: CanonicalText, words: Words, note: Salted<string> | null): Kept => {
  const manifest = manifestOf(canonical)
  const aside = note && canonical.notice ? { [saltedHash(note)]: note } : {}
  return { ...canonical, digest: digestOf(manifest), manifest, aside, words }
}

/** The canonical text of the words; null where a translation would change more than languages. */
export const freezeWords = ({ entry, words, clearance, note, last }: Freezing): Frozen | null => {
  const { work } = clearance
  const fresh = coreOf(entry, words, clearance)
  const isTranslation = work.editionType === 'translation'
  const isSame = last && JSON.stringify(fresh.parties) === JSON.stringify(last.core.parties)
  const core = isTranslation ? last?.core : fresh
  if (!core || (isTranslation && (!isSame || last?.words.core !== words.core))) return null
  const canonical: CanonicalText = {
    core,
    languages: {
      en: leafOf(`en ${words.en}`),
      ...(core.official.includes('ur') ? { ur: leafOf(`ur ${words.ur}`, 'ur') } : {}),
      ...(words.fr ? { fr: { ...leafOf(`fr ${words.fr}`, 'fr'), standing: 'courtesy' as const } } : {}),
    },
    ...(note && work.correctSeq !== null && !isTranslation
      ? { notice: { editionType: work.editionType, publicNote: saltedHash(note) } }
      : {}),
  }
  const text = toKept(canonical, words, note)
  const draft: FrozenDraft = {
    ...{ digest: text.digest, manifest: text.manifest, slug: core.slug, authoritative: 'en', namedOnly: [] },
    official: core.official,
    courtesy: words.fr ? ['fr'] : [],
  }
  return { text, draft }
}

/** The text with another hall, everything else as it was signed. */
export const withRoom = ({ core, languages, notice, aside, words }: Kept, room: number): Kept => {
  const facts = core.facts as EventFacts
  const changed: Core = { ...core, facts: { ...facts, venue: eventFacts({ ...words, room }).venue } }
  const manifest = manifestOf({ core: changed, languages, ...(notice ? { notice } : {}) })
  const text = { core: changed, languages, ...(notice ? { notice } : {}), aside, words: { ...words, room } }
  return { ...text, digest: digestOf(manifest), manifest }
}
