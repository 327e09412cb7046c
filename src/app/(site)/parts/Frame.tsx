import type { ReactNode } from 'react'
import type { SitePage } from '../../../wire/site/sitePages.ts'
import { breadcrumbs } from '../structuredData.ts'
import type { PageQuery } from '../pageQuery.ts'
import { trailTo } from '../trail.ts'
import { siteWords } from '../words.ts'
import { SiteFooter } from './SiteFooter.tsx'
import { SiteHeader } from './SiteHeader.tsx'
import { StructuredData } from './StructuredData.tsx'

type Props = {
  page: SitePage
  /** Where the newsroom is for the world. */
  publicUrl: string
  /** The page's own name, where its kind has none. */
  name?: string
  /** Kept when the language is changed. */
  query?: PageQuery
  /** A text is as wide as its lines may be. */
  width?: 'narrow' | 'wide'
  children: ReactNode
}

/** Every page of the site: the bar over it, the way to it, and the end of it. */
export const Frame = ({ page, publicUrl, name, query, width = 'wide', children }: Props) => (
  <>
    <SiteHeader page={page} query={query} />
    <main id="text" className={`page ${width}`}>
      {page.kind === 'front' ? null : <Trail page={page} name={name} />}
      {children}
    </main>
    {page.kind === 'front' ? null : <StructuredData data={breadcrumbs(publicUrl, page, name)} />}
    <SiteFooter locale={page.locale} />
  </>
)

/** To what stands over the page; its own name is its heading. */
const Trail = ({ page, name }: Pick<Props, 'page' | 'name'>) => {
  const steps = trailTo(page, name).slice(0, -1)
  return (
    <nav className="trail" aria-label={siteWords[page.locale].youAreHere}>
      <ol>
        {steps.map((step) => (
          <li key={step.path}>
            <a href={step.path}>{step.name}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
