import { bodyHtml } from '../../domain/import/bodyHtml.ts'
import { blocksAs } from '../../domain/import/place.ts'
import type { Guess, Named, ProposedEvent, ProposedText, Proposal } from '../../domain/import/proposal.ts'
import { SECTION_ROLES } from '../../domain/import/proposal.ts'
import type { EntryType } from '../../domain/entries.ts'
import { isZone, resolveWallTime } from '../../domain/instants.ts'
import type { Locale } from '../../domain/locales.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { beginDraft, type Draft, pathOf, write } from '../composer/draft.ts'

export type Taking = {
  slugs: Slugs
  /** Clean HTML as a text is stored. */
  toText: (html: string) => object
  /** Ids of the contacts and the pictures that have been made. */
  contacts: readonly string[]
  media: Readonly<Record<string, readonly string[]>>
  /** From whom a carried text was received, as somebody has typed it, by the key of the text. */
  sources: Readonly<Record<string, string>>
  /** The key of a media update that is there already, which they become entries of. */
  cover: string | null
  /** Of the writer's organisations, where there are several. */
  lead: string | null
}

/** The drafts of a proposal, as the composer begins them: the cover first, the others joining it. */
export const toDrafts = (proposal: Proposal, taking: Taking): Draft[] => {
  const { texts } = proposal
  const cover = texts.find(({ type }) => type === 'media-update')
  const coverKey = taking.cover ?? (cover ? keyOf(cover) : null)
  return texts.map((text) => {
    const begun = beginDraft({
      key: keyOf(text),
      collection: collectionOf(text.type, taking.slugs),
      type: text.type,
      joins: coverKey !== null && text !== cover ? { key: coverKey, heading: text.heading } : null,
      fields: fieldsOf(text, proposal, taking),
    })
    return wordsOf(text, proposal, taking).reduce(
      (draft, { field, locale, value }) => write(draft, pathOf(field, locale), value),
      begun,
    )
  })
}

const keyOf = ({ key }: ProposedText): string => `import ${key}`

const collectionOf = (type: EntryType, slugs: Slugs): string =>
  type === 'media-update' ? slugs.mediaUpdates : type === 'event' ? slugs.events : slugs.statements

type Words = { field: string; locale: Locale; value: unknown }

const LONGEST_TITLE = 300

const wordsOf = (text: ProposedText, proposal: Proposal, { toText }: Taking): Words[] =>
  text.languages.flatMap((locale, index): Words[] => {
    const as = (role: (typeof SECTION_ROLES)[number] | 'body' | 'title') =>
      blocksAs(proposal, { entry: text.key, role, locale, isFirst: index === 0 })
    const title = text.titles[locale] ?? as('title')[0]?.text ?? ''
    const sections = ['body' as const, ...SECTION_ROLES].flatMap((role): Words[] => {
      const html = bodyHtml(as(role))
      return html === '' ? [] : [{ field: role, locale, value: toText(html) }]
    })
    return [...(title ? [{ field: 'title', locale, value: title.slice(0, LONGEST_TITLE) }] : []), ...sections]
  })

const valueOf = <Value>(guess: Guess<Value> | null): Value | undefined => guess?.value

/** Only what is known: a field that is left out is empty. */
const known = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined &&
        value !== null &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  )

const fieldsOf = (text: ProposedText, proposal: Proposal, taking: Taking): Record<string, unknown> => {
  const embargo = valueOf(proposal.embargo)
  return known({
    // Entries have the lead of their media update.
    ...(taking.lead && taking.cover === null ? { lead: taking.lead } : {}),
    embargo:
      embargo?.zone && isZone(embargo.zone) ? { wallTime: embargo.wallTime, zone: embargo.zone } : null,
    contacts: taking.contacts,
    media: taking.media[text.key] ?? [],
    languages:
      text.languages.length > 1
        ? text.languages.map((locale, index) => ({
            locale,
            standing: index === 0 ? 'authoritative' : 'official',
          }))
        : [],
    ...(text.type === 'media-update' ? coverFields(proposal) : {}),
    ...(text.type === 'statement' ? statementFields(text, taking.sources[text.key] ?? '') : {}),
    ...(text.type === 'event' && text.event ? eventFields(text.event) : {}),
  })
}

const idsOf = (all: readonly Named[]): string[] => all.flatMap(({ id }) => id ?? [])

const coverFields = ({ masthead, number, date }: Proposal) => ({
  masthead: (valueOf(masthead) ?? [])
    .map(({ wording, organisations }) => ({ wording, organisations: idsOf(organisations), logos: true }))
    .filter(({ organisations }) => organisations.length > 0),
  number: valueOf(number),
  date: valueOf(date),
})

const statementFields = (text: ProposedText, source: string) => {
  const { kind, issuer, speaker, dateline, reproduced } = text
  const said = valueOf(speaker)
  return {
    kind: valueOf(kind),
    issuer: valueOf(issuer)?.id,
    speaker: said && known({ ...said, organisation: said.organisation?.id }),
    dateline: valueOf(dateline),
    reproduced: reproduced?.value && source.trim() !== '' ? { source: source.trim() } : null,
  }
}

const eventFields = (event: ProposedEvent) => {
  const zone = valueOf(event.zone)
  const at = (guess: Guess<string> | null): string | undefined => {
    if (!guess || !zone || !isZone(zone)) return undefined
    const meant = resolveWallTime({ wallTime: guess.value, zone })
    return meant.kind === 'once' ? meant.instant : meant.kind === 'twice' ? meant.first : undefined
  }
  const venue = known({
    name: [valueOf(event.hall), valueOf(event.venue)].filter(Boolean).join(', '),
    city: valueOf(event.city),
    country: valueOf(event.country),
  })
  const link = valueOf(event.link)
  return {
    ...{ start: at(event.start), end: at(event.end), mediaCall: at(event.mediaCall), zone },
    venue: Object.keys(venue).length > 0 ? venue : null,
    format: event.format,
    link: link && /^https?:\/\/\S+$/.test(link) ? link : null,
    guests: event.guests.map(({ value }) => known({ ...value })),
    organisers: event.organisers.map(({ value: { name, role } }) =>
      known(name.id ? { organisation: name.id, role } : { name: name.name, role }),
    ),
    expected: valueOf(event.expected),
  }
}
