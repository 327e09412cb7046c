'use client'

import { useRef } from 'react'
import { isUnsure, type ProposedContact } from '../../domain/import/proposal.ts'
import type { ImportingMessages } from '../../locales/importing.ts'

type Props = {
  contacts: readonly ProposedContact[]
  words: ImportingMessages
  onChange: (contacts: ProposedContact[]) => void
}

const VISIBILITIES = ['public', 'press', 'staff'] as const
type Visibility = (typeof VISIBILITIES)[number]

/** Whoever can be called, each address and number with who will see it. */
export const ContactCards = ({ contacts, words, onChange }: Props) => {
  const heading = useRef<HTMLHeadingElement>(null)
  if (contacts.length === 0) return null
  const change = (contact: ProposedContact, next: Partial<ProposedContact>) =>
    onChange(contacts.map((one) => (one === contact ? { ...contact, ...next } : one)))
  /** Its card is gone, and with it the focus. */
  const drop = (contact: ProposedContact) => {
    const next = contacts.length > 1 ? heading.current : document.getElementById('import-proposed')
    onChange(contacts.filter((one) => one !== contact))
    next?.focus()
  }
  return (
    <section aria-labelledby="import-contacts">
      <h3 id="import-contacts" ref={heading} tabIndex={-1}>
        {words.contacts}
      </h3>
      {contacts.map((contact, index) => (
        <article key={index} data-contact={index}>
          <p dir="auto">
            <strong>{contact.name.value}</strong>
            {contact.title && `, ${contact.title}`}{' '}
            {isUnsure(contact.name) && <em className="import__unsure">{words.unsure}</em>}
          </p>
          <ul>
            {contact.emails.map((email) => (
              <Reached
                key={email.address}
                words={words}
                what={email.address}
                visibility={email.visibility}
                onChange={(visibility) =>
                  change(contact, {
                    emails: contact.emails.map((one) => (one === email ? { ...email, visibility } : one)),
                  })
                }
              />
            ))}
            {contact.phones.map((phone) => (
              <Reached
                key={phone.number}
                words={words}
                what={phone.number}
                visibility={phone.visibility}
                onChange={(visibility) =>
                  change(contact, {
                    phones: contact.phones.map((one) => (one === phone ? { ...phone, visibility } : one)),
                  })
                }
              />
            ))}
          </ul>
          <button type="button" onClick={() => drop(contact)}>
            {words.dropContact}
          </button>
        </article>
      ))}
    </section>
  )
}

type ReachedProps = {
  what: string
  visibility: Visibility
  words: ImportingMessages
  onChange: (visibility: Visibility) => void
}

const Reached = ({ what, visibility, words, onChange }: ReachedProps) => (
  <li>
    <bdi dir="ltr">{what}</bdi>{' '}
    <label>
      {words.seenBy}{' '}
      <select
        value={visibility}
        onChange={({ target }) => onChange(VISIBILITIES.find((one) => one === target.value) ?? 'staff')}
      >
        {VISIBILITIES.map((one) => (
          <option key={one} value={one}>
            {words.visibilities[one]}
          </option>
        ))}
      </select>
    </label>
  </li>
)
