'use client'

import { FindChoice } from '../../admin/FindChoice.tsx'
import { useChoices } from '../../admin/useChoices.ts'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import type { ComposerMessages } from '../../locales/composer.ts'
import { contacts as contactMessages } from '../../locales/contacts.ts'
import {
  AUDIENCES,
  type ContactRow,
  isToBeAsked,
  linesOf,
  nameOfContact,
  ownerOfContact,
} from '../contacts/audiences.ts'
import { ContactCard } from '../contacts/ContactCard.tsx'
import { useAsked } from '../contacts/useAsked.ts'
import type { ComposerStore } from './composerStore.ts'
import type { Draft } from './draft.ts'
import { Inherited } from './Inherited.tsx'
import type { Choosing } from './material.ts'

type Props = Choosing & {
  /** Of an entry, its media update. */
  cover: Draft | null
  draft: Draft
  store: ComposerStore
  api: string
  collection: string
  words: ComposerMessages
}

const FIELDS = ['name', 'title']

/** The press contacts of a text as cards, and those that could be added, each with who would see what. */
export const ContactChoices = (props: Props) => {
  const { cover, draft, store, chosen, choose, mayEdit, language, api, collection } = props
  const { material: words, inherited } = props.words
  const told = inOwnWords('contacts', contactMessages, language)
  const choices = useChoices<ContactRow>(`${api}/${collection}`, { chosen, fields: FIELDS })
  const { known, offered, keep } = choices
  const { asked, answered } = useAsked()

  const shown = chosen.flatMap((id) => known.get(id) ?? [])
  const others = (offered ?? []).filter(({ id }) => !chosen.includes(id))
  const reach = (contact: ContactRow): string => {
    const audiences = linesOf(contact).map(({ audience }) => audience)
    return AUDIENCES.filter((one) => audiences.includes(one))
      .map((one) => told.audiences[one])
      .join(' · ')
  }
  const fields = (
    <fieldset data-part="contacts">
      <legend>{words.contacts}</legend>
      {offered?.length === 0 && !choices.hasMore && <p>{words.noContacts}</p>}
      {shown.map((contact) => (
        <ContactCard
          key={contact.id}
          {...{ contact, collection }}
          words={told}
          isEditable={mayEdit(ownerOfContact(contact))}
          isAsked={asked !== null && isToBeAsked(contact, asked)}
          onSaved={keep}
          onAnswered={() => answered(contact.id)}
          onRemove={() => choose(chosen.filter((id) => id !== contact.id))}
        />
      ))}
      <FindChoice {...{ choices }} words={told} />
      {others.length > 0 && (
        <ul className="contact-choices" aria-label={told.choose}>
          {others.map((contact) => (
            <li key={contact.id}>
              <button
                type="button"
                className="plain-button"
                data-choice={contact.id}
                aria-label={fill(told.add, { name: nameOfContact(contact) })}
                onClick={() => choose([...chosen, contact.id])}
              >
                + <bdi>{nameOfContact(contact)}</bdi>
                <small>{reach(contact)}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  )
  return (
    <Inherited
      {...{ cover, draft, store }}
      field="contacts"
      label={words.contacts}
      value={shown.map(nameOfContact).join(' · ') || (chosen.length > 0 ? '…' : '')}
      words={inherited}
    >
      {fields}
    </Inherited>
  )
}
