import type { EventFacts, OrganisationSnapshot, StatementFacts } from '../../../src/domain/canonical.ts'
import { toLexical } from '../../../src/server/story/desk.ts'
import type { Publication } from '../../../src/wire/rows.ts'

export type StockRow = { table: string; row: Record<string, unknown> }

/** Numbers as SQLite would give them, one after the other, for each name that is new. */
const createNumbers = () => {
  const numbers = new Map<string, number>()
  return {
    find: (name: string): number | null => numbers.get(name) ?? null,
    give: (name: string): number => {
      numbers.set(name, numbers.size + 1)
      return numbers.size
    },
  }
}

type Numbers = ReturnType<typeof createNumbers>
type Known = Record<'media' | 'organisations' | 'events' | 'statements', Numbers>

/**
 * Publications of the wire as rows of the stock application: each to be given once, the older ones first. What a statement
 * points at and what has not been there yet comes along.
 */
export const createStockRows = (): ((publication: Publication) => StockRow[]) => {
  const known: Known = {
    media: createNumbers(),
    organisations: createNumbers(),
    events: createNumbers(),
    statements: createNumbers(),
  }
  return (publication) => {
    if (publication.type === 'event') return [toEvent(publication, known)]
    if (publication.type !== 'statement') return []
    const { snapshots, card } = publication
    return [
      ...Object.values(snapshots).flatMap((snapshot) => organisationOnce(snapshot, known, publication)),
      ...card.files.flatMap((file) => mediaOnce(file, known, publication)),
      ...toStatement(publication, known),
    ]
  }
}

const datesOf = ({ availableAt }: Publication) => ({ updatedAt: availableAt, createdAt: availableAt })

type File = Publication['card']['files'][number]
type Picture = Pick<File, 'sha256' | 'ext' | 'alt' | 'credit'> & Partial<File>

const mediaOnce = (file: Picture, { media }: Known, publication: Publication): StockRow[] => {
  if (media.find(file.sha256)) return []
  const { alt, credit, mimeType = 'image/png', width = 240, height = 240 } = file
  const filename = `${file.sha256.slice(0, 12)}.${file.ext}`
  const size = { filesize: 48_000, width, height, focalX: 50, focalY: 50 }
  const row = { id: media.give(file.sha256), alt, credit, filename, mimeType, ...size }
  return [{ table: 'media', row: { ...row, ...datesOf(publication) } }]
}

const organisationOnce = (
  { slug, name, acronym, logo }: OrganisationSnapshot,
  known: Known,
  publication: Publication,
): StockRow[] => {
  if (known.organisations.find(slug)) return []
  const pictures = logo ? mediaOnce(logo, known, publication) : []
  const logo_id = logo ? known.media.find(logo.sha256) : null
  const row = { id: known.organisations.give(slug), slug, name, acronym, logo_id }
  return [...pictures, { table: 'organisations', row: { ...row, ...datesOf(publication) } }]
}

const toEvent = (publication: Publication, { events }: Known): StockRow => {
  const { start, end, zone, venue, status } = publication.card.core.facts as EventFacts // an event's
  const place = Object.entries(venue ?? {}).filter(([name]) => name !== 'point')
  return {
    table: 'events',
    row: {
      id: events.give(publication.entry),
      title: publication.card.leaves.en?.title ?? '',
      ...{ slug: publication.slug, start, end, zone, status },
      ...Object.fromEntries(place.map(([name, value]) => [`venue_${name}`, value])),
      ...datesOf(publication),
    },
  }
}

const toStatement = (publication: Publication, known: Known): StockRow[] => {
  const { card, bodies, slug, kind, entry, availableAt } = publication
  const { lead, issuer, parties } = card.core
  const { dateline, event } = card.core.facts as StatementFacts // a statement's
  const id = known.statements.give(entry)
  const row = {
    ...{ id, slug, kind, availableAt },
    title: card.leaves.en?.title ?? '',
    summary: card.leaves.en?.summary ?? '',
    body: toLexical(bodies.en?.text ?? ''),
    issuer_id: known.organisations.find(issuer),
    lead_id: known.organisations.find(lead),
    event_id: event ? known.events.find(event.entry) : null,
    picture_id: card.files[0] ? known.media.find(card.files[0].sha256) : null,
    dateline_place: dateline?.place ?? null,
    dateline_date: dateline?.date ?? null,
    ...datesOf(publication),
  }
  const organisations = parties.map(({ organisation }) => organisation)
  return [
    { table: 'statements', row },
    ...toRelations(id, { path: 'parties', organisations }, known),
    ...toMasthead(id, publication, known),
    ...toContacts(id, publication),
  ]
}

type Named = { path: string; organisations: readonly string[] }

const toRelations = (id: number, { path, organisations }: Named, known: Known): StockRow[] =>
  organisations.map((slug, place) => ({
    table: 'statements_rels',
    row: { order: place + 1, parent_id: id, path, organisations_id: known.organisations.find(slug) },
  }))

const toMasthead = (id: number, { card }: Publication, known: Known): StockRow[] =>
  card.core.masthead.flatMap(({ wording, organisations, logos }, place) => [
    {
      table: 'statements_masthead',
      row: { _order: place + 1, _parent_id: id, id: `${id}-m${place}`, wording, logos },
    },
    ...toRelations(id, { path: `masthead.${place}.organisations`, organisations }, known),
  ])

const toContacts = (id: number, { card }: Publication): StockRow[] =>
  card.contacts.map(({ name, title, hours, zone, languages, emails, phones }, place) => ({
    table: 'statements_contacts',
    row: {
      ...{ _order: place + 1, _parent_id: id, id: `${id}-c${place}`, name, title, hours, zone },
      ...{ languages: languages.join(', '), email: emails[0] ?? null, phone: phones[0] ?? null },
    },
  }))
