'use client'

import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { memo, type ReactNode, useCallback, useState } from 'react'
import { LIMITS } from '../../domain/limits/limits.ts'
import { DEFAULT_LOCALE, type Locale } from '../../domain/locales.ts'
import { type Section, SECTIONS } from '../../domain/publicationWords.ts'
import { blocksOf, hasWords, pictureIn } from '../../domain/translations/blocks.ts'
import type { ComposerMessages } from '../../locales/composer.ts'
import { ChangedBody, ChangedFacts, ChangedWords } from './ChangedText.tsx'
import { type ChangesSince, fieldChange } from './changesSince.ts'
import { ConflictCard } from './ConflictCard.tsx'
import type { ComposerStore } from './composerStore.ts'
import { type Conflict, type Draft, read } from './draft.ts'
import { PicturesOfText } from '../pictures/textPictures.tsx'
import { leadOf } from './inheriting.ts'
import { originalOf } from './LanguageStrip.tsx'
import { idsIn, languagesOf } from './material.ts'
import { PlainField } from './PlainField.tsx'
import { PrintedPictures } from './PrintedPictures.tsx'
import { Kicker, Masthead, Voice } from './TextHead.tsx'
import { SourceText } from './SourceText.tsx'
import type { Since } from './translation.ts'
import { RichEditor } from './editor/RichEditor.tsx'

type Props = {
  draft: Draft
  locale: Locale
  /** The language that it is translated from, beside it; null for none. */
  source: Locale | null
  /** Where that has been changed since; null until it is known. */
  since: Since | null
  /** Of the reader. */
  language: string
  arrived: number
  /** What is new to the reader's organisation, where it is to be marked. */
  changes: ChangesSince | null
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

/** Pictures of the text that stand nowhere in it, in this language. */
const besideText = (draft: Draft, locale: Locale): string[] => {
  const placed = ['body', ...SECTIONS].flatMap((field) => blocksOf(read(draft, field, locale)).map(pictureIn))
  return idsIn(draft, 'media').filter((id) => !placed.includes(id))
}

/** One text as it will be printed, to write in. */
export const TextPage = memo((props: Props) => {
  const {
    draft,
    locale,
    source,
    since,
    language,
    arrived,
    changes,
    conflicts,
    store,
    words,
    nameOf,
    isFirst,
  } = props
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
          {...{ draft, source, since, language }}
          field={name}
          target={locale}
          words={words.languages}
          onCopy={mayEdit ? (value) => store.put(key, name, locale, value) : null}
        />
        <div>{target}</div>
      </div>
    )
  const leave = useCallback(() => void store.save(), [store])
  const changed = (name: 'title' | 'summary' | 'body') => fieldChange(changes, locale, name)
  const field = (name: 'title' | 'summary', className: string) => {
    const change = changed(name)
    return change ? <ChangedWords {...{ change, locale, className }} /> : written(name, className)
  }
  const written = (name: 'title' | 'summary', className: string) => (
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
  const body = changed('body')
  const sections = sectionsOf(draft)
  const isShown = (section: Section) =>
    shown.includes(section) ||
    hasWords(read(draft, section, source ?? locale)) ||
    hasWords(read(draft, section, locale))
  return (
    <PicturesOfText
      {...{ locale }}
      listed={idsIn(draft, 'media')}
      languages={languagesOf(draft, { original: originalOf([draft]), open: locale })}
      lead={nameOf(leadOf(draft))}
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
        <Kicker {...{ draft, locale, words, nameOf }} onChange={change} onLeave={leave} />
        {beside('title', field('title', isFirst ? 'printed__title' : 'printed__title printed__title--entry'))}
        <Voice {...{ draft, locale, words }} onChange={change} onLeave={leave} />
        {beside('summary', field('summary', 'printed__summary'))}
        <Masthead {...{ draft, locale, nameOf }} />
        <ChangedFacts since={changes} {...{ locale, language }} />
        {beside('body', body ? <ChangedBody change={body} {...{ locale }} /> : rich('body'))}
        {sections
          .filter((section) => !body && isShown(section))
          .map((section) => (
            <section key={section}>
              <h3>{words.fields[section]}</h3>
              {beside(section, rich(section))}
            </section>
          ))}
        <PrintedPictures {...{ locale }} ids={besideText(draft, locale)} />
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
