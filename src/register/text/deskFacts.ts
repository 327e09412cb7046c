import type {
  Embargo,
  EventFacts,
  Guest,
  MastheadLine,
  MediaUpdateFacts,
  OrganiserLine,
  Speaker,
  StatementFacts,
  Venue,
} from '../../domain/canonical.ts'
import type { Attendance, EntryType, EventFormat, EventStatus, StatementKind } from '../../domain/entries.ts'
import { ATTENDANCES, EVENT_FORMATS, EVENT_STATUSES, STATEMENT_KINDS } from '../../domain/entries.ts'
import { instantsIn } from '../../domain/eventInstants.ts'
import type { Mandate } from '../../domain/mandate/mandateFacts.ts'
import { hostOfLink, readHosts } from '../../domain/mandate/changedFacts.ts'
import { MANDATE_FACTS } from '../../domain/mandate/mandateFacts.ts'
import { subjectsIn } from '../../domain/subjects/subjects.ts'
import { words } from './languageText.ts'
import type { OrganisationBook } from '../organisations.ts'
import type { DeskDocument } from '../types.ts'

/** What the desk wrote outside the languages, in one shape on both stores; whatever it points at is still an id. */
export type DeskFacts = {
  issuer: string | null
  reproduced: { source: string; receivedAt: string | null } | null
  masthead: MastheadLine[]
  namedOnly: { organisation: string; reason: string }[]
  speaker: Speaker | null
  embargo: Embargo | null
  facts: Omit<StatementFacts, 'event'> | EventFacts | MediaUpdateFacts
  event: string | null
  media: string[]
  attachments: string[]
  contacts: string[]
  items: { collection: string; entry: string; heading: string }[]
  subject: string[]
  mandate: Mandate | null
}

const orNull = (value: unknown): string | null => words(value) || null

export const instantOf = (value: string | null | undefined): string | null => {
  const time = value ? Date.parse(value) : NaN
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

const oneOf = <T extends string>(all: readonly T[], value: unknown): T | null =>
  all.find((each) => each === value) ?? null

export const toDeskFacts = (document: DeskDocument, type: EntryType, book: OrganisationBook): DeskFacts => ({
  issuer: book.slugOf(document.issuer),
  reproduced: reproduced(document),
  masthead: masthead(document, book),
  namedOnly: namedOnly(document, book),
  speaker: type === 'statement' ? speaker(document, book) : null,
  embargo: embargoOf(document),
  facts: facts(document, type, book),
  event: type === 'statement' ? (document.event ?? null) : null,
  media: document.media ?? [],
  attachments: document.attachments ?? [],
  contacts: document.contacts ?? [],
  items: type === 'media-update' ? itemsOf(document) : [],
  subject: subjectsIn(document.subject),
  mandate: type === 'event' ? mandate(document) : null,
})

const mandate = (document: DeskDocument): Mandate | null => {
  const { mandate: given, mandateConfirm, mandateHosts, link } = document
  const facts = MANDATE_FACTS.filter((fact) => (given ?? []).includes(fact))
  if (facts.length === 0) return null
  const typed = readHosts(mandateHosts)
  // Where nobody names one, a new link stays on the host of the present one.
  const hosts = facts.includes('link') ? (typed.length > 0 ? typed : hostOfLink(link)) : []
  return {
    facts,
    ...(mandateConfirm === 'lead' ? { confirm: 'lead' as const } : {}),
    ...(hosts.length > 0 ? { hosts } : {}),
  }
}

const reproduced = ({ reproduced: given }: DeskDocument): DeskFacts['reproduced'] => {
  const source = words(given?.source)
  return source ? { source, receivedAt: instantOf(given?.receivedAt) } : null
}

const slugsOf = (ids: readonly string[] | null | undefined, book: OrganisationBook): string[] =>
  (ids ?? []).flatMap((id) => book.slugOf(id) ?? [])

const masthead = (document: DeskDocument, book: OrganisationBook): MastheadLine[] =>
  (document.masthead ?? []).map(({ wording, organisations, logos }) => ({
    wording: words(wording),
    organisations: slugsOf(organisations, book),
    logos: logos !== false,
  }))

const namedOnly = (document: DeskDocument, book: OrganisationBook): DeskFacts['namedOnly'] =>
  (document.namedOnly ?? []).flatMap(({ organisation, reason }) => {
    const slug = book.slugOf(organisation)
    return slug ? [{ organisation: slug, reason: words(reason) }] : []
  })

const speaker = ({ speaker: given }: DeskDocument, book: OrganisationBook): Speaker | null => {
  const whole = {
    name: orNull(given?.name),
    honorific: words(given?.honorific),
    office: words(given?.office),
    organisation: book.slugOf(given?.organisation),
  }
  return whole.name || whole.office || whole.organisation ? whole : null
}

export const embargoOf = ({ embargo: given }: Pick<DeskDocument, 'embargo'>): Embargo | null => {
  const until = instantOf(given?.until)
  return until === null
    ? null
    : { until, zone: words(given?.zone) || 'UTC', wallTime: words(given?.wallTime) || until.slice(0, 16) }
}

const facts = (document: DeskDocument, type: EntryType, book: OrganisationBook): DeskFacts['facts'] => {
  const common = { theme: orNull(document.theme), observance: orNull(document.observance) }
  if (type === 'event') return { ...eventFacts(document, book), ...common }
  if (type === 'media-update') {
    return { number: orNull(document.number), date: orNull(document.date), ...common }
  }
  const place = words(document.dateline?.place)
  const date = orNull(document.dateline?.date)
  return {
    kind: oneOf<StatementKind>(STATEMENT_KINDS, document.kind),
    dateline: place || date ? { place, date } : null,
    ...common,
  }
}

const eventFacts = (
  document: DeskDocument,
  book: OrganisationBook,
): Omit<EventFacts, 'theme' | 'observance'> => ({
  start: instantOf(document.start),
  end: instantOf(document.end),
  mediaCall: instantOf(document.mediaCall),
  ...instantsIn(document, instantOf),
  zone: orNull(document.zone),
  venue: venue(document),
  format: oneOf<EventFormat>(EVENT_FORMATS, document.format),
  link: orNull(document.link),
  status: oneOf<EventStatus>(EVENT_STATUSES, document.status) ?? 'scheduled',
  previousStart: instantOf(document.previousStart),
  organisers: (document.organisers ?? []).map((organiser) => toOrganiser(organiser, book)),
  guests: (document.guests ?? []).map(toGuest),
  expected: expectedNumber(document),
})

const venue = ({ venue: given }: DeskDocument): Venue | null => {
  const { latitude, longitude } = given?.point ?? {}
  const whole = {
    name: words(given?.name),
    address: words(given?.address),
    city: words(given?.city),
    country: words(given?.country),
    point: typeof latitude === 'number' && typeof longitude === 'number' ? { latitude, longitude } : null,
  }
  return whole.name || whole.address || whole.city || whole.country || whole.point ? whole : null
}

type Organiser = NonNullable<DeskDocument['organisers']>[number]

const toOrganiser = ({ organisation, name, role }: Organiser, book: OrganisationBook): OrganiserLine => ({
  organisation: book.slugOf(organisation),
  name: orNull(name),
  role: words(role),
})

const toGuest = ({ name, office, role, attendance }: NonNullable<DeskDocument['guests']>[number]): Guest => ({
  name: words(name),
  office: words(office),
  role: words(role),
  attendance: oneOf<Attendance>(ATTENDANCES, attendance),
})

const expectedNumber = ({ expected: given }: DeskDocument): EventFacts['expected'] => {
  const number = typeof given?.number === 'number' ? given.number : null
  const qualifier = words(given?.qualifier)
  return number === null && qualifier === '' ? null : { qualifier, number }
}

export const itemsOf = (document: DeskDocument): DeskFacts['items'] =>
  (document.items ?? []).flatMap(({ heading, entry }) =>
    entry ? [{ collection: entry.relationTo, entry: entry.value, heading: words(heading) }] : [],
  )
