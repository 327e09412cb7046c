'use client'

import { SaveButton, useAllFormFields, useConfig, useDocumentInfo, useForm, useLocale } from '@payloadcms/ui'
import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { SAVE_BUTTON } from '../../payload-internals/adminPages.ts'
import { LazyConflict } from './LazyConflict.tsx'
import { changedInForm, isStored, readTheirs, type Theirs } from './conflicts.ts'

/**
 * Payload's own button, behind the question whether somebody else has saved meanwhile. It asks first, since a save that is
 * refused for that leaves two texts to put together. A save whose answer was lost may have been stored: then it is done.
 */
export const SaveEntry = () => {
  const { id, collectionSlug } = useDocumentInfo()
  const { config } = useConfig()
  const { code: locale } = useLocale()
  const { getData, getFields, setModified, setSubmitted } = useForm()
  const [fields] = useAllFormFields()
  const [theirs, setTheirs] = useState<Theirs | null>(null)
  const isAsked = useRef(false)
  useEffect(LazyConflict.fetchAhead, [])
  const mine = getData()
  const changedByMe = changedInForm(fields)
  const endpoint = `${config.routes.api}/${collectionSlug}/${id}`

  const ask = async (button: HTMLElement) => {
    const { revision } = getData() as { revision?: number }
    const meanwhile = await readTheirs({ endpoint, locale, revision: revision ?? 1 })
    // Something may have been typed while it was asked.
    const changedNow = changedInForm(getFields())
    if (meanwhile && isStored({ mine: getData(), changedByMe: changedNow, theirs: meanwhile.document })) {
      setModified(false)
      setSubmitted(false)
      return window.location.reload()
    }
    if (meanwhile) return setTheirs(meanwhile)
    isAsked.current = true
    button.click()
  }

  /** The first click asks; the second one, made when nothing stands in the way, saves. */
  const intercept = (event: MouseEvent<HTMLElement>) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>(SAVE_BUTTON)
    if (!id || !button) return
    if (isAsked.current) {
      isAsked.current = false
      return
    }
    event.preventDefault()
    event.stopPropagation()
    void ask(button)
  }

  return (
    <>
      <span onClickCapture={intercept}>
        <SaveButton />
      </span>
      {theirs && (
        <LazyConflict
          endpoint={`${endpoint}?depth=0&locale=${locale}&fallback-locale=none`}
          theirs={theirs}
          mine={mine}
          changedByMe={changedByMe}
          locale={locale}
          onClose={() => setTheirs(null)}
        />
      )}
    </>
  )
}
