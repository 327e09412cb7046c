'use client'

import { Link, useConfig, useTranslation } from '@payloadcms/ui'
import { usePathname } from '../payload-internals/navigation.ts'
import { formatAdminURL } from 'payload/shared'
import { readAdminConfig } from '../domain/adminConfig.ts'
import { usePerson } from './useNewsroom.ts'
import { pagesFor } from './ownRights.ts'
import { deskLinkWords } from './deskLinkWords.ts'
import '../payload-internals/theme.css'
import './deskLinks.css'

/** The desk's own pages in the navigation, above the collections. */
export const DeskLinks = () => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const here = usePathname()
  const words = deskLinkWords(i18n.language)
  const { person, people, areHosts } = usePerson()
  const { pages } = readAdminConfig(config.admin.custom)
  // A host's other people have the same navigation before them.
  if (!person) return null
  const links = [
    ...pagesFor(person, pages),
    ...(areHosts ? [{ page: 'settings' as const, path: `/collections/${people}/${String(person.id)}` }] : []),
  ]
  return (
    <div className="desk-links">
      {links.map(({ page, path }) => {
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
