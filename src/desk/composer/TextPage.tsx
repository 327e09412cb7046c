'use client'

import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { memo, type ReactNode, useCallback, useState } from 'react'
import { STATEMENT_KINDS } from '../../domain/entries.ts'
import { LIMITS } from '../../domain/limits/limits.ts'
import { DEFAULT_LOCALE, type Locale } from '../../domain/locales.ts'
import { type Section, SECTIONS } from '../../domain/publicationWords.ts'
import { idOf } from '../../domain/references.ts'
import type { ComposerMessages } from '../../locales/composer.ts'
import { ConflictCard } from './ConflictCard.tsx'
import type { ComposerStore } from './composerStore.ts'
import { type Conflict, type Draft, hasWords, read } from './draft.ts'
import { PicturesOfText } from '../pictures/textPictures.tsx'
import { idsIn } from './material.ts'
import { PlainField } from './PlainField.tsx'
import { SourceText } from './SourceText.tsx'
import { RichEditor } from './editor/RichEditor.tsx'

type Props = {
  draft: Draft
  locale: Locale
  /** The language that it is translated from, beside it; null for none. */
  source: Locale | null
  /** Of the reader. */
  language: string
  arrived: number
  conflicts: readonly Conflict[]
  store: ComposerStore
  words: ComposerMessages
  /** Organisations by id. */
  nameOf: (id: string) => string
  /** Whether it is the page’s own text, and not an entry under its heading. */
  isFirst: boolean
  onOpen: (key: string) => void
  onEditor: (editor: LexicalEditor) => void
}

const sectionsOf = ({ type }: Draft): readonly Section[] =>
  type === 'event' ? SECTIONS : SECTIONS.filter((section) => section === 'notesToEditors')

/** One text as it will be printed, to write in. */
export const TextPage = memo((props: Props) => {
  const { draft, locale, source, language, arrived, conflicts, store, words, nameOf, isFirst } = props
  const { onOpen, onEditor } = props
  const [shown, setShown] = useState<readonly Section[]>([])
  const { key, mayEdit } = draft
  const change = useCallback(
    (field: string, value: unknown, base?: unknown) => store.change(key, field, locale, value, base),
    [store, key, locale],
  )
  const beside = (name: string, target: ReactNode) =>
    source === null || !hasWords(read(draft, name, source)) ? (
      target
    ) : (
      <div className="composer__pair">
        <SourceText
          {...{ language }}
          source={read(draft, name, source)}
          locale={source}
          target={read(draft, name, locale)}
          words={words.languages}
          onCopy={mayEdit ? (value) => store.put(key, name, locale, value) : null}
        />
        <div>{target}</div>
      </div>
    )
  const leave = useCallback(() => void store.save(), [store])
  const field = (name: 'title' | 'summary', className: string) => (
    <PlainField
      {...{ name, className, locale }}
      label={words.fields[name]}
      placeholder={words.write[name]}
      value={read(draft, name, locale)}
      isEditable={mayEdit}
      maxLength={LIMITS[name]}
      onChange={(value) => change(name, value)}
      onLeave={leave}
    />
  )
  const rich = (name: 'body' | Section) => (
    <RichEditor
      key={`${name} ${locale}`}
      {...{ name, locale, arrived }}
      label={words.fields[name]}
      placeholder={name === 'body' ? words.write.body : words.write.section}
      value={read(draft, name, locale)}
      isEditable={mayEdit}
      onChange={(value, base) => change(name, value, base)}
      onLeave={leave}
      onEnter={onEditor}
    />
  )
  const sections = sectionsOf(draft)
  const isShown = (section: Section) =>
    shown.includes(section) ||
    hasWords(read(draft, section, source ?? locale)) ||
    hasWords(read(draft, section, locale))
  return (
    <PicturesOfText
      listed={idsIn(draft, 'media')}
      onList={(ids) => store.change(key, 'media', DEFAULT_LOCALE, ids)}
    >
      <article
        className="printed"
        data-text={draft.id ?? 'new'}
        data-type={draft.type}
        aria-label={words.kinds[draft.type === 'statement' ? 'statement' : draft.type]}
        onFocus={() => onOpen(key)}
      >
        {conflicts.map((conflict) => (
          <ConflictCard key={conflict.path} {...{ draft, conflict, store, words }} />
        ))}
        <Kicker {...{ draft, words, nameOf }} onChange={change} onLeave={leave} />
        {beside('title', field('title', isFirst ? 'printed__title' : 'printed__title printed__title--entry'))}
        <Voice {...{ draft, words }} onChange={change} onLeave={leave} />
        {beside('summary', field('summary', 'printed__summary'))}
        <Masthead {...{ draft, nameOf }} />
        {beside('body', rich('body'))}
        {sections.filter(isShown).map((section) => (
          <section key={section}>
            <h3>{words.fields[section]}</h3>
            {beside(section, rich(section))}
          </section>
        ))}
        {mayEdit && (
          <p className="composer__sections">
            {sections
              .filter((section) => !isShown(section))
              .map((section) => (
                <button key={section} type="button" onClick={() => setShown([...shown, section])}>
                  + {words.fields[section]}
                </button>
              ))}
          </p>
        )}
      </article>
    </PicturesOfText>
  )
})
TextPage.displayName = 'TextPage'

type PartProps = {
  draft: Draft
  words: ComposerMessages
  onChange: (field: string, value: unknown) => void
  onLeave: () => void
}

/** What kind of text it is, and who issues it. */
const Kicker = ({
  draft,
  words,
  nameOf,
  onChange,
  onLeave,
}: PartProps & { nameOf: (id: string) => string }) => {
  const issuer = read(draft, 'issuer', DEFAULT_LOCALE) ?? read(draft, 'lead', DEFAULT_LOCALE)
  const kind = STATEMENT_KINDS.find((one) => one === read(draft, 'kind', DEFAULT_LOCALE)) ?? 'statement'
  return (
    <div className="printed__kicker">
      {draft.type === 'statement' ? (
        <select
          name="kind"
          aria-label={words.fields.kind}
          value={kind}
          disabled={!draft.mayEdit}
          onChange={({ target }) => onChange('kind', target.value)}
        >
          {STATEMENT_KINDS.map((one) => (
            <option key={one} value={one}>
              {words.kinds[one]}
            </option>
          ))}
        </select>
      ) : (
        <span>{words.kinds[draft.type]}</span>
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
const Voice = ({ draft, words, onChange, onLeave }: PartProps) => {
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
    <div className="printed__speaker">
      {part('name', words.fields.speaker)}
      {part('office', words.fields.office)}
    </div>
  )
}

type MastheadLine = { wording?: string | null; organisations?: unknown[] | null }

const Masthead = ({ draft, nameOf }: { draft: Draft; nameOf: (id: string) => string }) => {
  const lines = read(draft, 'masthead', DEFAULT_LOCALE)
  if (!Array.isArray(lines) || lines.length === 0) return null
  return (
    <div className="printed__masthead">
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
