'use client'
import { useLocale } from '@payloadcms/ui'
import { COPY_FORMS, PREVIEW_FORMS, RECORD_FORMS } from '../../domain/copies.ts'
import { useKnown } from '../../admin/useNewsroom.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'

type FrozenCopiesProps = { base: string; digest: string; title: string; words: ClearanceMessages }

/** The frozen text as it will appear, to be read before it is signed, and to be passed on; in the language of the form. */
export const FrozenCopies = ({ base, digest, title, words }: FrozenCopiesProps) => {
  const { code } = useLocale()
  const { has } = useKnown()
  return (
    <details className="clearance__changes" data-part="copies">
      <summary>{title}</summary>
      <ul className="clearance__copies">
        {COPY_FORMS.filter((form) => form !== 'pdf' || has.paper).map((form) => (
          <li key={form}>
            <a
              href={`${base}/copy?${new URLSearchParams({ form, digest, locale: code }).toString()}`}
              target="_blank"
              rel="noopener"
            >
              {words.copies[form]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

type RecordLinksProps = { base: string; words: ClearanceMessages }

/** Who did what with the text, as a document for an organisation's file. */
export const RecordLinks = ({ base, words }: RecordLinksProps) => {
  const { has } = useKnown()
  return (
    <details className="clearance__changes" data-part="record">
      <summary>{words.record.title}</summary>
      <ul className="clearance__copies">
        {RECORD_FORMS.filter((form) => form !== 'pdf' || has.paper).map((form) => (
          <li key={form}>
            <a href={`${base}/record?form=${form}`} target="_blank" rel="noopener">
              {words.record[form]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

type PreviewLinksProps = { endpoint: string; isEvent: boolean; words: ClearanceMessages }

/** The draft as it is saved, in each form in which the world would read it; in the language of the form. */
export const PreviewLinks = ({ endpoint, isEvent, words }: PreviewLinksProps) => {
  const { code } = useLocale()
  return (
    <details className="clearance__changes" data-part="preview">
      <summary>{words.preview.title}</summary>
      <p className="clearance__hint">{words.preview.effect}</p>
      <ul className="clearance__copies">
        {PREVIEW_FORMS.filter((form) => form !== 'calendar' || isEvent).map((form) => (
          <li key={form}>
            <a
              href={`${endpoint}?${new URLSearchParams({ form, locale: code }).toString()}`}
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
