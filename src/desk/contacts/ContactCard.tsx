'use client'
import { Link, useConfig } from '@payloadcms/ui'
import { type ReactNode, useState } from 'react'
import { send } from '../../admin/send.ts'
import { fill } from '../../domain/messages.ts'
import type { ContactsMessages } from '../../locales/contacts.ts'
import {
  type Audience,
  AUDIENCES,
  type ContactRow,
  forThePublic,
  type Line,
  linesOf,
  reachOf,
  withAudience,
} from './audiences.ts'
import '../../admin/plainButton.css'
import './contacts.css'

type Props = {
  contact: ContactRow
  collection: string
  /** Whether the reader may say for whom each line is. */
  isEditable: boolean
  /** Whether it is to be asked for whom the details for the press are. */
  isAsked: boolean
  words: ContactsMessages
  onSaved: (contact: ContactRow) => void
  onAnswered: () => void
  onRemove: () => void
}

/** Somebody whom journalists can call, with who will see which line. */
export const ContactCard = (props: Props) => {
  const { contact, collection, isEditable, isAsked, words, onAnswered, onRemove } = props
  const { config } = useConfig()
  const { refusal, save } = useSaving(props)
  const name = contact.name ?? ''
  const answer = async (audience: Audience) => {
    if (audience === 'press' || (await save(forThePublic(contact)))) onAnswered()
  }
  return (
    <section className="contact" data-contact={contact.id} aria-label={name}>
      <p className="contact__name">
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        <bdi>{contact.title}</bdi>
      </p>
      <ul className="contact__lines">
        {linesOf(contact).map((line) => (
          <LineRow
            key={`${line.list} ${line.index}`}
            {...{ line, isEditable, words }}
            onChange={(audience) =>
              void save(
                withAudience(
                  contact,
                  ({ list, index }) => list === line.list && index === line.index,
                  audience,
                ),
              )
            }
          />
        ))}
      </ul>
      <p className="contact__reach" data-reach={reachOf(contact)} role="status">
        {fill(words.reach[reachOf(contact)], { name })}
      </p>
      {isAsked && isEditable && (
        <Question {...{ name, words }} onAnswer={(audience) => void answer(audience)} />
      )}
      {refusal && <p role="alert">{refusal}</p>}
      {!isEditable && <p className="contact__reach">{words.foreign}</p>}
      <p className="contact__foot">
        <button type="button" className="plain-button" data-part="remove" onClick={onRemove}>
          {words.remove}
        </button>{' '}
        <Link href={`${config.routes.admin}/collections/${collection}/${contact.id}`} prefetch={false}>
          {words.edit}
        </Link>
      </p>
    </section>
  )
}

type RowProps = {
  line: Line
  isEditable: boolean
  words: ContactsMessages
  onChange: (audience: Audience) => void
}

const LineRow = ({ line: { value, audience }, isEditable, words, onChange }: RowProps): ReactNode => (
  <li data-audience={audience}>
    <bdi dir="ltr">{value}</bdi>
    {isEditable ? (
      <select
        aria-label={fill(words.sees, { line: value })}
        value={audience}
        onChange={({ target }) => onChange(target.value as Audience)} // one of the options below
      >
        {AUDIENCES.map((one) => (
          <option key={one} value={one}>
            {words.audiences[one]}
          </option>
        ))}
      </select>
    ) : (
      <span className="contact__audience">{words.audiences[audience]}</span>
    )}
  </li>
)

type QuestionProps = { name: string; words: ContactsMessages; onAnswer: (audience: Audience) => void }

const Question = ({ name, words, onAnswer }: QuestionProps) => (
  <div className="contact__question" role="group" aria-label={fill(words.question, { name })}>
    <p>{fill(words.question, { name })}</p>
    <p>
      <button type="button" className="plain-button" data-answer="press" onClick={() => onAnswer('press')}>
        {words.forPress}
      </button>{' '}
      <button type="button" className="plain-button" data-answer="public" onClick={() => onAnswer('public')}>
        {words.forPublic}
      </button>
    </p>
    <p>
      <small>{words.forPublicWhy}</small>
    </p>
  </div>
)

const useSaving = ({ contact, collection, onSaved }: Props) => {
  const { config } = useConfig()
  const [refusal, setRefusal] = useState<string | null>(null)
  const save = async (lists: Pick<ContactRow, 'emails' | 'phones'>): Promise<boolean> => {
    const sent = await send('PATCH', `${config.routes.api}/${collection}/${contact.id}?depth=0`, lists)
    setRefusal(sent.ok ? null : sent.message)
    if (sent.ok) onSaved({ ...contact, ...lists })
    return sent.ok
  }
  return { refusal, save }
}
