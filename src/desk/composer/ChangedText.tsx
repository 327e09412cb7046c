'use client'

import type { ReactNode } from 'react'
import { WordChanges } from '../../admin/WordChanges.tsx'
import { changedLines } from '../../domain/differences/changedLines.ts'
import type { FieldDifference } from '../../domain/differences/differences.ts'
import { readerWordsIn } from '../../domain/differences/showDifferences.ts'
import { directionOf, languageName, type Locale } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import { ChangedLeaf } from '../clearance/ChangesPanel.tsx'
import { type ChangesSince, factChanges, leafChange } from './changesSince.ts'

type Words = { change: FieldDifference; locale: Locale }

/** A title or a summary with what has gone and what has come. */
export const ChangedWords = ({ change, locale, className }: Words & { className: string }) => (
  <p
    className={`${className} composer__difference`}
    data-field={change.field}
    lang={locale}
    dir={directionOf(locale)}
  >
    <WordChanges changes={change.words} dir={directionOf(locale)} />
  </p>
)

/** The running text, paragraph by paragraph, counted as where it is whole. */
export const ChangedBody = ({ change, locale }: Words) => (
  <div className="composer__editor" data-field="body" data-difference lang={locale} dir={directionOf(locale)}>
    <div className="printed__text" lang={locale}>
      {changedLines(change.words).map((line, index) => (
        <p key={index} className="composer__difference">
          <WordChanges changes={line} dir={directionOf(locale)} />
        </p>
      ))}
    </div>
  </div>
)

type Beside = {
  since: ChangesSince | null
  locale: Locale
  /** Of the reader. */
  language: string
}

/** What is new beside the words: facts, organisations, files, hours; and that a language was not signed before. */
export const ChangedFacts = ({ since, locale, language }: Beside): ReactNode => {
  const saying = readerWordsIn(language)
  const facts = factChanges(since, locale)
  const isUnsigned = leafChange(since, locale) === 'unsigned'
  if (!since || (facts.length === 0 && !isUnsigned)) return null
  return (
    <aside className="composer__changed" lang={language} aria-label={saying.words.reading.title}>
      {isUnsigned && (
        <p>
          {fill(saying.words.reading.unsigned, {
            organisation: since.name,
            language: languageName(locale, language),
          })}
        </p>
      )}
      {facts.map((leaf) => (
        <ChangedLeaf key={leaf.leaf} {...{ leaf, saying }} />
      ))}
    </aside>
  )
}
