'use client'
import { directionOf, languageName, type Locale } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import { LONGEST_ALTERNATIVE } from '../../domain/pictures/alternatives.ts'
import type { MediaMessages } from '../../locales/media.ts'

type Props = {
  locale: Locale
  value: string
  /** Of the reader. */
  language: string
  words: MediaMessages
  onChange: (value: string) => void
}

/** What a picture shows, in one language. */
export const AlternativeField = ({ locale, value, language, words, onChange }: Props) => {
  const name = languageName(locale, language)
  return (
    <label className="picture__field" data-missing={value.trim() === '' ? 'yes' : 'no'}>
      <span>{fill(words.alt, { language: name })}</span>
      <textarea
        rows={2}
        data-alt={locale}
        lang={locale}
        dir={value === '' ? directionOf(locale) : 'auto'}
        maxLength={LONGEST_ALTERNATIVE}
        placeholder={fill(words.missing, { language: name })}
        value={value}
        // One line, as it is stored.
        onChange={({ target }) => onChange(target.value.replace(/\s*\n\s*/g, ' '))}
      />
    </label>
  )
}
