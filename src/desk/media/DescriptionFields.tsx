'use client'
import { useId, useRef } from 'react'
import type { Locale } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import type { MediaMessages } from '../../locales/media.ts'
import { AlternativeField } from './AlternativeField.tsx'
import type { Description } from './describing.ts'

type Props = {
  description: Description
  /** Of the text, its original first. */
  languages: readonly Locale[]
  /** Of the reader. */
  language: string
  suggestions: readonly string[]
  words: MediaMessages
  onChange: (description: Description) => void
}

/** What a picture shows, in each language of the text, and whose it is. */
export const DescriptionFields = (props: Props) => {
  const { description, languages, language, suggestions, words, onChange } = props
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const use = (credit: string) => {
    // The suggestions go: whoever leaves the picture leaves it from here, which saves it.
    field.current?.focus()
    onChange({ ...description, credit })
  }
  return (
    <>
      {languages.map((locale) => (
        <AlternativeField
          key={locale}
          {...{ locale, language, words }}
          value={description.words[locale] ?? ''}
          onChange={(text) => onChange({ ...description, words: { ...description.words, [locale]: text } })}
        />
      ))}
      <label className="picture__field" htmlFor={id}>
        <span>{words.credit}</span>
      </label>
      <input
        ref={field}
        id={id}
        data-part="credit"
        dir="auto"
        maxLength={200}
        value={description.credit}
        onChange={({ target }) => onChange({ ...description, credit: target.value })}
      />
      {description.credit.trim() === '' && suggestions.length > 0 && (
        <span className="picture__suggested" role="group" aria-label={words.suggested}>
          {suggestions.map((credit) => (
            <button
              key={credit}
              type="button"
              className="plain-button"
              aria-label={fill(words.use, { credit })}
              onClick={() => use(credit)}
            >
              <bdi>{credit}</bdi>
            </button>
          ))}
        </span>
      )}
    </>
  )
}
