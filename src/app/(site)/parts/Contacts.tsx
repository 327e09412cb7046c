import type { Locale } from '../../../domain/locales.ts'
import type { Contact } from '../../../wire/items.ts'
import { nameOfLanguage } from '../formats.ts'
import { words } from '../words.ts'

type Props = { contacts: readonly Contact[]; locale: Locale }

/** Whom a journalist can reach, with what is public of them. */
export const Contacts = ({ contacts, locale }: Props) =>
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
