import type { FrozenFile, OrganisationSnapshot, MediaUpdateFacts } from '../../domain/canonical.ts'
import { fileUrl, type Addresses, pageUrl, renditionUrl } from '../http/routes.ts'
import type {
  LogoRef,
  OrganisationItem,
  OrganisationRef,
  Tombstone,
  BundleDetails,
  Contact,
  EventDetails,
  Extras,
  FullItem,
  Item,
  LinkRef,
  MediaRef,
  PublicRemark,
} from './items.ts'
import { headingIn } from '../../domain/headings.ts'
import { isShownPicture } from '../../domain/pictures/inTexts.ts'
import { RENDITION_TYPES, renditionsOf } from '../../domain/pictures/renditions.ts'
import type {
  LeafBody,
  LeafSummary,
  PublicContact,
  Snapshots,
  PublicationSummary,
  ShownPublication,
  Remark,
} from '../rows.ts'
import { type Locale, directionOf } from '../../domain/locales.ts'
import { escapeHtml } from '../../domain/markup.ts'
import { uriOfSubject } from '../../domain/subjects/codes.ts'
import { nameOfSubject } from '../../domain/subjects/subjects.ts'
import { chooseLocale } from '../http/negotiate.ts'
import { renderEventDetails, renderEventRef } from './renderEvents.ts'

const toLogo = ({ logo }: OrganisationSnapshot, publicUrl: string): LogoRef | null =>
  logo ? { url: fileUrl(publicUrl, logo), alt: logo.alt, credit: logo.credit } : null

/** How a publication names an organisation: as it was when the text was frozen. */
export const toOrganisation = (slug: string, snapshots: Snapshots, publicUrl: string): OrganisationRef => {
  const snapshot = Object.hasOwn(snapshots, slug) ? snapshots[slug] : undefined
  if (!snapshot) return { slug, name: slug, acronym: '', logo: null }
  const { name, acronym } = snapshot
  return { slug, name, acronym, logo: toLogo(snapshot, publicUrl) }
}

/** An organisation that stands on publications. */
export const toOrganisationItem = (snapshot: OrganisationSnapshot, publicUrl: string): OrganisationItem => {
  const { slug, name, acronym, kind, boilerplate } = snapshot
  return { type: 'organisation', slug, name, acronym, kind, logo: toLogo(snapshot, publicUrl), boilerplate }
}

/** What is left of a withdrawn publication; none of its words. */
export const renderTombstone = (row: PublicationSummary): Tombstone => ({
  type: row.type,
  id: row.entry,
  slug: row.slug,
  edition: row.edition,
  withdrawnAt: row.withdrawnAt ?? row.availableAt,
  note: row.note,
})

/** What else is on the wire at this instant, as far as the rendered publications point at it; keyed by entry. */
export type RelatedItems = {
  entries: ReadonlyMap<string, ShownPublication>
  /** Events that are out; null where the event stays as the signers of the text saw it. */
  events: ReadonlyMap<string, PublicationSummary | null>
  /** The media updates that carry an entry. */
  carriers: ReadonlyMap<string, readonly PublicationSummary[]>
  /** Entries that show of their event what the world has not read. */
  unread?: ReadonlySet<string>
}

export type Rendering = Addresses & {
  wanted: readonly Locale[]
  around: RelatedItems
  /** Whole items show the details of contacts that are for the press. */
  isPress?: boolean
}

type Shown = { publicUrl: string; alternatives?: Record<string, string> }

const toMedia = (
  { sha256, ext, role, ...file }: FrozenFile,
  { publicUrl, alternatives = {} }: Shown,
): MediaRef[] =>
  role === 'logo'
    ? []
    : [
        {
          url: fileUrl(publicUrl, { sha256, ext }),
          role,
          ...file,
          alt: alternatives[sha256] ?? file.alt,
          renditions: (role === 'media' ? renditionsOf(file) : []).map((each) => ({
            url: renditionUrl(publicUrl, { sha256, ext }, each),
            mimeType: RENDITION_TYPES[each.form],
            ...{ width: each.width, height: each.height },
          })),
        },
      ]

const languageOf = ({ card }: PublicationSummary, wanted: readonly Locale[]): Locale =>
  chooseLocale(wanted, {
    available: Object.keys(card.leaves) as Locale[], // a card's leaves are keyed by locale
    authoritative: card.core.authoritative,
  })

const leafOf = (row: PublicationSummary, language: Locale): LeafSummary =>
  row.card.leaves[language] ?? { title: '', summary: '', standing: 'authoritative' }

const toLink = (row: PublicationSummary, rendering: Rendering): LinkRef => {
  const locale = languageOf(row, rendering.wanted)
  const { entry, type, slug } = row
  return {
    id: entry,
    slug,
    title: leafOf(row, locale).title,
    url: pageUrl(rendering, { type, slug, locale }),
  }
}

const toVoices = ({ card, snapshots }: PublicationSummary, publicUrl: string) => {
  const { lead, issuer, parties, masthead, speaker } = card.core
  const named = (slug: string) => toOrganisation(slug, snapshots, publicUrl)
  return {
    issuer: named(issuer),
    lead: named(lead),
    parties: parties.map(({ organisation, role }) => ({ organisation: named(organisation), role })),
    masthead: masthead.map((line) => ({ ...line, organisations: line.organisations.map(named) })),
    speaker: speaker
      ? { ...speaker, organisation: speaker.organisation ? named(speaker.organisation) : null }
      : null,
  }
}

const toCorrection = ({ card, edition, availableAt }: PublicationSummary): Item['correction'] =>
  card.correction ? { edition, ...card.correction, at: availableAt } : null

const publicRemarkOf = (
  { snapshots }: PublicationSummary,
  publicUrl: string,
  remarks: readonly Remark[] | undefined,
): PublicRemark[] =>
  (remarks ?? []).map(({ organisation, note, at }) => ({
    organisation: toOrganisation(organisation, snapshots, publicUrl),
    note,
    at,
  }))

const toCaution = (row: PublicationSummary, publicUrl: string): Item['caution'] => {
  const said = publicRemarkOf(row, publicUrl, row.card.cautions)
  const latest = said.at(-1)
  return latest ? { ...latest, others: said.slice(0, -1) } : null
}

/** Left out where there are none, as in all texts of before. */
const toSubjects = ({ card }: PublicationSummary, language: Locale): Pick<Item, 'subject'> =>
  card.core.subject
    ? {
        subject: card.core.subject.map((code) => ({
          ...{ code, uri: uriOfSubject(code), name: nameOfSubject(code, language) },
        })),
      }
    : {}

/** A publication as lists show it; a function of the frozen text, the log and what is on the wire beside it. */
export const renderItem = (row: PublicationSummary, rendering: Rendering): Item => {
  const { type, slug, edition, editionType, digest, availableAt, firstAvailableAt, card } = row
  const language = languageOf(row, rendering.wanted)
  const { title, summary, alternatives } = leafOf(row, language)
  const picture = card.files.find(isShownPicture)
  const languages = Object.entries(card.leaves).map(([locale, { standing }]) => ({
    locale: locale as Locale, // a card's leaves are keyed by locale
    standing,
  }))
  const facts = card.core.facts
  return {
    type,
    ...(row.kind ? { kind: row.kind } : {}),
    id: row.entry,
    ...{ slug, edition, editionType, digest, title, summary, language },
    dir: directionOf(language),
    languages,
    ...toVoices(row, rendering.publicUrl),
    event: renderEventRef(row, rendering),
    dateline: 'dateline' in facts ? facts.dateline : null,
    mediaUpdates: (rendering.around.carriers.get(row.entry) ?? []).map((carrier) =>
      toLink(carrier, rendering),
    ),
    ...toSubjects(row, language),
    ...{ availableAt, firstAvailableAt },
    picture: picture ? (toMedia(picture, { publicUrl: rendering.publicUrl, alternatives })[0] ?? null) : null,
    caution: toCaution(row, rendering.publicUrl),
    correction: toCorrection(row),
    dissociated: publicRemarkOf(row, rendering.publicUrl, row.card.dissociations),
    url: pageUrl(rendering, { type, slug, locale: language }),
  }
}

/** A picture in the text, as it was signed: its file's name. In words such a sign is escaped. */
const SIGNED_PICTURE = /<img src="([0-9a-f]{64})\.([a-z0-9]+)"/g

/** The markup that was signed, with the address of the files before the name of each picture in it. */
const withFileAddresses = (html: string, publicUrl: string): string =>
  html.replace(
    SIGNED_PICTURE,
    (_, sha256: string, ext: string) => `<img src="${escapeHtml(fileUrl(publicUrl, { sha256, ext }))}"`,
  )
const EMPTY: LeafBody = { html: '', text: '' }

export const toContact = (
  contact: PublicContact,
  { snapshots }: PublicationSummary,
  publicUrl: string,
): Contact => ({
  ...contact,
  organisation: contact.organisation ? toOrganisation(contact.organisation, snapshots, publicUrl) : null,
})

const toExtras = (row: ShownPublication, { wanted, publicUrl, isPress }: Rendering): Extras => {
  const { html, text, alternatives }: LeafBody = row.bodies[languageOf(row, wanted)] ?? EMPTY
  const media = row.card.files.flatMap((file) => toMedia(file, { publicUrl, alternatives }))
  const { contacts: forAll, pressContacts = forAll } = row.card
  const contacts = (isPress ? pressContacts : forAll).map((contact) => toContact(contact, row, publicUrl))
  const body = { html: withFileAddresses(html, publicUrl), text }
  return { body, media, contacts, reproduced: row.card.core.reproduced }
}

/** A publication in a list: an event with its facts, since a list of events without their times is of no use. */
export const renderListed = (row: PublicationSummary, rendering: Rendering): Item | (Item & EventDetails) =>
  row.type === 'event'
    ? { ...renderItem(row, rendering), ...renderEventDetails(row, rendering.publicUrl) }
    : renderItem(row, rendering)

/** Each entry in the edition that is out now; one that is not out is passed over in silence. */
const renderBundle = (bundle: ShownPublication, rendering: Rendering): BundleDetails => {
  const { core } = bundle.card
  const { number, date, theme, observance } = core.facts as MediaUpdateFacts // the caller has looked at the type
  const { headings } = leafOf(bundle, languageOf(bundle, rendering.wanted))
  const items = core.items.flatMap(({ entry, heading: first }) => {
    const row = rendering.around.entries.get(entry)
    const heading = headingIn(headings, first)
    return row && row.type !== 'media-update' ? [{ heading, item: renderFull(row, rendering) }] : []
  })
  return { number, date, theme, observance, items }
}

const detailsOf = (row: ShownPublication, rendering: Rendering) => {
  if (row.type === 'event') return renderEventDetails(row, rendering.publicUrl)
  if (row.type === 'media-update') return renderBundle(row, rendering)
  const { theme, observance } = row.card.core.facts
  return { theme, observance }
}

/** A publication whole. */
export const renderFull = (row: ShownPublication, rendering: Rendering): FullItem => ({
  ...renderItem(row, rendering),
  ...toExtras(row, rendering),
  ...detailsOf(row, rendering),
})
