'use client'

import { DEFAULT_LOCALE, LOCALES, type Locale, languageName, languageNames } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import type { ComposerMessages } from '../../locales/composer.ts'
import { Translators, UntilMark } from '../translators/Translators.tsx'
import { type TextHere, useTranslators } from '../translators/useTranslators.ts'
import type { ComposerStore } from './composerStore.ts'
import { type Draft, isWritten, read } from './draft.ts'
import { titleOf } from './outline.ts'
import { progressOf, type Since } from './translation.ts'

const rowsOf = (draft: Draft): { locale?: string; standing?: string }[] => {
  const rows = read(draft, 'languages', DEFAULT_LOCALE)
  return Array.isArray(rows) ? (rows as { locale?: string; standing?: string }[]) : []
}

export const firstLocale = (drafts: readonly Draft[]): Locale =>
  LOCALES.find((locale) => drafts.some((draft) => isWritten(draft, locale))) ?? DEFAULT_LOCALE

/** The language that others are translated from: as the first text says, or else the first that is written. */
export const originalOf = (drafts: readonly Draft[]): Locale => {
  const rows = drafts[0] ? rowsOf(drafts[0]) : []
  const named = rows.find(({ standing }) => standing === 'authoritative')?.locale
  return LOCALES.find((locale) => locale === named) ?? firstLocale(drafts)
}

/** Leads to what is to do next, from anywhere on the page. */
export const NEXT_KEY = 'F8'

const NOTHING = { done: 0, of: 0 }

type Props = {
  drafts: readonly Draft[]
  locale: Locale
  original: Locale
  /** Of the reader. */
  language: string
  /** Whether the original stands beside what is translated. */
  isBeside: boolean
  words: ComposerMessages
  store: ComposerStore
  api: string
  /** Nothing is written now. */
  isReading: boolean
  sinceOf: (draft: Draft) => Since | null
  onNext: () => void
  onChoose: (locale: Locale) => void
  onBeside: (isBeside: boolean) => void
}

/** Those that a text of the page is written in, or is to be, each with how far it is translated; and a way to another one. */
export const LanguageStrip = (props: Props) => {
  const { drafts, locale, original, language, isBeside, words, sinceOf, onChoose, onBeside, onNext } = props
  const { store, api, isReading } = props
  const here = drafts.flatMap((draft) => textHere(draft, original) ?? [])
  const { out, read: readOut } = useTranslators(here, api)
  const isChosen = (candidate: Locale) =>
    candidate === locale ||
    drafts.some(
      (draft) => isWritten(draft, candidate) || rowsOf(draft).some((row) => row.locale === candidate),
    )
  const progressTo = (target: Locale) =>
    // What has been changed since is asked of the language that is open alone.
    progressOf(drafts, { source: original, target, ...(target === locale ? { sinceOf } : {}) })
  const { done, of } = original === locale ? NOTHING : progressTo(locale)
  const others = LOCALES.filter((candidate) => !isChosen(candidate))
  const beside = isBeside ? words.languages.hide : words.languages.beside
  return (
    <div className="composer__languages" role="group" aria-label={words.languages.title}>
      {LOCALES.filter(isChosen).map((candidate) => (
        <button
          key={candidate}
          type="button"
          lang={candidate}
          data-language={candidate}
          aria-pressed={candidate === locale}
          onClick={() => onChoose(candidate)}
        >
          {languageNames[candidate]}
          {candidate !== original && <Progress {...progressTo(candidate)} {...{ language, words }} />}
          <UntilMark {...{ out, language }} locale={candidate} />
        </button>
      ))}
      {drafts.some(({ mayEdit }) => mayEdit) && (
        <select
          aria-label={words.languages.add}
          value=""
          onChange={({ target }) => onChoose(target.value as Locale)} // one of the options below
        >
          <option value="" disabled>
            + {words.languages.add}
          </option>
          {others.map((candidate) => (
            <option key={candidate} value={candidate} lang={candidate}>
              {languageNames[candidate]}
            </option>
          ))}
        </select>
      )}
      {done < of && (
        <button
          type="button"
          data-compose="next"
          aria-keyshortcuts={NEXT_KEY}
          title={NEXT_KEY}
          onClick={onNext}
        >
          {words.languages.next} <span className="composer__progress">{of - done}</span>
        </button>
      )}
      {original !== locale && (
        <button
          type="button"
          data-compose="beside"
          aria-pressed={isBeside}
          onClick={() => onBeside(!isBeside)}
        >
          {fill(beside, { language: languageName(original, language) })}
        </button>
      )}
      {original !== locale && !isReading && (
        <Translators
          {...{ api, language, out }}
          texts={here}
          source={original}
          target={locale}
          save={store.save}
          onChanged={readOut}
          onPut={async ({ key }) => {
            const draft = store.state().drafts.find((one) => one.key === key)
            if (draft) await store.refresh(draft)
          }}
        />
      )}
    </div>
  )
}

/** As a translator is sent it: what is stored, under its title in the original. */
const textHere = (draft: Draft, original: Locale): TextHere | null =>
  draft.id === null
    ? null
    : {
        ...{ key: draft.key, collection: draft.collection, id: draft.id, mayEdit: draft.mayEdit },
        title: titleOf(draft, original) ?? draft.id.slice(0, 8),
      }

type ProgressProps = { done: number; of: number; language: string; words: ComposerMessages }

const Progress = ({ done, of, language, words }: ProgressProps) =>
  of === 0 ? null : (
    <span
      className="composer__progress"
      lang={language}
      title={fill(words.languages.progress, { done, of }, language)}
    >
      {done === of ? '✓' : `${done}/${of}`}
    </span>
  )
