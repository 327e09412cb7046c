'use client'

import { Link, useConfig, useTranslation } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'
import { DESK_PAGES, knownIn } from '../../domain/known.ts'
import { deskLinkWords } from './linkWords.ts'
import './deskLinks.css'

/** The desk's own pages in the navigation, above the collections. */
export const DeskLinks = () => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const here = usePathname()
  const words = deskLinkWords(i18n.language)
  const { pages } = knownIn(config.admin.custom)
  return (
    <div className="desk-links">
      {DESK_PAGES.map((page) => {
        const path = pages[page]
        if (!path) return null
        const href = formatAdminURL({ adminRoute: config.routes.admin, path: path as `/${string}` })
        const isHere = here === href
        return (
          <Link
            key={page}
            className="nav__link"
            id={`nav-${page}`}
            href={href}
            prefetch={false}
            aria-current={isHere ? 'page' : undefined}
          >
            {isHere && <span className="nav__link-indicator" />}
            <span className="nav__link-label">{words[page]}</span>
          </Link>
        )
      })}
    </div>
  )
}
