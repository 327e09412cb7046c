'use client'

import { Link } from '@payloadcms/ui'
import { DEFAULT_LOCALE, languageName } from '../../domain/locales.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { subjectsIn } from '../../domain/subjects/subjects.ts'
import type { ComposerMessages } from '../../locales/composer.ts'
import { subjects } from '../../locales/subjects.ts'
import { SubjectChoices } from '../subjects/SubjectChoices.tsx'
import type { ComposerStore } from './composerStore.ts'
import { type Draft, read } from './draft.ts'
import { Inherited } from './Inherited.tsx'
import { chosenLanguages } from './material.ts'
import { PlainField } from './PlainField.tsx'

type Props = {
  cover: Draft | null
  draft: Draft
  store: ComposerStore
  /** Of the reader. */
  language: string
  /** Where the languages are chosen; null before the text is stored. */
  formUrl: string | null
  words: ComposerMessages
}

/** What a text is about, and in which languages it is to be. */
export const Facts = (props: Props) => {
  const { cover, draft, store, language, formUrl, words } = props
  if (!draft.mayEdit) return null
  const line = (field: 'theme' | 'observance') => {
    const value = read(draft, field, DEFAULT_LOCALE)
    return (
      <Inherited
        {...{ cover, draft, field, store }}
        label={words.fields[field]}
        value={typeof value === 'string' ? value : ''}
        words={words.inherited}
      >
        <PlainField
          name={field}
          className="composer__box"
          label={words.fields[field]}
          placeholder={words.fields[field]}
          value={value}
          isEditable
          onChange={(next) => store.change(draft.key, field, DEFAULT_LOCALE, next)}
          onLeave={() => void store.save()}
        />
      </Inherited>
    )
  }
  const chosen = languagesIn(draft, language)
  const said = inOwnWords('subjects', subjects, language)
  return (
    <details className="composer__material" data-part="facts" data-fields="theme observance subject">
      <summary>{words.inherited.more}</summary>
      {line('theme')}
      {line('observance')}
      <fieldset data-part="subjects">
        <legend>{said.title}</legend>
        <SubjectChoices
          chosen={subjectsIn(read(draft, 'subject', DEFAULT_LOCALE))}
          onChange={(codes) => store.change(draft.key, 'subject', DEFAULT_LOCALE, codes)}
          isEditable
          {...{ language }}
          words={said}
        />
      </fieldset>
      <Inherited
        {...{ cover, draft, store }}
        field="languages"
        label={words.fields.languages}
        value={chosen}
        words={words.inherited}
      >
        <p>
          {words.fields.languages}: <bdi>{chosen || words.inherited.none}</bdi>{' '}
          {formUrl && (
            <Link href={formUrl} prefetch={false}>
              {words.panel.more}
            </Link>
          )}
        </p>
      </Inherited>
    </details>
  )
}

const languagesIn = (draft: Draft, language: string): string =>
  new Intl.ListFormat(language, { type: 'unit' }).format(
    chosenLanguages(draft).map((one) => languageName(one, language)),
  )
