'use client'

import { useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { organisationsThatMay } from '../../admin/ownRights.ts'
import { usePerson } from '../../admin/useNewsroom.ts'
import { DEFAULT_LOCALE, type Locale } from '../../domain/locales.ts'
import { ACCESS_TABLE } from '../../domain/rights/table.ts'
import type { Slugs } from '../../domain/slugs.ts'
import type { ComposerMessages } from '../../locales/composer.ts'
import type { ComposerStore } from './composerStore.ts'
import { ContactChoices } from './ContactChoices.tsx'
import type { Draft } from './draft.ts'
import { originalOf } from './LanguageStrip.tsx'
import { type Choosing, idsIn, languagesOf, type WantedMaterial } from './material.ts'
import { PictureChoices } from './PictureChoices.tsx'

type Props = {
  /** Of an entry, its media update. */
  cover: Draft | null
  draft: Draft
  locale: Locale
  store: ComposerStore
  slugs: Slugs
  api: string
  /** Of the text, as people call it. */
  lead: string
  wanted: WantedMaterial | null
  words: ComposerMessages
}

/** Pictures and press contacts of a text: chosen from what the organisation has, or added in place. */
export const Material = (props: Props) => {
  const { draft, locale, store, slugs, api, lead, wanted, cover } = props
  const words = props.words.material
  const { language } = useTranslation().i18n
  const { person } = usePerson()
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (wanted) setOpen(true)
  }, [wanted])
  if (!draft.mayEdit) return null
  const count = idsIn(draft, 'media').length + idsIn(draft, 'contacts').length
  const choosing = (field: 'contacts' | 'media'): Choosing => {
    const own = person
      ? organisationsThatMay(ACCESS_TABLE[field === 'media' ? 'media' : 'mediaContacts'].update, person)
      : []
    return {
      chosen: idsIn(draft, field),
      choose: (ids) => store.change(draft.key, field, DEFAULT_LOCALE, ids),
      mayEdit: (organisation) => own.includes(organisation),
      language,
    }
  }
  return (
    <details
      className="composer__material"
      data-part="material"
      data-fields="contacts media"
      open={isOpen}
      onToggle={({ currentTarget, target }) => target === currentTarget && setOpen(currentTarget.open)}
    >
      <summary>
        {words.title} {count > 0 && <span className="composer__progress">{count}</span>}
      </summary>
      {isOpen && (
        <>
          <ContactChoices
            {...choosing('contacts')}
            {...{ cover, draft, store, api }}
            words={props.words}
            collection={slugs.mediaContacts}
          />
          <PictureChoices
            {...choosing('media')}
            {...{ words, lead, wanted }}
            door={`${api}/${slugs.media}`}
            languages={languagesOf(draft, { original: originalOf([draft]), open: locale })}
          />
        </>
      )}
    </details>
  )
}
