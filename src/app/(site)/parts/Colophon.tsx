import type { CheckLink } from '../../../domain/checking/code.ts'
import type { Locale } from '../../../domain/locales.ts'
import type { Contact, FullItem, LinkRef } from '../../../wire/render/items.ts'
import { checkLinkOf, checkPath, toQrPath } from '../../../wire/checks/checkLink.ts'
import { check } from '../../../locales/check.ts'
import { nameOfLanguage, words, toPath } from '../words.ts'
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

type ColophonProps = { item: FullItem; locale: Locale; publicUrl: string }

/** Where the text belongs, and what proves it. */
export const Colophon = ({ item, locale, publicUrl }: ColophonProps) => {
  const { event, mediaUpdates, type, slug, digest } = item
  return (
    <footer className="colophon">
      {event ? <Links name={words[locale].event} links={[event]} /> : null}
      <Links name={words[locale].partOf} links={mediaUpdates} />
      <p className="digest">
        {words[locale].digest}:{' '}
        <a href={`/v1/${SEGMENTS[type]}/${slug}/canonical`} dir="ltr">
          {digest}
        </a>
      </p>
      <p className="on-screen">
        <a href={checkPath({ locale, digest })}>{check[locale].ask}</a>
      </p>
      <CheckOnPaper link={checkLinkOf(publicUrl, { locale, digest })} locale={locale} />
    </footer>
  )
}

/** On a page that was printed: what a phone reads, and what can be typed. */
const CheckOnPaper = ({ link: { url, code }, locale }: { link: CheckLink; locale: Locale }) => {
  const { box, path } = toQrPath(url)
  return (
    <div className="on-paper">
      <svg viewBox={box} aria-hidden="true" shapeRendering="crispEdges">
        <path stroke="currentColor" d={path} />
      </svg>
      <div>
        <p>
          {words[locale].checkCopy}: <bdi dir="ltr">{url}</bdi>
        </p>
        <p>
          {words[locale].checkCode}: <bdi dir="ltr">{code}</bdi>
        </p>
      </div>
    </div>
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
