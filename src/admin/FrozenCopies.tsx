'use client'

import { useLocale } from '@payloadcms/ui'
import { COPY_FORMS, type CopyForm } from '../domain/copies.ts'

type Props = { base: string; digest: string }

const WORDS: Record<CopyForm, string> = {
  html: 'As a page',
  text: 'As plain text',
  eml: 'As a draft for mail',
  docx: 'As a Word file',
  pdf: 'As a PDF',
}

/** The frozen text as it will appear, to be read before it is signed, and to be passed on; in the language of the form. */
export const FrozenCopies = ({ base, digest }: Props) => {
  const { code } = useLocale()
  return (
    <details className="clearance__changes" data-part="copies">
      <summary>Read the frozen text as it will appear</summary>
      <ul className="clearance__copies">
        {COPY_FORMS.map((form) => (
          <li key={form}>
            <a
              href={`${base}/copy?${new URLSearchParams({ form, digest, locale: code }).toString()}`}
              target="_blank"
              rel="noopener"
            >
              {WORDS[form]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
