'use client'

import { useLocale } from '@payloadcms/ui'
import { COPY_FORMS } from '../../domain/copies.ts'
import { useKnown } from '../useKnown.ts'
import type { ClearanceMessages } from '../../locales/clearance.ts'

type Props = { base: string; digest: string; title: string; words: ClearanceMessages }

/** The frozen text as it will appear, to be read before it is signed, and to be passed on; in the language of the form. */
export const FrozenCopies = ({ base, digest, title, words }: Props) => {
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
