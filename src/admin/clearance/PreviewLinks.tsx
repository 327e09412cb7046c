'use client'

import { useLocale } from '@payloadcms/ui'
import { PREVIEW_FORMS } from '../../domain/previews.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'

type Props = { door: string; isEvent: boolean; words: ClearanceMessages }

/** The draft as it is saved, in each form in which the world would read it; in the language of the form. */
export const PreviewLinks = ({ door, isEvent, words }: Props) => {
  const { code } = useLocale()
  return (
    <details className="clearance__changes" data-part="preview">
      <summary>{words.preview.title}</summary>
      <p className="clearance__hint">{words.preview.effect}</p>
      <ul className="clearance__copies">
        {PREVIEW_FORMS.filter((form) => form !== 'calendar' || isEvent).map((form) => (
          <li key={form}>
            <a
              href={`${door}?${new URLSearchParams({ form, locale: code }).toString()}`}
              target="_blank"
              rel="noopener"
            >
              {words.preview[form]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
