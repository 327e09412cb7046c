import type { LexicalDocument, OrganisationSnapshot } from '../../domain/canonical.ts'
import { formatInstant, nameOfLanguage } from '../../domain/dates.ts'
import { changedLines } from '../../domain/differences/changedLines.ts'
import type { LeafDifference } from '../../domain/differences/differences.ts'
import type { WordChange } from '../../domain/differences/diffWords.ts'
import { markedFields } from '../../domain/differences/markedFields.ts'
import type { Direction } from '../../domain/locales.ts'
import { mandateSentences, type MandateTerms } from '../../domain/mandate/terms.ts'
import { fill, type Message, words } from '../../domain/publicationWords.ts'
import { noticesOf } from '../formats/notices.ts'
import { mastheadOf, type Contact, type FullItem } from '../render/items.ts'
import { neutralise, withoutControls } from '../formats/xml.ts'
import { captionOf, nameOf, namedBy, factsForSigners, toBoilerplates, toBlocks } from './sectionParts.ts'
import {
  type Block,
  type Fact,
  type Figure,
  type Inline,
  type Line,
  mapWords,
  type MastheadLine,
  type Notice,
  type Picture,
  type Section,
} from './document.ts'
import { toFacts } from './toFacts.ts'

type Parts = {
  item: FullItem
  /** As it was signed, in the item's language. */
  body: LexicalDocument | null
  /** As they were when it was signed. */
  organisations?: readonly OrganisationSnapshot[]
  /** What stands elsewhere in the same document. */
  elsewhere?: { contacts: readonly Contact[]; organisations: readonly OrganisationSnapshot[] }
  /** What its signers let the lead change later; null in whatever the world reads. */
  terms?: MandateTerms | null
  /** Read before it is signed: everything that goes out with it stands there. */
  isForSigners?: boolean
  /** What is new to whoever reads, leaf by leaf. */
  changes?: readonly LeafDifference[]
  /** What a file that may come back with changes says of the text. */
  mark?: string | null
}

const NOTHING: Required<Parts>['elsewhere'] = { contacts: [], organisations: [] }

/** One text, in its own language throughout. */
export const toSection = ({ item, body, terms = null, ...rest }: Parts): Section => {
  const { organisations = [], elsewhere = NOTHING, isForSigners = false, changes = [], mark = null } = rest
  const { language, dir } = item
  const pictures = picturesIn(item)
  const marks = markedFields(changes, language)
  const whole = toBlocks(body, dir, pictures)
  const text = marks.body ? changedBlocks(marks.body, dir) : whole
  return {
    ...{ language, dir },
    masthead: mastheadOf(item).map(toLine),
    notices: [...toNotices(item), ...mandateNotices(terms, language)],
    kicker: kickerOf(item),
    title: neutralise(item.title),
    speaker: speakerOf(item),
    summary: neutralise(item.summary),
    ...(isForSigners ? { entry: item.id } : {}),
    ...markedParts(marks, dir),
    dates: [joined(item.dateline?.place, item.dateline?.date ?? item.date)].filter(Boolean),
    facts: toFacts(item, isForSigners),
    body: [
      ...(isForSigners ? text.map((block, index) => ({ ...block, number: index + 1 })) : text),
      ...(marks.body ? linksOf(whole, dir) : []),
      ...toBoilerplates(
        item,
        isForSigners ? organisations : foundIn(item, organisations),
        elsewhere.organisations,
      ),
      ...(isForSigners ? besides(item, factsForSigners(item, organisations)) : []),
    ],
    pictures: pictures.filter((picture) => !text.some((block) => shows(block, picture))),
    attachments: attachmentsOf(item),
    contacts: contactsOf(item, elsewhere.contacts),
    ...(mark && !marks.body ? { review: { mark, blocks: text.length } } : {}),
  }
}

const toRuns = (words: readonly WordChange[], dir: Direction): Inline[] =>
  words.map(({ kind, text }) => ({
    text: withoutControls(text),
    ...(kind === 'same' ? {} : { change: { is: kind, dir } }),
  }))

/** Line by line, as plain words: what was bold or a list is seen in the text as it stands. */
const changedBlocks = (words: readonly WordChange[], dir: Direction): Block[] =>
  changedLines(words).map((line) => ({ type: 'paragraph', dir, words: toRuns(line, dir) }))

/** Where its links lead: that is signed, too. */
const linksOf = (blocks: readonly Block[], dir: Direction): Block[] => {
  const links = new Map<string, Inline>()
  mapWords(blocks, (words) => {
    for (const part of words) if (part !== 'break' && part.href) links.set(part.href, part)
    return [...words]
  })
  return [...links.values()].map((part) => ({ type: 'paragraph', dir, words: [part] }))
}

const markedParts = ({ title, summary }: ReturnType<typeof markedFields>, dir: Direction) =>
  title || summary
    ? {
        marked: {
          ...(title ? { title: toRuns(title, dir) } : {}),
          ...(summary ? { summary: toRuns(summary, dir) } : {}),
        },
      }
    : {}

const foundIn = (item: FullItem, organisations: readonly OrganisationSnapshot[]): OrganisationSnapshot[] => {
  const named = new Set(namedBy(item).map(({ slug }) => slug))
  return organisations.filter(({ slug }) => named.has(slug))
}

/** Behind the text, so that whoever reads on a phone comes to the words first. */
const besides = ({ language, dir }: FullItem, facts: readonly Fact[]): Block[] => [
  { type: 'rule' },
  { type: 'heading', level: 2, dir, words: [{ text: words[language].besides }] },
  ...facts.map(({ name, lines }): Block => {
    const said = lines.flatMap(({ text }, index): Inline[] => [
      ...(index > 0 ? ['break' as const] : []),
      { text },
    ])
    return { type: 'paragraph', dir, words: [{ text: name, bold: true }, 'break', ...said] }
  }),
]

/** A file's address on the wire ends with its hash. */
const toPicture = ({ url, alt }: { url: string; alt: string }): Picture[] => {
  const [, sha256] = /\/([0-9a-f]{64})\.[a-z0-9]+$/.exec(url) ?? []
  return sha256 ? [{ sha256, url, alt: neutralise(alt) }] : []
}

/** With the logos where the line was agreed with them. */
const toLine = ({ wording, organisations, logos }: FullItem['masthead'][number]): MastheadLine => ({
  wording: neutralise(wording),
  names: organisations.map(nameOf),
  logos: logos
    ? organisations.flatMap(({ logo, name }) => (logo ? toPicture({ ...logo, alt: logo.alt || name }) : []))
    : [],
})

const toNotices = (item: FullItem): Notice[] => {
  const { language, languages, reproduced } = item
  const own = languages.find(({ locale }) => locale === language)
  const authoritative = languages.find(({ standing }) => standing === 'authoritative')?.locale ?? language
  const beside = (sentence: Message, values: Record<string, string>, when = ''): Notice => ({
    ...{ heading: fill(sentence, values), names: Object.values(values), note: '', when },
  })
  const named = nameOfLanguage(authoritative, language)
  const receivedFrom = ({ source, receivedAt }: NonNullable<FullItem['reproduced']>): Notice =>
    beside(
      words[language].reproduced,
      { source: neutralise(source) },
      receivedAt ? formatInstant(receivedAt, language) : '',
    )
  return [
    ...noticesOf(item).map(({ heading, name, note, at, isDated }) => ({
      heading,
      names: name ? [name] : [],
      note,
      when: isDated ? '' : formatInstant(at, language),
    })),
    ...(own?.standing === 'courtesy' ? [beside(words[language].courtesy, { language: named })] : []),
    ...(reproduced ? [receivedFrom(reproduced)] : []),
  ]
}

/** Before the text, where every form of it says what must be known first. */
const mandateNotices = (terms: MandateTerms | null, language: Section['language']): Notice[] => {
  if (!terms) return []
  const { heading, sentences } = mandateSentences({ ...terms, lead: neutralise(terms.lead) }, language)
  return [{ heading, names: [], note: sentences.join(' '), when: '' }]
}

const kickerOf = ({ type, kind, number, issuer, language }: FullItem): string[] => {
  const what = words[language].kinds[kind ?? (type === 'statement' ? 'statement' : type)]
  return [[what, neutralise(number ?? '')].filter(Boolean).join(' '), neutralise(issuer.name)]
}

const joined = (...parts: (string | null | undefined)[]): string =>
  parts
    .map((part) => neutralise(part ?? ''))
    .filter(Boolean)
    .join(', ')

const speakerOf = ({ speaker }: FullItem): string =>
  joined(
    [speaker?.honorific, speaker?.name].filter(Boolean).join(' '),
    speaker?.office,
    speaker?.organisation?.name,
  )

const isPicture = ({ role, mimeType }: FullItem['media'][number]): boolean =>
  role === 'media' && mimeType.startsWith('image/')

const shows = (block: Block, { sha256 }: Figure): boolean =>
  block.type === 'picture' && block.picture.sha256 === sha256

const picturesIn = ({ media }: FullItem): Figure[] =>
  media.filter(isPicture).flatMap((file) =>
    toPicture(file).map((picture) => ({
      ...picture,
      caption: captionOf(file),
    })),
  )

const attachmentsOf = ({ media, language }: FullItem): Section['attachments'] => ({
  heading: words[language].attachments,
  lines: media
    .filter((file) => !isPicture(file))
    .map(({ alt, credit, filename, url }) => ({
      text: captionOf({ alt: alt || filename, credit }),
      href: url,
    })),
})

const contactsOf = ({ contacts, language }: FullItem, elsewhere: readonly Contact[]): Section['contacts'] => {
  const shown = new Set(elsewhere.map((contact) => JSON.stringify(contact)))
  const own = contacts.filter((contact) => !shown.has(JSON.stringify(contact)))
  return { heading: words[language].contacts, people: own.map((contact) => toPerson(contact, language)) }
}

const toPerson = (contact: Contact, language: Section['language']): Section['contacts']['people'][number] => {
  const { name, title, organisation, emails, phones, hours, zone, languages } = contact
  const line = (text: string): Line => ({ text: neutralise(text) })
  const when = [hours, zone && `(${zone})`].filter(Boolean).join(' ')
  return {
    name: neutralise(name),
    lines: [
      line(joined(title, organisation?.name)),
      ...emails.map((address) => ({
        ...line(address),
        href: `mailto:${encodeURIComponent(address).replace('%40', '@')}`,
      })),
      ...phones.map((number) => ({ ...line(number), href: `tel:${number.replace(/[^\d+]/g, '')}` })),
      line(when ? `${words[language].hours}: ${when}` : ''),
      line(
        languages.length > 0
          ? `${words[language].speaks}: ${languages.map((each) => nameOfLanguage(each, language)).join(' · ')}`
          : '',
      ),
    ].filter(({ text }) => text !== ''),
  }
}
