import { notFound } from '../../../payload-internals/serverNavigation.ts'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { directionOf, isLocale, typefaces } from '../../../domain/locales.ts'
import nastaliq from '../fonts/nastaliq-urdu.woff2'
import { words } from '../words.ts'
import '../styles/base.css'
import '../styles/frame.css'
import '../styles/lists.css'
import '../styles/front.css'
import '../styles/article.css'
import '../styles/text.css'
import '../styles/behind.css'
import '../styles/check.css'
import '../styles/print.css'

export const dynamic = 'force-dynamic'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

const Layout = async ({ children, params }: Props) => {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  if (typefaces[locale] === 'nastaliq')
    preload(nastaliq, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <a className="skip" href="#text">
          {words[locale].skip}
        </a>
        {children}
      </body>
    </html>
  )
}

export default Layout
