import type { LexicalDocument } from '../../domain/canonical.ts'
import { formatInstant, nameOfLanguage } from '../../domain/dates.ts'
import { sayMandate } from '../../domain/mandate/sayMandate.ts'
import type { MandateTerms } from '../../domain/mandate/terms.ts'
import { fill, words } from '../../domain/words.ts'
import { noticesOf } from '../formats/notices.ts'
import { creditBeside } from '../credit.ts'
import { mastheadOf } from '../masthead.ts'
import { neutralise } from '../neutralise.ts'
import type { Contact, FullItem, OrganisationRef } from '../items.ts'
import type { Line, MastheadLine, Notice, Picture, Section } from './document.ts'
import { toBlocks } from './toBlocks.ts'
import { toFacts } from './toFacts.ts'

type Parts = {
  item: FullItem
  /** As it was signed, in the item's language. */
  body: LexicalDocument | null
  /** Contacts that stand elsewhere in the same document. */
  elsewhere?: readonly Contact[]
  /** What its signers let the lead change later; null in whatever the world reads. */
  terms?: MandateTerms | null
}

/** One text, in its own language throughout. */
export const toSection = ({ item, body, elsewhere = [], terms = null }: Parts): Section => {
  const { language, dir } = item
  return {
    ...{ language, dir },
    masthead: mastheadOf(item).map(toLine),
    notices: [...toNotices(item), ...mandateNotices(terms, language)],
    kicker: kickerOf(item),
    title: neutralise(item.title),
    speaker: speakerOf(item),
    summary: neutralise(item.summary),
    dates: [joined(item.dateline?.place, item.dateline?.date ?? item.date)].filter(Boolean),
    facts: toFacts(item),
    body: toBlocks(body, dir),
    pictures: picturesIn(item),
    attachments: attachmentsOf(item),
    contacts: contactsOf(item, elsewhere),
  }
}

/** A file's address on the wire ends with its hash. */
const toPicture = ({ url, alt }: { url: string; alt: string }): Picture[] => {
  const [, sha256] = /\/([0-9a-f]{64})\.[a-z0-9]+$/.exec(url) ?? []
  return sha256 ? [{ sha256, url, alt: neutralise(alt) }] : []
}

const nameOf = ({ name, acronym }: OrganisationRef): string =>
  acronym && acronym !== name ? `${neutralise(name)} (${neutralise(acronym)})` : neutralise(name)

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
  const beside = (sentence: string, place: string, name: string): Notice => ({
    heading: fill(sentence, { [place]: name }),
    names: [name],
    note: '',
    when: '',
  })
  const named = nameOfLanguage(authoritative, language)
  return [
    ...noticesOf(item).map(({ heading, name, note, at, isDated }) => ({
      heading,
      names: name ? [name] : [],
      note,
      when: isDated ? '' : formatInstant(at, language),
    })),
    ...(own?.standing === 'courtesy' ? [beside(words[language].courtesy, 'language', named)] : []),
    ...(reproduced ? [beside(words[language].reproduced, 'source', neutralise(reproduced.source))] : []),
  ]
}

/** Before the text, where every form of it says what must be known first. */
const mandateNotices = (terms: MandateTerms | null, language: Section['language']): Notice[] => {
  if (!terms) return []
  const { heading, sentences } = sayMandate({ ...terms, lead: neutralise(terms.lead) }, language)
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

const picturesIn = ({ media }: FullItem): Section['pictures'] =>
  media.filter(isPicture).flatMap((file) =>
    toPicture(file).map((picture) => ({
      ...picture,
      caption: captionOf(picture.alt, creditBeside(file.alt, neutralise(file.credit))),
    })),
  )

const captionOf = (alt: string, credit: string): string =>
  [alt, credit && `© ${credit}`].filter(Boolean).join(' ')

const attachmentsOf = ({ media, language }: FullItem): Section['attachments'] => ({
  heading: words[language].attachments,
  lines: media
    .filter((file) => !isPicture(file))
    .map(({ alt, filename, url }) => ({ text: neutralise(alt || filename), href: url })),
})

const contactsOf = ({ contacts, language }: FullItem, elsewhere: readonly Contact[]): Section['contacts'] => {
  const shown = new Set(elsewhere.map((contact) => JSON.stringify(contact)))
  const own = contacts.filter((contact) => !shown.has(JSON.stringify(contact)))
  return { heading: words[language].contacts, people: own.map((contact) => toPerson(contact, language)) }
}

const toPerson = (contact: Contact, language: Section['language']): Section['contacts']['people'][number] => {
  const { name, title, organisation, emails, phones, hours, zone, languages } = contact
  const line = (text: string): Line => ({ text: neutralise(text) })
  const when = hours && zone ? `${hours} (${zone})` : hours
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
