'use client'

import { STATEMENT_KINDS } from '../../domain/entries.ts'
import { DEFAULT_LOCALE, directionOf, type Locale } from '../../domain/locales.ts'
import { idOf } from '../../domain/references.ts'
import { hasWords } from '../../domain/translations/blocks.ts'
import type { ComposerMessages } from '../../locales/composer.ts'
import { type Draft, read } from './draft.ts'
import { PlainField } from './PlainField.tsx'

type PartProps = {
  draft: Draft
  /** Of the text: whatever the reader's language, it stands where the text begins. */
  locale: Locale
  words: ComposerMessages
  onChange: (field: string, value: unknown) => void
  onLeave: () => void
}

/** What kind of text it is, and who issues it. */
export const Kicker = ({ draft, locale, words, nameOf, onChange, onLeave }: PartProps & Names) => {
  const issuer = read(draft, 'issuer', DEFAULT_LOCALE) ?? read(draft, 'lead', DEFAULT_LOCALE)
  const kind = STATEMENT_KINDS.find((one) => one === read(draft, 'kind', DEFAULT_LOCALE)) ?? 'statement'
  return (
    <div className="printed__kicker" dir={directionOf(locale)}>
      {draft.type === 'statement' && draft.mayEdit ? (
        <select
          name="kind"
          aria-label={words.fields.kind}
          value={kind}
          onChange={({ target }) => onChange('kind', target.value)}
        >
          {STATEMENT_KINDS.map((one) => (
            <option key={one} value={one}>
              {words.kinds[one]}
            </option>
          ))}
        </select>
      ) : (
        <span>{words.kinds[draft.type === 'statement' ? kind : draft.type]}</span>
      )}
      {draft.type === 'media-update' && (
        <PlainField
          name="number"
          className="printed__inline"
          label={words.fields.number}
          placeholder={words.fields.number}
          value={read(draft, 'number', DEFAULT_LOCALE)}
          isEditable={draft.mayEdit}
          onChange={(value) => onChange('number', value)}
          onLeave={onLeave}
        />
      )}
      {issuer !== null && <bdi>{nameOf(idOf(issuer))}</bdi>}
    </div>
  )
}

type Speaker = { name?: string | null; office?: string | null }

/** Who speaks, where somebody does. */
export const Voice = ({ draft, locale, words, onChange, onLeave }: PartProps) => {
  if (draft.type !== 'statement') return null
  const speaker = (read(draft, 'speaker', DEFAULT_LOCALE) ?? {}) as Speaker // as the collection has it
  const kind = read(draft, 'kind', DEFAULT_LOCALE)
  if (!hasWords(speaker.name) && kind !== 'message' && kind !== 'remarks') return null
  const part = (name: 'name' | 'office', label: string) => (
    <PlainField
      name={`speaker.${name}`}
      className="printed__inline"
      label={label}
      placeholder={label}
      value={speaker[name]}
      isEditable={draft.mayEdit}
      onChange={(value) => onChange('speaker', { ...speaker, [name]: value })}
      onLeave={onLeave}
    />
  )
  return (
    <div className="printed__speaker" dir={directionOf(locale)}>
      {part('name', words.fields.speaker)}
      {part('office', words.fields.office)}
    </div>
  )
}

type Names = { nameOf: (id: string) => string }

type MastheadLine = { wording?: string | null; organisations?: unknown[] | null }

export const Masthead = ({ draft, locale, nameOf }: Pick<PartProps, 'draft' | 'locale'> & Names) => {
  const lines = read(draft, 'masthead', DEFAULT_LOCALE)
  if (!Array.isArray(lines) || lines.length === 0) return null
  return (
    <div className="printed__masthead" dir={directionOf(locale)}>
      {(lines as MastheadLine[]).map(({ wording, organisations }, index) => (
        <p key={index}>
          {wording && <bdi className="printed__wording">{wording}</bdi>}
          {(organisations ?? []).map((one) => (
            <bdi key={idOf(one)}>{nameOf(idOf(one))}</bdi>
          ))}
        </p>
      ))}
    </div>
  )
}
