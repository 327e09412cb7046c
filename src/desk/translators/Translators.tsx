'use client'

import { languageName, type Locale } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import { sayDay } from '../../domain/moments/sayMoment.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { translators } from '../../locales/translators.ts'
import { BringForm } from './BringForm.tsx'
import { SendForm } from './SendForm.tsx'
import { type Out, outOf, type Passing, type TextHere } from './useTranslators.ts'
import './translators.css'

type Props = Passing & { onPut: (text: TextHere) => Promise<void> }

/** Beside the languages of a page: the one that is open goes to its translator, and comes back. */
export const Translators = (props: Props) => {
  const { texts, source, target, api, language, out, save, onChanged, onPut } = props
  const words = inOwnWords('translators', translators, language)
  const own = texts.filter(({ mayEdit }) => mayEdit)
  if (own.length === 0) return null
  return (
    <details className="translators" data-part="translators">
      <summary>
        {words.title}: {languageName(target, language)}
      </summary>
      <SendForm
        key={`send ${target}`}
        {...{ source, target, api, language, words, out, save, onChanged }}
        texts={own}
      />
      <BringForm
        key={`bring ${target}`}
        {...{ api, language, words, save }}
        texts={own}
        onPut={async (text) => {
          await onPut(text)
          await onChanged()
        }}
      />
    </details>
  )
}

type UntilProps = { out: Out; locale: Locale; language: string }

/** In the strip of languages, beside the name of one that is with its translator. */
export const UntilMark = ({ out, locale, language }: UntilProps) => {
  const words = inOwnWords('translators', translators, language)
  const away = outOf(out, locale)
  if (!away) return null
  const day = sayDay(away.until, language)
  return (
    <span
      className="translators__until"
      lang={language}
      data-until={away.until}
      data-late={away.isOverdue ? 'yes' : undefined}
      title={fill(words.with, { language: languageName(locale, language), day })}
    >
      {fill(away.isOverdue ? words.late : words.until, { day })}
    </span>
  )
}
