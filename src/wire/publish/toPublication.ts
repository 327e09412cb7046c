import { v5 } from 'uuid'
import type { ContactCard, EventFacts, StatementFacts } from '../../domain/canonical.ts'
import type { Edition } from '../../domain/clearance/state.ts'
import type { LanguageStatus } from '../../domain/entries.ts'
import type { Locale } from '../../domain/locales.ts'
import type { FrozenText } from '../../register/frozen.ts'
import { toSearchForm, toWords } from '../../domain/searchForm.ts'
import { facetsOf } from '../store/publicationIndex.ts'
import type { Card, LeafSummary, PublicContact, Publication, Remark, RowStatus } from '../rows.ts'
import { END_OF_TIME } from '../read/visibility.ts'

const NAMESPACE = '0f4b7c52-8a1d-5e0e-9a39-3c1f6f2b8d10'

/** One row for one number: a second edition of a number that was taken back takes the row over. */
export const publicationId = (entry: string, edition: number): string => v5(`${entry}/${edition}`, NAMESPACE)

export type FrozenPart = Pick<FrozenText, 'digest' | 'manifest' | 'core' | 'languages' | 'notice' | 'aside'>

export type EditionOnLog = {
  edition: Pick<
    Edition,
    | 'minor'
    | 'changedAt'
    | 'changed'
    | 'edition'
    | 'editionType'
    | 'digest'
    | 'availableAt'
    | 'withdrawnAt'
    | 'withdrawSeq'
  >
  standing: RowStatus
  /** `availableAt` of the entry's first edition. */
  firstAvailableAt: string
  /** `availableAt` of the edition behind it. */
  nextAvailableAt: string | null
  effective: boolean
  replaced: boolean
  note: string | null
  cautions: Remark[]
  dissociations: Remark[]
  remarks: Card['remarks']
  gate: string
  opens: string
  sweeping: boolean
  headSeq: number
  /** Entries that a media update reaches; empty for the rest. */
  reached: string[]
  /** By what it is found by who has it in hand; left out for what nobody outside looks for. */
  marks?: string[]
}

/** The row of an edition: a function of its frozen text and the log. */
export const toPublication = (frozen: FrozenPart, onLog: EditionOnLog): Publication => {
  const { core } = frozen
  const { edition, editionType, digest, availableAt, withdrawnAt } = onLog.edition
  const event = core.type === 'event' ? (core.facts as EventFacts) : null
  const statement = core.type === 'statement' ? (core.facts as StatementFacts) : null
  const row = {
    id: publicationId(core.entry, edition),
    ...{ entry: core.entry, type: core.type, slug: core.slug, issuer: core.issuer },
    kind: statement?.kind ?? null,
    ...{ edition, editionType, digest, availableAt, withdrawnAt },
    firstAvailableAt: onLog.firstAvailableAt,
    until: onLog.nextAvailableAt ?? END_OF_TIME,
    ...{ standing: onLog.standing, effective: onLog.effective, replaced: onLog.replaced, note: onLog.note },
    start: event?.start ?? null,
    eventEntry: statement?.event?.entry ?? null,
    ...searchFormsOf(frozen),
    ...{ gate: onLog.gate, opens: onLog.opens, sweeping: onLog.sweeping },
    projectedSeq: onLog.headSeq,
    card: toCard(frozen, onLog),
    snapshots: core.organisations,
    bodies: bodiesOf(frozen),
  }
  return { ...row, facets: facetsOf(row), marks: onLog.marks ?? [] }
}

const searchFormsOf = ({ core, languages }: FrozenPart) => {
  const logos = Object.values(core.organisations).flatMap(({ logo }) => (logo ? [logo] : []))
  return {
    organisations: toSearchForm([
      core.lead,
      core.issuer,
      ...core.parties.map(({ organisation }) => organisation),
    ]),
    files: toSearchForm([...core.files, ...logos].map(({ sha256, ext }) => `${sha256}.${ext}`)),
    carries: toSearchForm(core.items.map(({ entry }) => entry)),
    words: toWords(
      [
        ...Object.values(languages).flatMap(({ title, summary, text }) => [title, summary, text]),
        ...namesIn(core),
      ].join('\n'),
    ),
  }
}

/** What stands beside the words and is looked for like them: places, and people. */
const namesIn = ({ type, facts, speaker }: FrozenPart['core']): string[] => {
  const { venue, guests } = type === 'event' ? (facts as EventFacts) : { venue: null, guests: [] }
  const { dateline } = type === 'statement' ? (facts as StatementFacts) : { dateline: null }
  return [
    ...[venue?.name, venue?.address, venue?.city, venue?.country],
    ...guests.flatMap(({ name, office }) => [name, office]),
    ...[speaker?.name, speaker?.office, dateline?.place],
  ].flatMap((name) => name ?? [])
}

const toCard = (frozen: FrozenPart, onLog: EditionOnLog): Card => {
  const { cautions, dissociations, remarks, reached } = onLog
  const {
    organisations: _o,
    contacts: _c,
    namedOnly: _n,
    embargo: _e,
    mandate: _m,
    files,
    ...core
  } = frozen.core
  return {
    core,
    leaves: leavesOf(frozen),
    files,
    contacts: contactsFor(PUBLIC, frozen),
    pressContacts: contactsFor(PRESS, frozen),
    correction: correctionOf(frozen),
    ...{ cautions, dissociations, remarks },
    ...(frozen.core.type === 'media-update' ? { reached } : {}),
    changed: onLog.edition.changedAt
      ? { minor: onLog.edition.minor, at: onLog.edition.changedAt, facts: onLog.edition.changed }
      : null,
  }
}

const rowStatusOf = ({ core, languages }: FrozenPart, locale: Locale): LanguageStatus => {
  if (locale === core.authoritative) return 'authoritative'
  return languages[locale]?.standing ?? 'official'
}

const leavesOf = (frozen: FrozenPart): Partial<Record<Locale, LeafSummary>> =>
  Object.fromEntries(
    Object.entries(frozen.languages).map(([locale, { title, summary, alternatives, headings }]) => [
      locale,
      // Languages are keyed by locale.
      {
        title,
        summary,
        standing: rowStatusOf(frozen, locale as Locale),
        ...(alternatives && { alternatives }),
        ...(headings && { headings }),
      },
    ]),
  )

const bodiesOf = ({ languages }: FrozenPart): Publication['bodies'] =>
  Object.fromEntries(
    Object.entries(languages).map(([locale, { html, text, alternatives }]) => [
      locale,
      { html, text, ...(alternatives ? { alternatives } : {}) },
    ]),
  )

type Visibility = ContactCard['emails'][number]['visibility']
const PUBLIC: readonly Visibility[] = ['public']
const PRESS: readonly Visibility[] = ['public', 'press']

const contactsFor = (shown: readonly Visibility[], { core, aside }: FrozenPart): PublicContact[] =>
  core.contacts.flatMap(({ public: hash }) =>
    toContact(aside[hash]?.value as ContactCard | null | undefined, shown),
  )

/** A card without a detail to show is left out whole: a name that nobody can reach is only a name given away. */
const toContact = (card: ContactCard | null | undefined, shown: readonly Visibility[]): PublicContact[] => {
  if (!card) return []
  const emails = card.emails
    .filter(({ visibility }) => shown.includes(visibility))
    .map(({ address }) => address)
  const phones = card.phones
    .filter(({ visibility }) => shown.includes(visibility))
    .map(({ number }) => number)
  if (emails.length + phones.length === 0) return []
  const { name, title, organisation, languages, hours, zone } = card
  return [{ name, title, organisation, languages, hours, zone, emails, phones }]
}

const correctionOf = ({ notice, aside }: FrozenPart): Card['correction'] => {
  if (!notice) return null
  const note = aside[notice.publicNote]?.value
  return { editionType: notice.editionType, note: typeof note === 'string' ? note : '' }
}
