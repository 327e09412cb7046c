'use client'

import { Link, useConfig, useDocumentInfo, useLocale, useTranslation } from '@payloadcms/ui'
import { inOwnWords } from '../../domain/ownWords.ts'
import { composer } from '../../locales/composer.ts'
import { useKnown } from '../../admin/useNewsroom.ts'
import { typeOfCollection } from '../../domain/slugs.ts'
import { NEW_KEY } from './templates.ts'
import './composerLink.css'

/** From a form of Payload’s, or from a list, to the page that a text is written on. */
export const ComposerLink = ({ collectionSlug }: { collectionSlug?: string }) => {
  const info = useDocumentInfo()
  const { config } = useConfig()
  const { code } = useLocale()
  const { i18n } = useTranslation()
  const { slugs } = useKnown()
  const words = inOwnWords('composer', composer, i18n.language)
  const collection = info.collectionSlug ?? collectionSlug ?? ''
  const type = typeOfCollection(slugs, collection)
  if (!type) return null
  const { id, hasSavePermission } = info
  return (
    <Link
      className="composer-link"
      href={`${config.routes.admin}/compose/${collection}/${id ?? NEW_KEY}${id ? `?locale=${code}` : ''}`}
      prefetch={false}
    >
      {!id ? words.newTitle[type] : hasSavePermission ? words.open : words.read}
    </Link>
  )
}
