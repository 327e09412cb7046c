import { type Locale, languageNames } from '../../../domain/locales.ts'
import type { Contact, FullItem, LinkRef } from '../../../wire/render/items.ts'
import { check } from '../../../locales/check.ts'
import { nameOfLanguage, words, toPath } from '../words.ts'
import { COPY_KINDS, type CopyForm } from '../../../domain/copies.ts'
import { SEGMENTS } from '../../../wire/http/routes.ts'

type ContactsProps = { contacts: readonly Contact[]; locale: Locale }

/** Whom a journalist can reach, with what is public of them. */
export const Contacts = ({ contacts, locale }: ContactsProps) =>
  contacts.length === 0 ? null : (
    <section className="contacts">
      <h2>{words[locale].contacts}</h2>
      <ul>
        {contacts.map((contact, index) => (
          <li key={index}>
            <p className="contact-name">
              <bdi>{contact.name}</bdi>
            </p>
            <Line text={[contact.title, contact.organisation?.name].filter(Boolean).join(', ')} />
            {contact.emails.map((address) => (
              <p key={address}>
                <a href={`mailto:${encodeURIComponent(address).replace('%40', '@')}`} dir="ltr">
                  {address}
                </a>
              </p>
            ))}
            {contact.phones.map((number) => (
              <p key={number}>
                <a href={`tel:${number.replace(/[^\d+]/g, '')}`} dir="ltr">
                  {number}
                </a>
              </p>
            ))}
            <Line text={hoursOf(contact)} label={words[locale].hours} />
            <Line
              text={contact.languages.map((each) => nameOfLanguage(each, locale)).join(', ')}
              label={words[locale].speaks}
            />
          </li>
        ))}
      </ul>
    </section>
  )

const hoursOf = ({ hours, zone }: Contact): string => (hours && zone ? `${hours} (${zone})` : hours)

const Line = ({ text, label }: { text: string; label?: string }) =>
  text ? (
    <p className="quiet">
      {label ? `${label}: ` : ''}
      <bdi>{text}</bdi>
    </p>
  ) : null

type ColophonProps = { item: FullItem; locale: Locale }

/** Files to pass on; their names are the same in all languages. */
const FORMS: readonly [CopyForm, string][] = [
  ['pdf', 'PDF'],
  ['docx', 'DOCX'],
  ['eml', 'EML'],
  ['html', 'HTML'],
]

/** Where the text belongs, in which languages it can be had, and what proves it. */
export const Colophon = ({ item, locale }: ColophonProps) => {
  const { event, mediaUpdates, languages, language, type, slug, digest } = item
  const others = languages.filter((each) => each.locale !== language)
  return (
    <footer className="colophon">
      {event ? <Links name={words[locale].event} links={[event]} /> : null}
      <Links name={words[locale].partOf} links={mediaUpdates} />
      {others.length > 0 ? (
        <p>
          {words[locale].alsoIn}:{' '}
          {others.map((each, index) => (
            <span key={each.locale}>
              {index > 0 ? ' · ' : ''}
              <a href={`/${each.locale}/${SEGMENTS[type]}/${slug}`} lang={each.locale} hrefLang={each.locale}>
                {languageNames[each.locale]}
              </a>
            </span>
          ))}
        </p>
      ) : null}
      <p>
        {words[locale].passOn}:{' '}
        {FORMS.map(([form, name], index) => (
          <span key={form}>
            {index > 0 ? ' · ' : ''}
            <a
              href={`/v1/${SEGMENTS[type]}/${slug}.${COPY_KINDS[form].ending}?locale=${language}`}
              type={COPY_KINDS[form].type.replace(/;.*$/, '')}
            >
              {name}
            </a>
          </span>
        ))}
      </p>
      <p className="digest">
        {words[locale].digest}:{' '}
        <a href={`/v1/${SEGMENTS[type]}/${slug}/canonical`} dir="ltr">
          {digest}
        </a>
      </p>
      <p>
        <a href={`/${locale}/check`}>{check[locale].ask}</a>
      </p>
    </footer>
  )
}

const Links = ({ name, links }: { name: string; links: readonly LinkRef[] }) =>
  links.length === 0 ? null : (
    <p>
      {name}:{' '}
      {links.map(({ id, url, title }, index) => (
        <span key={id}>
          {index > 0 ? ' · ' : ''}
          <a href={toPath(url)} dir="auto">
            {title}
          </a>
        </span>
      ))}
    </p>
  )
